import { signedInRoute } from "@/lib/access/routes"
import { readStep } from "@/lib/addresses"
import { exportAnnualSummary } from "@/lib/papers/commands"
import { SummaryFile } from "@/lib/papers/input"
import { askedOf, fileAnswer } from "../../../file-answer"

/** Báo cáo năm of a plan. */
export const GET = signedInRoute(async (request, { params, viewer, now }) => {
  const { year, format } = SummaryFile.parse(askedOf(request))
  const slug = readStep(String((await params).plan)) ?? ""
  return fileAnswer(request, format, await exportAnnualSummary({ viewer, now }, { slug, year, format }))
})
