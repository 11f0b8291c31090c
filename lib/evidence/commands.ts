import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { type Database, database, type Transaction, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import type { FaultyFile, FileFault } from "@/lib/evidence/faults"
import {
  faultOf,
  isOverQuota,
  type Kept,
  keepFile,
  type NewFile,
  refusedFor,
  type Whole,
} from "@/lib/evidence/keep-file"
import { type EvidenceKind, MOST_FILES, type ScanState } from "@/lib/evidence/kinds"
import { discardReceived, type Received } from "@/lib/evidence/receive"
import { actorOf, record } from "@/lib/journal/record"
import { ok, refused } from "@/lib/outcome"
import { type Duty, type DutyAsked, findDuty, houseOf, targetOf } from "@/lib/progress/duties"

type Context = { viewer: Viewer; now: Date }
export type AttachedFile = { id: string; name: string; kind: EvidenceKind; size: number; scan: ScanState }
export type Attached = Kept<AttachedFile>

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
    return await keepFile<AttachedFile>(received as Whole, now, (tx, file) =>
      storeRow(tx, { viewer, now }, asked, file),
    )
  } finally {
    await discardReceived(received)
  }
}

async function findHouse(client: Database | Transaction, viewer: Viewer, asked: DutyAsked, now: Date) {
  const duty = await findDuty(client, asked, dayOf(now))
  const agencyId = duty && houseOf(viewer, duty)
  return duty && agencyId ? { duty, agencyId } : null
}

async function storeRow(tx: Transaction, { viewer, now }: Context, asked: DutyAsked, file: NewFile): Promise<Attached> {
  const house = await findHouse(tx, viewer, asked, now)
  if (!house) return refused("not-found")
  const { agencyId, duty } = house
  const target = targetOf(asked)
  const unsent = await tx.evidenceFile.count({ where: { agencyId, target, updateId: null } })
  const fault = unsent >= MOST_FILES ? "too-many" : (await isOverQuota(tx, agencyId, file.size)) ? "over-quota" : null
  if (fault) return journalFault(tx, { viewer, now }, duty, { fault, name: file.name })
  await tx.evidenceFile.create({
    data: { ...file, agencyId, target, uploadedById: viewer.personId, uploadedAt: now },
  })
  const { stableKey } = duty.task
  const { sha256, ...attached } = file
  const particulars = { file: file.id, name: file.name, size: file.size, sha256 }
  await record(tx, actorOf(viewer), now, { verb: "file-added", object: "task", objectId: stableKey, particulars })
  return ok(attached)
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
