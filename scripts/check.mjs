// npm run check: format and lint, types, a complete lockfile, version floors. With --release an overdue review of the
// floors fails too; otherwise it only warns, so that nothing turns red by the mere passing of time.
import "./node-version.mjs"
import { existsSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { problemsOfLockfile, readLockfile } from "./check/lockfile.mjs"
import { daysOverdue, problemsOfFloors, readFloors } from "./check/version-floors.mjs"
import { orExplain } from "./operator-problem.mjs"
import { runNode } from "./start/child.mjs"
import { ensureClients } from "./start/clients.mjs"
import { ensurePackages } from "./start/packages.mjs"

process.chdir(path.resolve(fileURLToPath(import.meta.url), "../.."))

const STEPS = {
  "format and lint": () => passes(["node_modules/@biomejs/biome/bin/biome", "check", "--error-on-warnings"]),
  types: async () => (await ensureNextTypes()) && passes(["node_modules/typescript/bin/tsc", "--noEmit", "-p", "."]),
  lockfile: () => isEmpty(problemsOfLockfile(readLockfile())),
  "version floors": () => isEmpty(problemsOfFloors(readLockfile(), readFloors().floors)) && isReviewed(),
}

await orExplain(async () => {
  ensurePackages(console.log)
  ensureClients(console.log)
  const failed = []
  for (const [name, holds] of Object.entries(STEPS)) if (!(await holds())) failed.push(name)
  console.log(failed.length === 0 ? "check: all is well" : `check failed: ${failed.join(", ")}`)
  process.exit(failed.length === 0 ? 0 : 1)
})

async function passes(args) {
  return (await runNode(args)).code === 0
}

/** Next writes the types of its own imports; a bare clone has none yet. */
async function ensureNextTypes() {
  return existsSync("next-env.d.ts") || passes(["node_modules/next/dist/bin/next", "typegen"])
}

function isEmpty(problems) {
  for (const problem of problems) console.error(problem)
  return problems.length === 0
}

function isReviewed() {
  const { reviewedOn } = readFloors()
  const days = daysOverdue(reviewedOn, new Date())
  if (days === null) return true
  console.warn(
    `scripts/check/version-floors.json was last reviewed ${days} days ago (${reviewedOn}); review it and set the date.`,
  )
  return !process.argv.includes("--release")
}
