import { appendFileSync, existsSync, readdirSync, readFileSync } from "node:fs"
import { expect } from "vitest"
import type { Database } from "@/lib/database"
import { JOURNAL_VERBS } from "@/lib/journal/verbs"

// Every kind of event that the journal knows is made to happen by some integration test. Each file notes what it brought
// about; when all of them have run, a kind that nobody brought about fails the run.
const noted = () => `${process.env.TEST_DATABASES}/verbs`

/** Notes which events the test file at hand brought about. */
export async function noteVerbs(client: Database): Promise<void> {
  const entries = await client.journalEntry.findMany({ distinct: ["verb"], select: { verb: true } })
  const file = expect.getState().testPath
  appendFileSync(noted(), `${JSON.stringify({ file, verbs: entries.map(({ verb }) => verb) })}\n`)
}

/** Fails the run where all files have run and some event happened in none of them. */
export function expectAllVerbs(): void {
  if (!existsSync(noted())) return
  const lines = readFileSync(noted(), "utf8").trimEnd().split("\n")
  const notes = lines.map((line) => JSON.parse(line) as { file: string; verbs: string[] })
  const files = readdirSync("tests/integration", { recursive: true, encoding: "utf8" })
  const isWhole =
    new Set(notes.map(({ file }) => file)).size === files.filter((name) => name.endsWith(".test.ts")).length
  const produced = new Set(notes.flatMap(({ verbs }) => verbs))
  const missing = JOURNAL_VERBS.filter((verb) => !produced.has(verb))
  if (!isWhole || missing.length === 0) return
  console.error(`No integration test brings about: ${missing.join(", ")}`)
  // What a teardown throws fails no run by itself.
  process.exitCode = 1
}
