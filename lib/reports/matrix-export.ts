import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { fileName } from "@/lib/exports/file-name"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { planName } from "@/lib/plans/names"
import { findPlan } from "@/lib/plans/queries"
import { findMatrix } from "@/lib/reports/matrix"
import { matrixSheet } from "@/lib/reports/matrix-sheet"
import { shownOf } from "@/lib/reports/matrix-shown"
import type { MatrixView } from "@/lib/reports/matrix-view"

/** The matrix as an Excel file, for whoever may see it, with the rows of the page; who took it is told in the journal. */
export async function exportMatrix(
  { viewer, now }: { viewer: Viewer; now: Date },
  { slug, view }: { slug: string; view: MatrixView },
): Promise<Outcome<{ name: string; content: Buffer }>> {
  const today = dayOf(now)
  const plan = await findPlan(viewer, slug, today)
  if (!plan) return refused("not-found")
  const outcome = await inTurn(viewer.personId, async () => {
    const matrix = await findMatrix(viewer, slug, view.asOf, today)
    if (!matrix) return refused("not-found")
    const { rows, year, state } = shownOf(matrix, view)
    const filter = year !== null && state !== null ? { year, state } : null
    const content = await writeXlsx(matrixSheet({ plan, matrix, rows, filter }, viewer.name, now))
    const name = fileName(["BCN", "TINHHINH"], plan, matrix.asOf, "xlsx")
    const particulars = { what: `tình hình gửi báo cáo năm, ${planName(plan)}`, format: "XLSX", name }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "paper-exported", object: "export", objectId: slug, particulars }),
    )
    return ok({ name, content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}
