// What people do with an agency's report, as their pages send it.
import { callAction } from "./client.mjs"

const PLAN = "124-kh-ubnd"
const ACTIONS = {
  forward: "forwardReportAction",
  "hand-back": "handBackReportAction",
  send: "sendReportAction",
  withdraw: "withdrawReportAction",
  take: "takeReportAction",
  return: "returnReportAction",
}
/** The parts that every report has. */
export const FIXED_PARTS = [
  ...["deployment", "highlights", "shortcomings", "objective-causes", "subjective-causes"],
  ...["estimate", "next-year", "proposals"],
]

const asked = ({ year, agency }) => ({ plan: PLAN, year: String(year), agency })
const pageOf = ({ year, agency }) => `/plans/${PLAN}/reports/${year}/${encodeURIComponent(agency)}`

/** Takes a step with a report as somebody who sees it in that state and version. */
export async function takeStep(origin, { cookie }, verb, { state, version, ...report }, more = {}) {
  const fields = { ...asked(report), state, version: String(version), ...more }
  if (verb === "receive-paper") return bringPaper(origin, cookie, fields)
  const page = verb === "take" || verb === "return" ? `${pageOf(report)}/review` : pageOf(report)
  return callAction(origin, cookie, ACTIONS[verb], fields, page)
}

/** Saves the text of a part on the version that the writer has seen. */
export const savePart = (origin, { cookie }, report, { part, version, body }) =>
  callAction(
    ...[origin, cookie, "saveReportPartAction"],
    { ...asked(report), part, draftVersion: String(version), body },
    pageOf(report),
  )

/** Opens a year's period, and moves its lock where one is given. */
export async function openYear(origin, { cookie }, year, days = null) {
  const page = `/plans/${PLAN}/reports`
  const opened = await callAction(origin, cookie, "openPeriodAction", { plan: PLAN, year: String(year) }, page)
  if (!opened.isDone) throw new Error(`the year ${year} is not opened: ${opened.text.slice(0, 300)}`)
  if (!days) return
  const fields = { plan: PLAN, year: String(year), version: "1", dueInclusive: "inclusive", ...days }
  const moved = await callAction(origin, cookie, "changePeriodAction", fields, page)
  if (!moved.isDone) throw new Error(`the days of ${year} are not moved: ${moved.text.slice(0, 300)}`)
}

/**
 * Writes into every part that the report cannot be sent without: the fixed ones, and the tasks of which whoever forwards is
 * told that nobody has said a word. Answers the report as it then is, and the texts, each at its first version.
 */
export async function writeParts(origin, writer, report, wordsFor) {
  const texts = new Map()
  const write = async (part) => {
    const body = wordsFor(part)
    const { isDone, text } = await savePart(origin, writer, report, { part, version: 0, body })
    if (!isDone) throw new Error(`${part} of ${report.agency} is not saved: ${text.slice(0, 300)}`)
    texts.set(part, body)
  }
  for (const part of FIXED_PARTS) await write(part)
  const begun = { ...report, state: "DRAFT", version: 1 }
  const forwarded = await takeStep(origin, writer, "forward", begun)
  if (forwarded.isDone) {
    await takeStep(origin, writer, "withdraw", { ...begun, state: "WITH_HEAD", version: 2 })
    return { report: { ...begun, version: 3 }, texts }
  }
  const [, numbers = ""] = /nhiệm vụ ([^;]*) chưa có ý kiến/.exec(forwarded.told?.message ?? "") ?? []
  for (const number of numbers.split(", ").filter(Boolean)) await write(`results/${number}`)
  return { report: begun, texts }
}

async function bringPaper(origin, cookie, fields) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) form.append(field, value)
  const answer = await fetch(`${origin}/files/reports/paper`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin },
    body: form,
  })
  const isDone = answer.headers.get("location")?.includes("paper=stored") ?? false
  return { status: answer.status, isDone, told: null, text: await answer.text() }
}
