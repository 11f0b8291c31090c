import { signedInRoute } from "@/lib/access/routes"
import { exportStanding } from "@/lib/papers/commands"
import { StandingFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Where the plan stands on a day, the dashboard's tables. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = StandingFile.parse(askedOf(request))
  const slug = stepOf((await params).plan)
  return fileAnswer(request, context, asked.format, () => exportStanding(context, { slug, ...asked }))
})
