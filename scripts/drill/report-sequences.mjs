// Everybody does anything with reports, in any order: each answer, and what is stored in the end, follow a table written by
// hand. Every report has one walker, who knows how it stands; of two steps at once from one state exactly one is taken.

import { openYear, savePart, takeStep, writeParts } from "./report-client.mjs"
import { differences, illegalIn } from "./report-judge.mjs"
import { follow, isTaken, stepFor, vietnamese, wishFor } from "./report-walk.mjs"
import { soFar } from "./so-far.mjs"

const YEARS = [2023, 2024]
const WRITERS = { SCT: "officer", SKHĐT: "reviewer", TTT: "stranger" }
/** Of the other reports nobody has written a word: they do not leave the agency before somebody has. */
const WHOLE = ["2023 SCT", "2024 SCT", "2024 SKHĐT", "2024 TTT"]
const DAY = 24 * 60 * 60_000

/** @param {Awaited<ReturnType<typeof import("./surroundings.mjs").arrange>>} scene */
export async function drillReportSequences(scene, steps) {
  if (steps === 0) return []
  const { origin, people } = scene
  const names = Object.keys(people)
  const counts = { asked: 0, taken: 0, saved: 0, refused: 0, pairs: 0 }
  const faults = []
  const say = soFar("steps with reports", steps, faults)
  const server = await scene.start()

  const ask = async (report, { verb, name, ...wish }) => {
    say(++counts.asked)
    const answer =
      verb === "save"
        ? await savePart(origin, people[name], report, wish)
        : await takeStep(origin, people[name], verb, { ...report, ...wish }, wish.more)
    if (![200, 303, 403].includes(answer.status))
      faults.push(`${verb} answers ${answer.status}: ${answer.text.slice(0, 200)}`)
    if (!answer.isDone) counts.refused++
    else if (verb === "save") counts.saved++
    else counts.taken++
    return answer
  }
  const compare = (report, wish, { isDone, told, status, text }) => {
    const expected = isTaken(report, wish)
    if (expected === null || isDone === expected) return
    const { year, agency, state, version } = report
    const what = `${wish.name} asks to ${wish.verb} (${wish.state} ${wish.version}) and is ${isDone ? "obeyed" : "refused"}`
    faults.push(
      `${year} ${agency}, ${state} ${version}: ${what}, ${told?.message ?? `${status} ${text.slice(0, 300)}`}`,
    )
  }
  const one = async (report) => {
    const wish = wishFor(report, names)
    const answer = await ask(report, wish)
    compare(report, wish, answer)
    if (answer.isDone) follow(report, wish)
  }
  const twoAtOnce = async (report) => {
    const wishes = [stepFor(report, names), stepFor(report, names)]
    const answers = await Promise.all(wishes.map((wish) => ask(report, wish)))
    const done = wishes.filter((_, at) => answers[at].isDone)
    if (wishes.every((wish) => isTaken(report, wish))) {
      counts.pairs++
      if (done.length !== 1) faults.push(`of ${wishes.map(({ verb }) => verb)} at once ${done.length} are taken`)
    } else for (const [at, wish] of wishes.entries()) compare(report, wish, answers[at])
    for (const wish of done) follow(report, wish)
  }
  const walk = async (report) => {
    // what depends on words that nobody has written is asked for alone
    while (counts.asked < steps) await (report.isWhole && Math.random() < 0.15 ? twoAtOnce : one)(report)
  }

  for (const year of YEARS) await openYear(origin, people.reviewer, year, openToday(year))
  const reports = await Promise.all(
    YEARS.flatMap((year) => Object.keys(WRITERS).map((agency) => begin(scene, year, agency))),
  )
  await Promise.all(reports.map(walk))
  await server.stop()

  const { reports: stored, reportEntries, integrity, broken } = await scene.look()
  for (const report of reports) {
    const own = stored.find(({ year, agency }) => year === report.year && agency === report.agency)
    faults.push(...differences(report, own), ...illegalIn(own, people))
  }
  const grown = stored.reduce((sum, report) => sum + report.steps.length, 0)
  if (grown !== reportEntries) faults.push(`${grown} steps of reports, ${reportEntries} entries in the journal`)
  if (integrity !== "ok") faults.push(`the database says: ${integrity}`)
  if (broken) faults.push(`the journal breaks at entry ${broken.seq}`)
  const what = `${counts.asked} steps with ${reports.length} reports at random: ${counts.taken} taken, ${counts.saved} texts saved, ${counts.pairs} times two at once, each as the table has it`
  return [{ what, faults }]
}

/** The days of a year's period, so that it is open whenever the drill is run. */
const openToday = (year) => ({
  opensOn: `1/11/${year}`,
  dataAsOf: `15/11/${year}`,
  dueOn: vietnamese(Date.now()),
  locksOn: vietnamese(Date.now() + 20 * DAY),
})

async function begin({ origin, people }, year, agency) {
  const report = { year, agency, state: "NOT_STARTED", version: 0, hands: new Set(), texts: new Map(), isWhole: false }
  if (!WHOLE.includes(`${year} ${agency}`)) return report
  const by = WRITERS[agency]
  const written = await writeParts(origin, people[by], report, (part) => `Lời đầu tiên về ${part}.`)
  const texts = new Map([...written.texts].map(([part, body]) => [part, { version: 1, body, by }]))
  return { ...written.report, hands: new Set([by]), texts, isWhole: true }
}
