import { programRoute } from "@/lib/access/program-route"
import { readStep } from "@/lib/addresses"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { NoQuestion, readQuestion } from "@/lib/programs/questions"
import { findFacts } from "@/lib/tasks/facts"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, steps, reader, now }) => {
  const question = readQuestion(NoQuestion, url.searchParams)
  if (!question.ok) return question
  const [plan, number] = [steps.plan, steps.number].map((step) => readStep(String(step)) ?? "")
  const facts = await findFacts(reader, plan as string, number as string, dayOf(now))
  return facts === null ? refused("not-found") : ok(facts)
})
