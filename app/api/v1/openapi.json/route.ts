import { programRoute } from "@/lib/access/program-route"
import { readEnvironment } from "@/lib/environment"
import { ok } from "@/lib/outcome"
import { describeApi } from "@/lib/programs/openapi"
import { NoQuestion, readQuestion } from "@/lib/programs/questions"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url }) => {
  const question = readQuestion(NoQuestion, url.searchParams)
  return question.ok ? ok(describeApi(readEnvironment())) : question
})
