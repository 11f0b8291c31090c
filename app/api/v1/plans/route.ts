import { programRoute } from "@/lib/access/program-route"
import { ok } from "@/lib/outcome"
import { listPlans } from "@/lib/plans/queries"
import { NoQuestion, readQuestion } from "@/lib/programs/questions"
import { tellPlan } from "@/lib/programs/tell"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, reader }) => {
  const question = readQuestion(NoQuestion, url.searchParams)
  if (!question.ok) return question
  const plans = await listPlans(reader)
  return ok({
    total: plans.length,
    plans: plans.map(({ tasks, ...plan }) => ({ ...tellPlan(plan), tasks })),
  })
})
