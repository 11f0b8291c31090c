import { programRoute } from "@/lib/access/program-route"
import { listAgencies, listGroups } from "@/lib/agencies/queries"
import { dayOf } from "@/lib/day"
import { ok } from "@/lib/outcome"
import { AgenciesQuestion, readQuestion } from "@/lib/programs/questions"
import { tellAgency } from "@/lib/programs/tell"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, reader, now }) => {
  const question = readQuestion(AgenciesQuestion, url.searchParams)
  if (!question.ok) return question
  const asOf = question.value.asOf ?? dayOf(now)
  const [agencies, groups] = await Promise.all([listAgencies(reader, asOf), listGroups(reader, asOf)])
  return ok({ asOf, total: agencies.length, agencies: agencies.map(tellAgency), groups })
})
