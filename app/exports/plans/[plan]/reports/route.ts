import { signedInRoute } from "@/lib/access/routes"
import { MatrixFile } from "@/lib/papers/input"
import { exportMatrix } from "@/lib/papers/reviewer-commands"
import { MatrixView } from "@/lib/reports/matrix-view"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** Who has reported and who has not, agency × year. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = askedOf(request)
  const { format } = MatrixFile.parse(asked)
  const shown = { slug: stepOf((await params).plan), view: MatrixView.parse(asked), format }
  return fileAnswer(request, context, format, () => exportMatrix(context, shown))
})
