import { programRoute } from "@/lib/access/program-route"
import { listDocuments } from "@/lib/documents/queries"
import { ok } from "@/lib/outcome"
import { NoQuestion, readQuestion } from "@/lib/programs/questions"
import { tellDocument } from "@/lib/programs/tell"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, reader }) => {
  const question = readQuestion(NoQuestion, url.searchParams)
  if (!question.ok) return question
  const documents = await listDocuments(reader)
  return ok({ total: documents.length, documents: documents.map(tellDocument) })
})
