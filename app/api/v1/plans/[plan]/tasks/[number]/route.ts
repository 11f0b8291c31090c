import { programRoute } from "@/lib/access/program-route"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { NoQuestion, readQuestion } from "@/lib/programs/questions"
import { findFacts } from "@/lib/tasks/facts"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, step, reader, now }) => {
  const question = readQuestion(NoQuestion, url.searchParams)
  if (!question.ok) return question
  const facts = await findFacts(reader, step("plan"), step("number"), dayOf(now))
  return facts === null ? refused("not-found") : ok(facts)
})
