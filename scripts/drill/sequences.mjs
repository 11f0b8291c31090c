// Everybody does anything, in any order: whatever the answers say, what is stored follows this table, written by hand.
import { callAction, newKey, OWN_TASKS, pick, sendUpdate, updatesOf, versionOf } from "./client.mjs"
import { soFar } from "./so-far.mjs"

const REVIEWERS = ["reviewer", "other-reviewer", "reviewing-head"]
/** By verb: from which states, to which, by whom. */
const LEGAL = {
  forward: { from: [null], to: "WITH_HEAD", by: ["officer"] },
  send: { from: [null, "WITH_HEAD"], to: "SENT", by: ["officer", "head"] },
  "hand-back": { from: ["WITH_HEAD"], to: "HANDED_BACK", by: ["head"] },
  withdraw: { from: ["WITH_HEAD", "SENT"], to: "WITHDRAWN", by: ["officer", "head"] },
  confirm: { from: ["SENT"], to: "CONFIRMED", by: REVIEWERS },
  return: { from: ["SENT"], to: "RETURNED", by: REVIEWERS },
}
const VERB_OF = {
  passUpdateAction: "send",
  handBackUpdateAction: "hand-back",
  withdrawUpdateAction: "withdraw",
  confirmUpdateAction: "confirm",
  returnUpdateAction: "return",
}
const ACTIONS = Object.keys(VERB_OF)
const OPEN = ["WITH_HEAD", "SENT"]
const SAID = [
  { progress: "IN_PROGRESS", result: "Đang làm." },
  { progress: "COMPLETED", result: "Đã xong.", documentNumber: "15/QĐ-UBND", issuedOn: "2024-11-20" },
  { progress: "SUSPENDED", result: "Tạm dừng.", documentNumber: "16/QĐ-UBND", issuedOn: "2024-11-21" },
  { progress: "COMPLETED", result: "Không có văn bản." }, // refused
  { noChange: true },
]
const AT_ONCE = 4

/** @param {Awaited<ReturnType<typeof import("./surroundings.mjs").arrange>>} scene */
export async function drillSequences(scene, steps) {
  if (steps === 0) return []
  const { origin, people } = scene
  const names = Object.keys(people)
  // whoever may something is asked more often, so that there is something to break
  const crowd = [...names, "officer", "officer", "head", "head", "reviewer", "reviewer", "other-reviewer"]
  const known = (await scene.look()).updates.map(({ id }) => id).slice(-40)
  const spoken = [...OWN_TASKS]
  const faults = []
  const counts = { said: 0, taken: 0, asked: 0 }
  const server = await scene.start()

  const say = async () => {
    const number = pick([...OWN_TASKS, ...OWN_TASKS, "23", "999"])
    const own = pick(OWN_TASKS)
    const version = await versionOf(origin, people.officer.token, number === "999" ? own : number)
    const { token } = people[pick(crowd)]
    const { status, told } = await sendUpdate(origin, token, number, { key: newKey(), version, ...pick(SAID) })
    if (![201, 403, 404, 409, 422].includes(status)) faults.push(`saying something answers ${status}`)
    if (status !== 201) return
    counts.said++
    known.push(told.id)
    spoken.push(number)
  }
  // mostly a step that the table has, half of the time by somebody who may take it; else anything by anybody
  const wish = async () => {
    const told = await updatesOf(origin, people.officer.token, pick(spoken.slice(-OWN_TASKS.length)))
    const open = told.filter(({ state }) => OPEN.includes(state))
    if (open.length === 0 || Math.random() < 0.2)
      return { id: pick(known.slice(-12)), state: pick(OPEN), action: pick(ACTIONS), name: pick(crowd) }
    const { id, state } = pick(open)
    const action = pick(ACTIONS.filter((one) => LEGAL[VERB_OF[one]].from.includes(state)))
    return { id, state, action, name: pick(Math.random() < 0.5 ? LEGAL[VERB_OF[action]].by : crowd) }
  }
  const step = async () => {
    const { action, name, ...word } = await wish()
    const fields = { ...word, reason: pick(["", "Chưa đủ.", "Chưa đủ."]) }
    const { status, isDone, text } = await callAction(origin, people[name].cookie, action, fields)
    if (status !== 200) faults.push(`a step answers ${status}: ${text.slice(0, 200)}`)
    if (isDone) counts.taken++
  }
  const tellSoFar = soFar("steps with updates", steps, faults)
  const walk = async () => {
    while (counts.asked < steps) {
      counts.asked++
      tellSoFar(counts.asked)
      await (known.length === 0 || Math.random() < 0.4 ? say() : step())
    }
  }
  const before = (await scene.look()).updates
  await Promise.all(Array.from({ length: AT_ONCE }, walk))
  await server.stop()

  const { updates, integrity, entries, broken } = await scene.look()
  const nameOf = new Map(Object.entries(people).map(([name, { id }]) => [id, name]))
  for (const update of updates) faults.push(...illegalIn(update, nameOf))
  const stepsOf = (all) => all.reduce((sum, update) => sum + update.steps.length, 0)
  const grown = stepsOf(updates) - stepsOf(before)
  if (grown !== counts.said + counts.taken)
    faults.push(`${counts.said + counts.taken} answers said yes, ${grown} steps are stored`)
  if (integrity !== "ok") faults.push(`the database says: ${integrity}`)
  if (broken) faults.push(`the journal breaks at entry ${broken.seq}`)
  if (stepsOf(updates) !== entries) faults.push(`${stepsOf(updates)} steps, ${entries} entries in the journal`)
  const what = `${counts.asked} steps of ${names.length} people at random: ${counts.said} updates, ${counts.taken} steps taken, each as the table has it`
  return [{ what, faults }]
}

function illegalIn({ id, authorId, state, agency, steps }, nameOf) {
  const faults = []
  let at = null
  steps.forEach(({ seq, verb, to, byId }, index) => {
    const legal = LEGAL[verb]
    // the one officer of another agency speaks for that one alone
    const name = nameOf.get(byId)
    const by = name === "stranger" && agency.key === "TTT" ? "officer" : name
    if (seq !== index + 1 || !legal?.from.includes(at) || legal.to !== to || !legal.by.includes(by))
      faults.push(`update ${id}: ${by} took ${verb} from ${at} to ${to}`)
    const isOwnWord = byId === authorId || steps.some((step) => step.verb === "send" && step.byId === byId)
    if (verb === "confirm" && isOwnWord) faults.push(`update ${id}: ${by} confirmed the own word`)
    at = to
  })
  if (at !== state) faults.push(`update ${id} is ${state}, its last step led to ${at}`)
  return faults
}
