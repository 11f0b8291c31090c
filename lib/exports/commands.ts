import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { fileName } from "@/lib/exports/file-name"
import { listExportedTasks } from "@/lib/exports/queries"
import { sheetOf } from "@/lib/exports/sheet"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planName } from "@/lib/plans/names"
import { findPlan } from "@/lib/plans/queries"
import { nameConditions } from "@/lib/tasks/condition-names"
import type { TaskListView } from "@/lib/tasks/input"

type File = { name: string; content: Buffer }

/**
 * For whoever may see the list: it as an Excel file, with the same tasks, fields and order. Two at once for one person; a
 * list that is too long is refused. Who took what is told in the journal before it is handed over.
 */
export async function exportTasks(
  { viewer, now }: { viewer: Viewer; now: Date },
  { slug, view: asked }: { slug: string; view: TaskListView },
): Promise<Outcome<File>> {
  const today = dayOf(now)
  const plan = await findPlan(viewer, slug, today)
  if (!plan) return refused("not-found")
  // whether proposals are open is asked only by whoever decides about them
  const view = plan.mayDecide ? asked : { ...asked, proposals: null }
  const outcome = await inTurn(viewer.personId, async (): Promise<Outcome<File>> => {
    const list = await listExportedTasks(viewer, slug, view, today, MOST_EXPORTED)
    if (!list) return refused("not-found")
    const { asOf, total, tasks } = list
    if (!tasks) return refused("too-large", { detail: tooLong(total) })
    const conditions = (await nameConditions(viewer, slug, [view], today))(view).map(({ words }) => words)
    const shown = { plan, conditions, group: view.group, reading: view.text, asOf, tasks }
    const content = await writeXlsx(sheetOf(shown, viewer.name, now))
    const particulars = { plan: planName(plan), tasks: total, conditions }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "exported", object: "export", objectId: plan.slug, particulars }),
    )
    return ok({ name: fileName(["NV"], plan, asOf, "xlsx"), content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}

const tooLong = (total: number) =>
  `Danh sách có ${total.toLocaleString("vi-VN")} nhiệm vụ, một tệp nhận nhiều nhất ${MOST_EXPORTED.toLocaleString("vi-VN")}. Thêm điều kiện rồi tải lại.`
