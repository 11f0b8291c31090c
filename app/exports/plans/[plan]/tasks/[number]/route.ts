import { signedInRoute } from "@/lib/access/routes"
import { exportDossier } from "@/lib/papers/commands"
import { DossierFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../../file-answer"

/** One task's dossier. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = DossierFile.parse(askedOf(request))
  const { plan, number } = await params
  const named = { slug: stepOf(plan), number: stepOf(number) }
  return fileAnswer(request, context, asked.format, () => exportDossier(context, { ...named, ...asked }))
})
