// The last minutes before the reports are due: three clerks in every agency write on the same texts, their head sends, some
// a moment too late. No word is lost, each report is sent once, and whether it was in time is told right.
import { readFileSync } from "node:fs"
import { reportsOf } from "./client.mjs"
import { openYear } from "./report-client.mjs"
import { openOffice, workTo } from "./storm-office.mjs"
import { arrange, clockAt } from "./surroundings.mjs"

const YEAR = 2024
/** The first moment that is too late. */
const EDGE = Date.parse(`${YEAR}-12-01T00:00:00+07:00`)
const DATABASE_TROUBLE = /P2028|P1008|database is locked|SQLITE_BUSY/

/**
 * So many agencies and seconds before the edge, in the last of which the heads send; between two texts a clerk pauses. The
 * short storm runs beside other tests: how long its heads wait is told and not judged.
 */
export const STORM = { agencies: 33, seconds: 600, sendingWithin: 10, pause: [2000, 8000], slowest: 1500 }
export const SHORT_STORM = { agencies: 6, seconds: 20, sendingWithin: 3, pause: [200, 800], slowest: null }

export async function drillStorm(dataDir, { agencies, seconds, sendingWithin, pause, slowest }) {
  const people = ["scripts/drill/clerks.ts", String(agencies)]
  const began = performance.now()
  const scene = await arrange(dataDir, { people, clock: clockAt(EDGE - 60 * 60_000) })
  // a slow machine, on which the server and the first drafts take longer, has longer until the edge
  const clock = clockAt(EDGE - seconds * 1000 - (performance.now() - began))
  const ahead = Number(clock.DRILL_CLOCK_AHEAD)
  const server = await scene.start(clock)
  const { reviewer, ...clerks } = scene.people
  await openYear(scene.origin, reviewer, YEAR)
  const offices = await Promise.all(
    [...new Set(Object.values(clerks).map(({ agency }) => agency))].map((agency, at) => {
      const isLate = at % 6 === 5
      const fromEdge = isLate ? 2000 * Math.random() : -1000 * sendingWithin * Math.random()
      return openOffice(scene, YEAR, agency, EDGE - ahead + fromEdge)
    }),
  )
  await Promise.all(offices.map((office) => workTo(office, pause)))
  const told = (await reportsOf(scene.origin, reviewer.token, YEAR)).filter(({ firstSentAt }) => firstSentAt)
  await server.stop()

  const { reports, integrity, broken } = await scene.look()
  const faults = offices.flatMap((office) => {
    const of = ({ agency }) => agency === office.agency
    return faultsOf(office, reports.find(of), told.find(of), ahead).map((fault) => `${office.agency}: ${fault}`)
  })
  if (integrity !== "ok") faults.push(`the database says: ${integrity}`)
  if (broken) faults.push(`the journal breaks at entry ${broken.seq}`)
  const trouble = readFileSync(scene.log, "utf8").match(DATABASE_TROUBLE)
  if (trouble) faults.push(`the server's log speaks of ${trouble[0]}`)
  const waits = offices.flatMap(({ sendings }) => sendings.map(({ wait }) => wait)).sort((a, b) => a - b)
  const p95 = Math.round(waits[Math.ceil(waits.length * 0.95) - 1])
  if (slowest !== null && p95 > slowest) faults.push(`95 sendings in 100 are answered within ${p95} ms`)
  const sum = (count) => offices.reduce((all, office) => all + count(office), 0)
  const late = told.filter(({ late }) => late).length
  const what = `the storm, ${agencies} agencies × 3 clerks: ${sum(({ saved }) => saved.length)} texts saved, ${sum(({ shown }) => shown)} times a colleague's shown, no word lost; ${told.length - late} reports sent on time and ${late} late, each once; 95 sendings in 100 answered within ${p95} ms`
  return [{ what, faults }]
}

function faultsOf({ faults: heard, saved, sendings, sendingBegan, sendingEnded }, stored, told, ahead) {
  if (!told) return [...heard, `not sent: ${sendings[0].told?.message}`]
  const faults = [...heard]
  const done = sendings.filter(({ isDone }) => isDone).length
  const steps = stored.steps.filter(({ verb }) => verb === "send").length
  if (done !== 1 || steps !== 1 || stored.snapshots.length !== 1)
    faults.push(
      `sent by ${done} of four presses, ${steps} steps, ${stored.snapshots.length} kept: ${sendings[0].told?.message}`,
    )
  const bodyOf = new Map(stored.parts.map(({ key, body }) => [key, body]))
  for (const { part, word, asked } of saved) {
    if (!bodyOf.get(part)?.includes(word)) faults.push(`${word} was acknowledged in ${part} and is lost`)
    if (asked > sendingEnded) faults.push(`${word} was taken after the report was sent`)
  }
  for (const { key, body } of stored.snapshots[0]?.parts ?? [])
    if (bodyOf.has(key) && bodyOf.get(key) !== body) faults.push(`${key} was sent in other words than are stored`)
  const at = Date.parse(told.firstSentAt) - ahead
  if (!(at >= sendingBegan && at <= sendingEnded)) faults.push(`sent at another moment than ${told.firstSentAt}`)
  const [on, late, days] =
    Date.parse(told.firstSentAt) < EDGE ? [`${YEAR}-11-30`, false, 0] : [`${YEAR}-12-01`, true, 1]
  if (told.firstSentOn !== on || told.late !== late || told.daysLate !== days)
    faults.push(`sent at ${told.firstSentAt}, told as ${told.firstSentOn}, ${told.daysLate} days late`)
  return faults
}
