// One request of a program or of a browser's form, as somebody outside sends it.
import { readFileSync } from "node:fs"

const PLAN = "/api/v1/plans/124-kh-ubnd"
const TASKS = `${PLAN}/tasks`
/** Tasks that the officer's agency leads by name, each owed once. */
export const OWN_TASKS = ["19", "41", "43", "44", "45", "46", "47"]

let made = 0
/** A key that no update of this drill has had. */
export const newKey = () => `drill-${process.pid}-${++made}`

/** Answers the version of a task as the API tells it. */
export const versionOf = async (origin, token, number) => (await ask(origin, token, `${TASKS}/${number}`)).version

/** Answers what was said of a task, newest first, as the API tells it to whoever holds the token. */
export const updatesOf = async (origin, token, number) =>
  (await ask(origin, token, `${TASKS}/${number}/updates`)).updates

/** Answers where the reports of a year stand, as the API tells it. */
export const reportsOf = async (origin, token, year) =>
  (await ask(origin, token, `${PLAN}/reports?year=${year}`)).reports

async function ask(origin, token, path) {
  const answer = await fetch(`${origin}${path}`, { headers: { authorization: `Bearer ${token}` } })
  if (!answer.ok) throw new Error(`${path} answers ${answer.status}`)
  return await answer.json()
}

/** Sends an update through the API; answers status and JSON. */
export async function sendUpdate(origin, token, number, { key, ...body }) {
  const answer = await fetch(`${origin}${TASKS}/${number}/updates`, {
    method: "POST",
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", "idempotency-key": key },
    body: JSON.stringify(body),
  })
  return { status: answer.status, told: await answer.json() }
}

const TASK_PAGE = `/plans/124-kh-ubnd/tasks/${OWN_TASKS[0]}`

/** Calls a server action of a page as the client code does; answers whether the command said yes, and what it told. */
export async function callAction(origin, cookie, name, fields, page = TASK_PAGE) {
  const form = new FormData()
  for (const [field, value] of Object.entries(fields)) for (const one of [value].flat()) form.append(`_1_${field}`, one)
  form.append("0", '[{},"$K1"]')
  const answer = await fetch(`${origin}${page}`, {
    method: "POST",
    redirect: "manual",
    headers: { cookie, origin, "next-action": idOfAction(name), accept: "text/x-component" },
    body: form,
  })
  const text = await answer.text()
  const told = /^[0-9a-f]+:(\{"ok":.*)$/m.exec(text)?.[1]
  return { status: answer.status, isDone: /"ok":true/.test(text), told: told ? JSON.parse(told) : null, text }
}

let actions = null
function idOfAction(name) {
  actions ??= JSON.parse(readFileSync(".next/server/server-reference-manifest.json", "utf8")).node
  const found = Object.entries(actions).find(([, { exportedName }]) => exportedName === name)
  if (!found) throw new Error(`the build has no action ${name}`)
  return found[0]
}

export const pick = (values) => values[Math.floor(Math.random() * values.length)]
