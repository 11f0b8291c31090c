import { programRoute } from "@/lib/access/program-route"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { readQuestion, TasksQuestion } from "@/lib/programs/questions"
import { tellPlan } from "@/lib/programs/tell"
import { listFacts } from "@/lib/tasks/facts"
import { TaskListView } from "@/lib/tasks/input"
import { TASKS_A_PAGE } from "@/lib/tasks/list"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(async ({ url, step, reader, now }) => {
  const question = readQuestion(TasksQuestion, url.searchParams)
  if (!question.ok) return question
  const today = dayOf(now)
  const view = TaskListView.parse(question.value)
  if (view.asOf && view.asOf > today) return refused("invalid", { fields: { asOf: "Ngày này chưa đến." } })
  const window = { limit: TASKS_A_PAGE, offset: (view.page - 1) * TASKS_A_PAGE }
  const list = await listFacts(reader, step("plan"), view, today, window)
  if (!list.ok) return list
  // The tasks are stored as they are told and need not be read to be put into one object.
  const { plan, total, facts } = list.value
  return ok(`{"plan":${JSON.stringify(tellPlan(plan))},"total":${total},"tasks":[${facts.join(",")}]}`)
})
