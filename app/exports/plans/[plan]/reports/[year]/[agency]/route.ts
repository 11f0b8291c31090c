import { signedInRoute } from "@/lib/access/routes"
import { exportAgencyReport } from "@/lib/papers/commands"
import { ReportFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../../../file-answer"

/** An agency's yearly report. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const { format } = ReportFile.parse(askedOf(request))
  const { plan, year, agency } = await params
  const named = { slug: stepOf(plan), year: /^\d{4}$/.test(String(year)) ? Number(year) : 0, agency: stepOf(agency) }
  return fileAnswer(request, context, format, () => exportAgencyReport(context, { ...named, format }))
})
