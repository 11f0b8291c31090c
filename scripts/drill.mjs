// npm run drill: what must hold when things go wrong, tried from outside on the built server, the database as the judge.
import "./node-version.mjs"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { drillKills } from "./drill/kills.mjs"
import { drillRaces } from "./drill/races.mjs"
import { drillReportSequences } from "./drill/report-sequences.mjs"
import { drillSequences } from "./drill/sequences.mjs"
import { drillStorm, SHORT_STORM, STORM } from "./drill/storm.mjs"
import { arrange, endServers } from "./drill/surroundings.mjs"
import { orExplain } from "./operator-problem.mjs"
import { ensureBuild } from "./start/build.mjs"
import { ensureClients } from "./start/clients.mjs"
import { ensurePackages } from "./start/packages.mjs"

const HELP = `npm run drill                     1,000 kills under 16 writers, 500 rounds of each race, 10,000 steps in sequences with
                                  updates and with reports, ten minutes of storm by 33 agencies
npm run drill -- --short          as npm test runs it: 20, 60, 200, 200, six agencies
npm run drill -- --kills 100 --races 0 --sequences 0 --reports 0 --storm 0`

const FULL = { kills: 1000, races: 500, sequences: 10_000, reports: 10_000, storm: 1 }
const SHORT = { kills: 20, races: 60, sequences: 200, reports: 200, storm: 1 }

await orExplain(async () => {
  process.chdir(path.resolve(fileURLToPath(import.meta.url), "../.."))
  const count = { type: "string" }
  const { values } = parseArgs({
    options: {
      kills: count,
      races: count,
      sequences: count,
      reports: count,
      storm: count,
      short: { type: "boolean" },
      help: { type: "boolean" },
    },
  })
  if (values.help) return console.log(HELP)
  const usual = values.short ? SHORT : FULL
  const rounds = (name) => Number(values[name] ?? usual[name])
  ensurePackages(console.error)
  ensureClients(console.error)
  await ensureBuild(console.error)
  const dataDir = mkdtempSync(path.join(tmpdir(), "plan-drill-"))
  try {
    const scene = await arrange(path.join(dataDir, "usual"))
    const storm = values.short ? SHORT_STORM : STORM
    const drills = [
      () => drillKills(scene, rounds("kills")),
      () => drillRaces(scene, rounds("races")),
      () => drillSequences(scene, rounds("sequences")),
      () => drillReportSequences(scene, rounds("reports")),
      () => (rounds("storm") ? drillStorm(path.join(dataDir, "storm"), storm) : []),
    ]
    for (const drill of drills) for (const finding of await drill()) tell(finding)
  } finally {
    await endServers()
    rmSync(dataDir, { recursive: true, force: true })
  }
})

function tell({ what, faults }) {
  console.log(`${faults.length === 0 ? "✓" : "✗"} ${what}`)
  for (const fault of faults.slice(0, 20)) console.error(`  ${fault}`)
  if (faults.length > 0) process.exitCode = 1
}
