import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { type Format, fileName } from "@/lib/exports/file-name"
import type { MadeFile } from "@/lib/exports/kept-files"
import { listExportedTasks } from "@/lib/exports/queries"
import { type List, sheetOf } from "@/lib/exports/sheet"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeCsv } from "@/lib/exports/write-csv"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { MOST_ROWS } from "@/lib/papers/paper"
import { taskListPaper } from "@/lib/papers/task-list"
import { writePaper } from "@/lib/papers/write-paper"
import { planName } from "@/lib/plans/names"
import { findPlan } from "@/lib/plans/queries"
import { nameConditions } from "@/lib/tasks/condition-names"
import type { TaskListView } from "@/lib/tasks/input"

/**
 * For whoever may see the list: it as a file, with the same tasks, fields and order. Two at once for one person; a
 * list that is too long is refused. Who took what is told in the journal before it is handed over.
 */
export async function exportTasks(
  { viewer, now }: { viewer: Viewer; now: Date },
  { slug, view: asked, format = "xlsx" }: { slug: string; view: TaskListView; format?: Format },
): Promise<Outcome<MadeFile>> {
  const today = dayOf(now)
  const plan = await findPlan(viewer, slug, today)
  if (!plan) return refused("not-found")
  // whether proposals are open is asked only by whoever decides about them
  const view = plan.mayDecide ? asked : { ...asked, proposals: null }
  const outcome = await inTurn(viewer.personId, async (): Promise<Outcome<MadeFile>> => {
    const list = await listExportedTasks(viewer, slug, view, today, mostRows(format))
    if (!list) return refused("not-found")
    const { asOf, total, tasks } = list
    if (!tasks) return refused("too-large", { detail: tooLong(total, format) })
    const conditions = (await nameConditions(viewer, slug, [view], today))(view).map(({ words }) => words)
    const shown = { plan, conditions, group: view.group, reading: view.text, asOf, tasks }
    const content = await written(shown, format, viewer.name, now)
    const particulars = { plan: planName(plan), tasks: total, conditions, format: format.toUpperCase() }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "exported", object: "export", objectId: plan.slug, particulars }),
    )
    return ok({ name: fileName(["NV"], plan, asOf, format), content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}

/** The same list in each format: as a table for programs, or laid out on paper in its groups. */
async function written(list: List, format: Format, by: string, now: Date): Promise<Buffer> {
  if (format === "xlsx") return writeXlsx(sheetOf(list, by, now))
  if (format === "csv") return writeCsv(sheetOf(list, by, now))
  return writePaper(taskListPaper(list, by, now), format)
}

const mostRows = (format: Format) => (format === "docx" || format === "pdf" ? MOST_ROWS : MOST_EXPORTED)
const tooLong = (total: number, format: Format) =>
  `Danh sách có ${figure(total)} nhiệm vụ, một tệp nhận nhiều nhất ${figure(mostRows(format))}. Thêm điều kiện rồi tải lại.`
const figure = (count: number) => count.toLocaleString("vi-VN")
