import "server-only"
import { appendFileSync, existsSync, readFileSync } from "node:fs"
import path from "node:path"
import { database } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"
import type { ExportedHead } from "@/lib/journal/chain"

/**
 * The journal's head, written down outside the database, one JSON a line: whoever cuts the journal's tail or writes the
 * whole chain anew contradicts what stands here. For a stronger witness copy the file to another machine.
 */
const fileIn = (dataDir: string) => path.join(dataDir, "journal-heads.log")

/** The heads written down so far; a line torn by a power cut is passed over. */
export function readHeads(dataDir: string): ExportedHead[] {
  return existsSync(fileIn(dataDir)) ? readFileSync(fileIn(dataDir), "utf8").split("\n").flatMap(headIn) : []
}

/** Writes a head down, unless it stands there already. */
export function writeHead(dataDir: string, { seq, hash }: ExportedHead, now: Date): void {
  if (readHeads(dataDir).some((head) => head.seq === seq)) return
  const line = JSON.stringify({ at: now.toISOString(), seq, hash })
  appendFileSync(fileIn(dataDir), `${line}\n`, { mode: 0o600, flush: true })
}

/** Writes down the newest entry of the journal, if there is one; to be called at start and every few minutes. */
export async function exportHead(now: Date): Promise<void> {
  const head = await (await database()).journalEntry.findFirst({
    orderBy: { seq: "desc" },
    select: { seq: true, hash: true },
  })
  if (head) writeHead(readEnvironment().dataDir, head, now)
}

function headIn(line: string): ExportedHead[] {
  try {
    const { seq, hash } = JSON.parse(line)
    return typeof seq === "number" && typeof hash === "string" ? [{ seq, hash }] : []
  } catch {
    return []
  }
}
