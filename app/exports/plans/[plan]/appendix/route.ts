import { signedInRoute } from "@/lib/access/routes"
import { exportAppendix } from "@/lib/papers/commands"
import { AppendixFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** The plan's appendix in force. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = AppendixFile.parse(askedOf(request))
  const slug = stepOf((await params).plan)
  return fileAnswer(request, context, asked.format, () => exportAppendix(context, { slug, ...asked }))
})
