import { programRoute } from "@/lib/access/program-route"
import { dayOf } from "@/lib/day"
import { ok, refused } from "@/lib/outcome"
import { NoQuestion, readQuestion, UpdatesQuestion } from "@/lib/programs/questions"
import { sendUpdate, tellUpdates } from "@/lib/programs/updates"

export const { GET, OPTIONS, POST, PUT, PATCH, DELETE } = programRoute(
  async ({ url, step, reader, now }) => {
    const question = readQuestion(UpdatesQuestion, url.searchParams)
    if (!question.ok) return question
    const today = dayOf(now)
    const asOf = question.value.asOf ?? today
    if (asOf > today) return refused("invalid", { fields: { asOf: "Ngày này chưa đến." } })
    const updates = await tellUpdates(reader, step("plan"), step("number"), asOf, today)
    return updates === null ? refused("not-found") : ok(updates)
  },
  async ({ url, step, writer, now, body, key }) => {
    const question = readQuestion(NoQuestion, url.searchParams)
    if (!question.ok) return question
    return sendUpdate({ writer, now }, { slug: step("plan"), number: step("number"), body, key })
  },
)
