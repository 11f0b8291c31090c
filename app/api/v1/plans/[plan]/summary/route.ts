import { programRoute } from "@/lib/access/program-route"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { readQuestion, SummaryQuestion } from "@/lib/programs/questions"
import { tellSummary } from "@/lib/programs/tell"
import { findDashboard } from "@/lib/progress/dashboard"
import { countYear } from "@/lib/progress/year"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, step, reader, now }) => {
  const question = readQuestion(SummaryQuestion, url.searchParams)
  if (!question.ok) return question
  const { asOf, year } = question.value
  const today = dayOf(now)
  if (asOf && asOf > today) return refused("invalid", { fields: { asOf: "Ngày này chưa đến." } })
  const slug = step("plan")
  const dashboard = await findDashboard(reader, slug, asOf ?? null, today)
  if (!dashboard) return refused("not-found")
  return ok(tellSummary(dashboard, year ? await countYear(reader, slug, year, dashboard.asOf, today) : null))
})
