import "server-only"
import { randomUUID } from "node:crypto"
import { database, type Transaction, write } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"
import { type FaultyFile, type FileFault, faultSentence } from "@/lib/evidence/faults"
import { inspect } from "@/lib/evidence/inspect"
import { type EvidenceKind, kindOfName, type ScanState } from "@/lib/evidence/kinds"
import { discard, keepAs, placeOf, storageFault } from "@/lib/evidence/place"
import type { Received } from "@/lib/evidence/receive"
import { scanSoon } from "@/lib/evidence/scan"
import { logSurprise } from "@/lib/log-surprise"
import { type Refusal, refused } from "@/lib/outcome"

/** A whole file that was found to be of one of the five kinds. */
export type Whole = Extract<Received, { at: string }> & { name: string }
export type NewFile = { id: string; name: string; kind: EvidenceKind; size: number; sha256: string; scan: ScanState }
/** A refusal names its fault, for pages that cannot be told the sentence itself. */
export type Kept<Value> = { ok: true; value: Value } | (Refusal & { fault?: FileFault })

/** What is wrong with a received file by its name and content; null where nothing is. */
export async function faultOf(received: Received): Promise<FaultyFile | null> {
  const { name, size } = received
  if ("fault" in received) return { fault: received.fault, name, size }
  const kind = kindOfName(name ?? "")
  if (!kind) return { fault: "unknown-kind", name }
  const fault = await inspect(received.at, kind, size)
  return fault && { fault, name }
}

/**
 * First the whole file lies on the disk for good, then `storeRow` makes its row, or refuses: where there is no row, there is
 * no file. What was kept is shown to the scanner, where there is one.
 */
export async function keepFile<Value>(
  { name, at, size, sha256 }: Whole,
  now: Date,
  storeRow: (tx: Transaction, file: NewFile) => Promise<Kept<Value>>,
): Promise<Kept<Value>> {
  const id = randomUUID()
  const scan = readEnvironment().evidenceScan ? "PENDING" : "NONE"
  const file: NewFile = { id, name, kind: kindOfName(name) as EvidenceKind, size, sha256, scan }
  try {
    await keepAs(id, at)
    const stored = await write((tx) => storeRow(tx, file))
    if (stored.ok) scanSoon(now)
    else await discard(placeOf(id))
    return stored
  } catch (problem) {
    await discardWithoutRow(id)
    const fault = storageFault(problem)
    if (!fault) throw problem
    logSurprise(problem, "files", now)
    return refusedFor({ fault, name })
  }
}

/** Whether a failed commit happened after all, the database alone knows; where it does not answer, the sweep asks later. */
async function discardWithoutRow(id: string): Promise<void> {
  const row = await (await database()).evidenceFile.findUnique({ where: { id } }).catch(() => "unknown")
  if (row === null) await discard(placeOf(id))
}

/** Whether a house has no room left for a file of that size. */
export async function isOverQuota(tx: Transaction, agencyId: string, size: number): Promise<boolean> {
  const used = await tx.evidenceFile.aggregate({ where: { agencyId }, _sum: { size: true } })
  return (used._sum.size ?? 0) + size > readEnvironment().evidenceQuota
}

export const refusedFor = (file: FaultyFile) => ({
  ...refused(file.fault === "no-space" || file.fault === "no-storage" ? "no-storage" : "invalid", {
    detail: faultSentence(file),
  }),
  fault: file.fault,
})
