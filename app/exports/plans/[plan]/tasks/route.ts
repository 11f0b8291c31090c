import { signedInRoute } from "@/lib/access/routes"
import { readStep } from "@/lib/addresses"
import { exportTasks } from "@/lib/exports/commands"
import { TaskListView } from "@/lib/tasks/input"
import { askedOf, fileAnswer } from "../../../file-answer"

/** The list of tasks behind the same question mark as an Excel file. */
export const GET = signedInRoute(async (request, { params, viewer, now }) => {
  const view = TaskListView.parse(askedOf(request))
  const slug = readStep(String((await params).plan)) ?? ""
  return fileAnswer(request, "xlsx", await exportTasks({ viewer, now }, { slug, view }))
})
