import { signedInRoute } from "@/lib/access/routes"
import { ChasingLetterFile } from "@/lib/papers/input"
import { exportChasingLetter } from "@/lib/papers/reviewer-commands"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Công văn đôn đốc to whoever owes something today. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = { slug: stepOf((await params).plan), ...ChasingLetterFile.parse(askedOf(request)) }
  return fileAnswer(request, context, "docx", () => exportChasingLetter(context, asked))
})
