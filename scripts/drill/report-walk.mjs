// A report as whoever walks with it knows it: what may be asked next, what the table answers, how the report then stands.
import { pick } from "./client.mjs"
import { LEAVES_A_HAND, LEGAL, mayTake, mayWrite, NEEDS_NO_HAND, WRITTEN_IN } from "./report-table.mjs"

const STEPS = Object.keys(LEGAL).filter((verb) => verb !== "begin")
const SAVED_PARTS = ["deployment", "highlights", "next-year", "proposals"]
const REASONED = ["hand-back", "return"]

/** Some wish of somebody: mostly one that the table has, half of the rest by somebody who may not, or who saw too little. */
export function wishFor(report, names) {
  const isWriting = Math.random() < (WRITTEN_IN.includes(report.state) ? 0.25 : 0.05)
  return isWriting ? textFor(report, names) : stepFor(report, names)
}

function textFor({ agency, texts }, names) {
  const name = pick(Math.random() < 0.8 ? names.filter((one) => mayWrite(one, agency)) : names)
  const part = pick(SAVED_PARTS)
  const version = (texts.get(part)?.version ?? 0) + (Math.random() < 0.1 ? 1 : 0)
  // without a word on how the plan was carried out, no report leaves the agency
  const body = part === "deployment" && Math.random() < 0.2 ? "" : `Lời của ${name}, ${Math.random()}`
  return { verb: "save", name, part, version, body }
}

/** A step that somebody asks for. */
export function stepFor(report, names) {
  const { agency, state, version } = report
  const isMeant = Math.random() < 0.85
  const verb = pick(isMeant ? STEPS.filter((one) => LEGAL[one].from.includes(state)) : STEPS)
  const able = names.filter((one) => mayTake(one, verb, agency) && !isOwn(report, verb, one))
  const name = pick(able.length > 0 && Math.random() < 0.9 ? able : names)
  const isStale = !isMeant && version > 0 && Math.random() < 0.5
  const seen = isStale ? { state: pick(LEGAL[verb].from), version: version - 1 } : { state, version }
  return { verb, name, ...seen, more: verb === "receive-paper" ? paper() : reasons(verb) }
}

const reasons = (verb) => ({
  reason: Math.random() < 0.1 ? "" : "Chưa đủ.",
  ...(verb === "return" && Math.random() < 0.5 ? { "part:deployment": "on", "reason:deployment": "Viết rõ hơn." } : {}),
})

const paper = () => ({ channel: "PAPER", arrivedOn: vietnamese(Date.now()), number: "12", symbol: "BC", issuedOn: "" })

/** "25/11/2026" in Vietnam. */
export const vietnamese = (moment) =>
  new Date(moment + 7 * 60 * 60_000).toISOString().slice(0, 10).split("-").reverse().join("/")

/** Whether the table and the permissions let the wish come true; null where it depends on what nobody has written. */
export function isTaken(report, { verb, name, ...wish }) {
  const { agency, state, version, texts } = report
  if (verb === "save")
    return mayWrite(name, agency) && WRITTEN_IN.includes(state) && wish.version === (texts.get(wish.part)?.version ?? 0)
  const isSeen = wish.state === state && wish.version === version
  if (!mayTake(name, verb, agency) || !isSeen || !LEGAL[verb].from.includes(state)) return false
  if (isOwn(report, verb, name)) return false
  if (REASONED.includes(verb) && !wish.more.reason && !wish.more["reason:deployment"]) return false
  if (verb !== "forward" && verb !== "send") return true
  return report.isWhole ? texts.get("deployment").body !== "" : null
}

const isOwn = ({ hands, texts }, verb, name) =>
  NEEDS_NO_HAND.includes(verb) && (hands.has(name) || [...texts.values()].some(({ by }) => by === name))

/** The wish came true. */
export function follow(report, { verb, name, ...wish }) {
  if (verb === "save") {
    const { part, version, body } = wish
    if (report.state === "NOT_STARTED") take(report, "begin", name)
    report.texts.set(part, { version: version + 1, body, by: name })
  } else take(report, verb, name)
}

function take(report, verb, name) {
  report.state = LEGAL[verb].to
  report.version++
  if (LEAVES_A_HAND.includes(verb)) report.hands.add(name)
}
