import { appendFileSync, existsSync, readFileSync } from "node:fs"
import path from "node:path"
import type { ExportedHead } from "@/lib/journal/chain"

// The journal's head is written down outside the database, one JSON a line: whoever cuts the journal's tail or writes
// the whole chain anew contradicts what stands here. For a stronger witness copy the file to another machine.
const fileIn = (dataDir: string) => path.join(dataDir, "journal-heads.log")

/** The heads written down so far; a line torn by a power cut is passed over. */
export function readHeads(dataDir: string): ExportedHead[] {
  if (!existsSync(fileIn(dataDir))) return []
  return readFileSync(fileIn(dataDir), "utf8").split("\n").flatMap(headIn)
}

/** Writes a head down, unless it stands there already. */
export function writeHead(dataDir: string, head: ExportedHead, now: Date): void {
  if (readHeads(dataDir).some(({ seq }) => seq === head.seq)) return
  appendFileSync(fileIn(dataDir), `${JSON.stringify({ at: now.toISOString(), seq: head.seq, hash: head.hash })}\n`, {
    mode: 0o600,
    flush: true,
  })
}

function headIn(line: string): ExportedHead[] {
  try {
    const { seq, hash } = JSON.parse(line)
    return typeof seq === "number" && typeof hash === "string" ? [{ seq, hash }] : []
  } catch {
    return []
  }
}
