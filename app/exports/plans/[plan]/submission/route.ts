import { signedInRoute } from "@/lib/access/routes"
import { SubmissionFile } from "@/lib/papers/input"
import { exportSubmission } from "@/lib/papers/reviewer-commands"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Tờ trình of the consolidating agency with a year's report, or its own report of the year. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = SubmissionFile.parse(askedOf(request))
  const slug = stepOf((await params).plan)
  return fileAnswer(request, context, asked.format, () => exportSubmission(context, { slug, ...asked }))
})
