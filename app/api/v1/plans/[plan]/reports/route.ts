import { programRoute } from "@/lib/access/program-route"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { ReportsQuestion, readQuestion } from "@/lib/programs/questions"
import { tellReports } from "@/lib/programs/tell"
import { findReporting } from "@/lib/reports/period-queries"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, step, reader, now }) => {
  const question = readQuestion(ReportsQuestion, url.searchParams)
  if (!question.ok) return question
  const { year, asOf } = question.value
  const today = dayOf(now)
  if (asOf && asOf > today) return refused("invalid", { fields: { asOf: "Ngày này chưa đến." } })
  const reporting = await findReporting(reader, step("plan"), Number(year), asOf ?? today)
  return reporting ? ok(tellReports(reporting)) : refused("not-found")
})
