// What is stored of a report, beside what its walker was told and beside the table.
import { LEAVES_A_HAND, LEGAL, mayTake, NEEDS_NO_HAND } from "./report-table.mjs"

/** What of the walker's report is not stored as it is known. */
export function differences({ year, agency, state, version, texts }, stored) {
  const faults = []
  const say = (what) => faults.push(`${year} ${agency} ${what}`)
  if (stored.state !== state || stored.version !== version)
    say(`is stored as ${stored.state} ${stored.version}, and was told to be ${state} ${version}`)
  for (const [part, { version: told, body }] of texts) {
    const own = stored.parts.find(({ key }) => key === part)
    if (own?.version !== told || own.body !== body) say(`has ${part} in version ${own?.version}, told was ${told}`)
  }
  if (stored.parts.length !== texts.size) say(`has ${stored.parts.length} texts, ${texts.size} were written`)
  return faults
}

/** What is stored of a report and was never allowed. */
export function illegalIn({ year, agency, state, version, firstSentOn, steps, snapshots }, people) {
  const faults = []
  const say = (what) => faults.push(`${year} ${agency}: ${what}`)
  const nameOf = new Map(Object.entries(people).map(([name, { id }]) => [id, name]))
  const hands = new Set()
  let at = "NOT_STARTED"
  for (const [index, { seq, verb, to, byId }] of steps.entries()) {
    const name = nameOf.get(byId)
    const legal = LEGAL[verb]
    if (seq !== index + 1 || !legal?.from.includes(at) || legal.to !== to || !mayTake(name, verb, agency))
      say(`${name} took ${verb} from ${at} to ${to}`)
    if (NEEDS_NO_HAND.includes(verb) && hands.has(name)) say(`${name} took the own report`)
    if (LEAVES_A_HAND.includes(verb)) hands.add(name)
    at = to
  }
  if (at !== state || version !== steps.length) say(`is ${state} ${version} after ${steps.length} steps to ${at}`)
  const sendings = steps.filter(({ verb }) => verb === "send")
  if (snapshots.length !== sendings.length) say(`${sendings.length} times sent, ${snapshots.length} kept`)
  const first = steps.find(({ verb }) => verb === "send" || verb === "receive-paper")
  if (firstSentOn !== (first?.on ?? null)) say(`the first sending is of ${firstSentOn}, it was ${first?.on}`)
  return faults
}
