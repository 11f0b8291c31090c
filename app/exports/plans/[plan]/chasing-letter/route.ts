import { signedInRoute } from "@/lib/access/routes"
import { exportChasingLetter } from "@/lib/papers/reviewer-commands"
import { fileAnswer, stepOf } from "../../../file-answer"

/** Công văn đôn đốc to whoever owes something today. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const slug = stepOf((await params).plan)
  return fileAnswer(request, context, "docx", () => exportChasingLetter(context, { slug }))
})
