import "server-only"
import { randomUUID } from "node:crypto"
import type { Viewer } from "@/lib/access/permissions"
import { type Database, database, type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { type FaultyFile, type FileFault, faultSentence } from "@/lib/evidence/faults"
import { inspect } from "@/lib/evidence/inspect"
import { type EvidenceKind, kindOfName, MOST_FILES, type ScanState } from "@/lib/evidence/kinds"
import { discard, keepAs, placeOf, storageFault } from "@/lib/evidence/place"
import { discardReceived, type Received } from "@/lib/evidence/receive"
import { scanSoon } from "@/lib/evidence/scan"
import { actorOf, record } from "@/lib/journal/record"
import { logSurprise } from "@/lib/log-surprise"
import { ok, type Refusal, refused } from "@/lib/outcome"
import { type Duty, type DutyAsked, findDuty, houseOf, targetOf } from "@/lib/progress/duties"

type Context = { viewer: Viewer; now: Date }
export type AttachedFile = { id: string; name: string; kind: EvidenceKind; size: number; scan: ScanState }
/** A refusal names its fault, for pages that cannot be told the sentence itself. */
export type Attached = { ok: true; value: AttachedFile } | (Refusal & { fault?: FileFault })

/**
 * Keeps a received file with what somebody is about to say of a duty: of the house that leads it, or of the reviewer who
 * speaks on its behalf. First the whole file lies on the disk for good, then there is a row of it; where there is none,
 * there is no file. Refused: what is not of the five kinds by name and content, what acts by itself, too much, a full disk.
 */
export async function attachFile({ viewer, now }: Context, asked: DutyAsked, received: Received): Promise<Attached> {
  try {
    const house = await findHouse(await database(), viewer, asked, now)
    if (!house) return refused("not-found")
    const fault = await faultOf(received)
    if (fault) return await refuse({ viewer, now }, asked, fault)
    const attached = await store({ viewer, now }, asked, received as Kept)
    if (attached.ok) scanSoon(now)
    return attached
  } finally {
    await discardReceived(received)
  }
}

type Kept = Extract<Received, { at: string }> & { name: string }

async function findHouse(client: Database | Transaction, viewer: Viewer, asked: DutyAsked, now: Date) {
  const duty = await findDuty(client, asked, dayOf(now))
  const agencyId = duty && houseOf(viewer, duty)
  return duty && agencyId ? { duty, agencyId } : null
}

async function faultOf(received: Received): Promise<FaultyFile | null> {
  const { name, size } = received
  if ("fault" in received) return { fault: received.fault, name, size }
  const kind = kindOfName(name ?? "")
  if (!kind) return { fault: "unknown-kind", name }
  const fault = await inspect(received.at, kind, size)
  return fault && { fault, name }
}

async function store(context: Context, asked: DutyAsked, { name, at, ...received }: Kept): Promise<Attached> {
  const id = randomUUID()
  const file = { id, name, kind: kindOfName(name) as EvidenceKind, size: received.size }
  try {
    await keepAs(id, at)
    const stored = await write((tx) => storeRow(tx, context, asked, { ...file, sha256: received.sha256 }))
    if (!stored.ok) await discard(placeOf(id))
    return stored
  } catch (problem) {
    await discardWithoutRow(id)
    const fault = storageFault(problem)
    if (!fault) throw problem
    logSurprise(problem, "files", context.now)
    return refusedFor({ fault, name })
  }
}

/** Whether a failed commit happened after all, the database alone knows; where it does not answer, the sweep asks later. */
async function discardWithoutRow(id: string): Promise<void> {
  const row = await (await database()).evidenceFile.findUnique({ where: { id } }).catch(() => "unknown")
  if (row === null) await discard(placeOf(id))
}

async function storeRow(
  tx: Transaction,
  { viewer, now }: Context,
  asked: DutyAsked,
  file: Omit<AttachedFile, "scan"> & { sha256: string },
): Promise<Attached> {
  const house = await findHouse(tx, viewer, asked, now)
  if (!house) return refused("not-found")
  const { agencyId, duty } = house
  const target = targetOf(asked)
  const unsent = await tx.evidenceFile.count({ where: { agencyId, target, updateId: null } })
  const used = await tx.evidenceFile.aggregate({ where: { agencyId }, _sum: { size: true } })
  const { evidenceQuota, evidenceScan } = readEnvironment()
  const fault =
    unsent >= MOST_FILES ? "too-many" : (used._sum.size ?? 0) + file.size > evidenceQuota ? "over-quota" : null
  if (fault) return journalFault(tx, { viewer, now }, duty, { fault, name: file.name })
  const scan = evidenceScan ? "PENDING" : "NONE"
  await tx.evidenceFile.create({
    data: { ...file, scan, agencyId, target, uploadedById: viewer.personId, uploadedAt: now },
  })
  const { stableKey } = duty.task
  const { sha256, ...attached } = file
  const particulars = { file: file.id, name: file.name, size: file.size, sha256 }
  await record(tx, actorOf(viewer), now, { verb: "file-added", object: "task", objectId: stableKey, particulars })
  return ok({ ...attached, scan })
}

async function refuse({ viewer, now }: Context, asked: DutyAsked, file: FaultyFile): Promise<Attached> {
  if (NOT_THE_FILES.has(file.fault)) return refusedFor(file)
  return write(async (tx) => {
    const house = await findHouse(tx, viewer, asked, now)
    return house ? journalFault(tx, { viewer, now }, house.duty, file) : refused("not-found")
  })
}

const NOT_THE_FILES = new Set<FileFault>(["no-space", "no-storage", "none-chosen"])

async function journalFault(tx: Transaction, { viewer, now }: Context, { task }: Duty, file: FaultyFile) {
  const about = { object: "task", objectId: task.stableKey }
  const particulars = { name: file.name ?? null, fault: file.fault }
  await record(tx, actorOf(viewer), now, { verb: "file-refused", ...about, particulars })
  return refusedFor(file)
}

const refusedFor = (file: FaultyFile) => ({
  ...refused(file.fault === "no-space" || file.fault === "no-storage" ? "no-storage" : "invalid", {
    detail: faultSentence(file),
  }),
  fault: file.fault,
})
