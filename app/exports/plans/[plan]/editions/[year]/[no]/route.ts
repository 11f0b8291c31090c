import { signedInRoute } from "@/lib/access/routes"
import { exportEdition } from "@/lib/papers/commands"
import { EditionFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../../../file-answer"

/** A frozen edition as the paper that it is. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const { plan, year, no } = await params
  const asked = EditionFile.parse({ ...askedOf(request), year: stepOf(year), no: stepOf(no) })
  return fileAnswer(request, context, asked.format, () => exportEdition(context, { slug: stepOf(plan), ...asked }))
})
