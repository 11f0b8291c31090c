import { database } from "@/lib/database"

/** The tables whose rows a refused command may add to: the journal and the counters of attempts. */
const MAY_GROW = ["journalEntry", "throttle"] as const

const TABLES = [
  "plan",
  "planVersion",
  "planFunction",
  "sourceText",
  "section",
  "task",
  "cell",
  "correction",
  "proposal",
  "deadlineReading",
  "obligation",
  "document",
  "citation",
  "agency",
  "agencyName",
  "signatory",
  "group",
  "groupMember",
  "alias",
  "assignment",
  "approver",
  "person",
  "membership",
  "session",
  "twoFactor",
  "recoveryCode",
  "pendingSignIn",
  "oneTimeLink",
  "taskListing",
  "taskDigest",
  "taskCount",
  "savedView",
  "apiToken",
  "obligationPart",
  "progressUpdate",
  "reviewStep",
  "draft",
  "evidenceFile",
  "direction",
  "directionAnswer",
  "comment",
  "helpRequest",
  "contribution",
  "wait",
  "taskContact",
  "charge",
  "standing",
  "statusCount",
  "reportPeriod",
  "expectedReport",
  "report",
  "reportPart",
  "reportStep",
  "reportSnapshot",
  "reportDocument",
  "lockException",
  "paperReceipt",
  "chase",
  "reviewerNote",
  "consolidationPart",
  "consolidationParagraph",
  "edition",
] as const

type Rows = { findMany(): Promise<Record<string, unknown>[]> }

/** Everything that is stored but the journal and the counters, as one text: two of them are equal when nothing changed. */
export async function everythingStored(): Promise<string> {
  const tables = (await database()) as unknown as Record<string, Rows>
  const contents: string[] = []
  for (const name of TABLES) contents.push(name, ...(await rowsOf(tables, name)))
  return contents.join("\n")
}

/** Every text in the database, journal and counters included: what must not stand there is looked for in it. */
export async function everyText(): Promise<string> {
  const tables = (await database()) as unknown as Record<string, Rows>
  const contents: string[] = []
  for (const name of [...TABLES, ...MAY_GROW]) contents.push(...(await rowsOf(tables, name)))
  return contents.join("\n")
}

const rowsOf = async (tables: Record<string, Rows>, name: string) =>
  ((await tables[name]?.findMany()) ?? []).map((row) => JSON.stringify(row)).sort()

/** The journal from its beginning, particulars read. */
export async function journal() {
  const entries = await (await database()).journalEntry.findMany({ orderBy: { seq: "asc" } })
  return entries.map(({ particulars, ...entry }) => ({
    ...entry,
    particulars: JSON.parse(particulars) as Record<string, unknown>,
  }))
}

/** What a piece of work added to the journal. */
export async function journalOf(work: () => Promise<unknown>) {
  const before = (await journal()).length
  await work()
  return (await journal()).slice(before)
}
