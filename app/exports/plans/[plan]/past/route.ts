import { signedInRoute } from "@/lib/access/routes"
import { takeOutPast } from "@/lib/progress/past-export"
import { PastView } from "@/lib/progress/past-input"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** The rows of a view of the past as an Excel file to be filled in; for reviewers. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = { slug: stepOf((await params).plan), view: PastView.parse(askedOf(request)) }
  return fileAnswer(request, context, "xlsx", () => takeOutPast(context, asked))
})
