import { programRoute } from "@/lib/access/program-route"
import { readStep } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { ReportsQuestion, readQuestion } from "@/lib/programs/questions"
import { tellReports } from "@/lib/programs/tell"
import { findReporting } from "@/lib/reports/period-queries"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, steps, reader, now }) => {
  const question = readQuestion(ReportsQuestion, url.searchParams)
  if (!question.ok) return question
  const { year, asOf } = question.value
  const today = dayOf(now)
  if (asOf && asOf > today) return refused("invalid", { fields: { asOf: "Ngày này chưa đến." } })
  const slug = readStep(String(steps.plan)) ?? ""
  const reporting = await findReporting(reader, slug, Number(year), asOf ?? today)
  return reporting ? ok(tellReports(reporting)) : refused("not-found")
})
