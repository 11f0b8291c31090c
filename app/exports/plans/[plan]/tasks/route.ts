import { signedInRoute } from "@/lib/access/routes"
import { exportTasks } from "@/lib/exports/commands"
import { ListFile } from "@/lib/papers/input"
import { TaskListView } from "@/lib/tasks/input"
import { askedOf, fileAnswer, stepOf } from "../../../file-answer"

/** The list of tasks behind the same question mark. */
export const GET = signedInRoute(async (request, { params, ...context }) => {
  const asked = askedOf(request)
  const { format } = ListFile.parse(asked)
  const list = { slug: stepOf((await params).plan), view: TaskListView.parse(asked), format }
  return fileAnswer(request, context, format, () => exportTasks(context, list))
})
