import "server-only"
import type { z } from "zod"
import type { MadeFile } from "@/lib/exports/kept-files"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { chasingLetter } from "@/lib/papers/chasing-letter"
import { readChasingLetter, readSubmission } from "@/lib/papers/consolidator-data"
import type { ChasingLetterFile, MatrixFile, SubmissionFile } from "@/lib/papers/input"
import { matrixPaper } from "@/lib/papers/matrix-paper"
import { MOST_ROWS } from "@/lib/papers/paper"
import { consolidatorsReport, submissionPaper } from "@/lib/papers/submission"
import { type Context, taking } from "@/lib/papers/taking"
import { findPlan } from "@/lib/plans/queries"
import { findMatrix } from "@/lib/reports/matrix"
import { matrixSheet } from "@/lib/reports/matrix-columns"
import { shownOf } from "@/lib/reports/matrix-shown"
import type { MatrixView } from "@/lib/reports/matrix-view"

type Of<Schema extends z.ZodType> = z.output<Schema> & { slug: string }

/** Who has reported and who has not, for whoever may see it, with the rows of the page. */
export async function exportMatrix(
  context: Context,
  { slug, view, format }: Of<typeof MatrixFile> & { view: MatrixView },
): Promise<Outcome<MadeFile>> {
  const { viewer, now } = context
  return taking(context, { what: "tình hình gửi báo cáo năm", format }, async (today) => {
    const plan = await findPlan(viewer, slug, today)
    const matrix = plan && (await findMatrix(viewer, slug, view.asOf, today))
    if (!plan || !matrix) return refused("not-found")
    const { rows, year, state } = shownOf(matrix, view)
    const shown = { plan, matrix, rows, filter: year !== null && state !== null ? { year, state } : null }
    const paper = matrixPaper(shown, viewer.name, now)
    const sheets = [matrixSheet(shown, viewer.name, now)]
    return ok({ plan, slug, parts: ["BCN", "TINHHINH"], asOf: matrix.asOf, paper, sheets })
  })
}

/** Tờ trình of the consolidating agency with a year's report, or its own report of the year, for the plan's reviewers. */
export async function exportSubmission(
  context: Context,
  { slug, year, kind, format }: Of<typeof SubmissionFile>,
): Promise<Outcome<MadeFile>> {
  const what = kind === "report" ? `báo cáo của cơ quan tổng hợp năm ${year}` : `tờ trình báo cáo năm ${year}`
  return taking(context, { what, format }, async (today) => {
    const found = await readSubmission(context.viewer, slug, { year, kind }, today, MOST_ROWS)
    if (!found) return refused("not-found")
    const { plan, submittedBy, submission } = found
    if (!submission) return refused("too-large")
    const { asOf } = submission.summary
    if (kind === "letter")
      return ok({ plan, slug, parts: ["TTR", String(year)], asOf, paper: submissionPaper(submission) })
    const parts = ["BC", submittedBy.key ?? submittedBy.symbol, String(year)] as const
    return ok({ plan, slug, parts, asOf, paper: consolidatorsReport(submission) })
  })
}

/** Công văn đôn đốc as of today, also of a year's reports alone, for the plan's reviewers; refused where nothing is owed. */
export async function exportChasingLetter(
  context: Context,
  { slug, reports }: Of<typeof ChasingLetterFile>,
): Promise<Outcome<MadeFile>> {
  const what = reports === null ? "công văn đôn đốc" : `công văn đôn đốc báo cáo năm ${reports}`
  return taking(context, { what, format: "docx" }, async (today) => {
    const found = await readChasingLetter(context.viewer, slug, { reports }, today, MOST_ROWS)
    if (!found) return refused("not-found")
    const { plan, letter, total } = found
    if (!letter) return refused("too-large")
    if (total === 0) return refused("nothing-owed")
    const parts = ["CV", "DONDOC", ...(reports === null ? [] : [`BC${reports}`])] as const
    return ok({ plan, slug, parts, asOf: letter.asOf, paper: chasingLetter(letter) })
  })
}
