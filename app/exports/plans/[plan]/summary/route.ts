import { signedInRoute } from "@/lib/access/routes"
import { exportAnnualSummary } from "@/lib/papers/commands"
import { SummaryFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Báo cáo năm of a plan. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = SummaryFile.parse(askedOf(request))
  const slug = stepOf((await params).plan)
  return fileAnswer(request, context, asked.format, () => exportAnnualSummary(context, { slug, ...asked }))
})
