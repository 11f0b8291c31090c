import { signedInRoute } from "@/lib/access/routes"
import { exportMatrix } from "@/lib/reports/matrix-export"
import { MatrixView } from "@/lib/reports/matrix-view"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Who has reported and who has not, agency × year. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = { slug: stepOf((await params).plan), view: MatrixView.parse(askedOf(request)) }
  return fileAnswer(request, context, "xlsx", () => exportMatrix(context, asked))
})
