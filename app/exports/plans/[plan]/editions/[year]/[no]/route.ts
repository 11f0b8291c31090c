import { signedInRoute } from "@/lib/access/routes"
import { exportClosingReport, exportEdition } from "@/lib/papers/edition-commands"
import { EditionFile } from "@/lib/papers/input"
import { askedOf, fileAnswer, stepOf } from "../../../../../file-answer"

/** A frozen edition as the paper that it is; of the year "closing" the report of the plan's whole period. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const { plan, year: of, no } = await params
  const { year, ...rest } = EditionFile.parse({ ...askedOf(request), year: stepOf(of), no: stepOf(no) })
  const asked = { slug: stepOf(plan), ...rest }
  return fileAnswer(request, context, asked.format, () =>
    year === "closing" ? exportClosingReport(context, asked) : exportEdition(context, { ...asked, year }),
  )
})
