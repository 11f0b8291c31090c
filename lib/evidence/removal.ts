import "server-only"
import { readdir, stat, utimes } from "node:fs/promises"
import path from "node:path"
import { can, type Viewer } from "@/lib/access/permissions"
import { database, type Transaction, write } from "@/lib/database"
import { DAYS_UNSENT } from "@/lib/evidence/kinds"
import { discard, folders, placeOf } from "@/lib/evidence/place"
import { type Actor, actorOf, operator, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { type DutyAsked, objectOfTarget, targetOf } from "@/lib/progress/duties"

type Context = { viewer: Viewer; now: Date }

const DAY = 24 * 60 * 60_000

/** Takes away a file that was not sent; of one's own house alone. */
export async function removeFile({ viewer, now }: Context, { id }: { id: string }): Promise<Outcome> {
  const removed = await write(async (tx): Promise<Outcome> => {
    const file = await tx.evidenceFile.findUnique({ where: { id } })
    if (
      !file ||
      file.updateId !== null ||
      (await isOfReport(tx, id)) ||
      !can(viewer, "remove-file", { agencyId: file.agencyId })
    )
      return refused("not-found")
    await dropRow(tx, actorOf(viewer), now, file)
    return ok()
  })
  if (removed.ok) await letGo([id], now)
  return removed
}

/** Takes away every file that lies with a draft of this agency, in the transaction that drops it; answers their ids. */
export async function dropFilesOf(
  tx: Transaction,
  { viewer, now }: Context,
  agencyId: string,
  asked: DutyAsked,
): Promise<string[]> {
  const files = await tx.evidenceFile.findMany({ where: { agencyId, target: targetOf(asked), updateId: null } })
  for (const file of files) await dropRow(tx, actorOf(viewer), now, file)
  return files.map(({ id }) => id)
}

/** A report keeps its files for good, as an update keeps what was sent with it. */
const isOfReport = async (tx: Transaction, fileId: string): Promise<boolean> =>
  (await tx.reportDocument.count({ where: { fileId } })) + (await tx.paperReceipt.count({ where: { fileId } })) > 0

async function dropRow(tx: Transaction, actor: Actor, now: Date, file: { id: string; name: string; target: string }) {
  await tx.evidenceFile.delete({ where: { id: file.id } })
  const particulars = { file: file.id, name: file.name }
  await record(tx, actor, now, { verb: "file-removed", ...objectOfTarget(file.target), particulars })
}

/**
 * A file without a row lies on for a day: a backup under way may hold a copy of the database in which the row still is.
 * The day counts from now.
 */
export async function letGo(ids: string[], now: Date): Promise<void> {
  for (const id of ids) await utimes(placeOf(id), now, now)
}

/** What nobody sent within a week is dropped; what lies on the disk without a row, and what never arrived, a day later. */
export async function sweepFiles(now: Date): Promise<void> {
  const old = new Date(now.getTime() - DAYS_UNSENT * DAY)
  const swept = await write(async (tx) => {
    const files = await tx.evidenceFile.findMany({
      where: { updateId: null, reportDocuments: { none: {} }, paperReceipts: { none: {} }, uploadedAt: { lt: old } },
      take: 500,
    })
    for (const file of files) await dropRow(tx, operator("Dọn dẹp định kỳ"), now, file)
    return files.map(({ id }) => id)
  })
  await letGo(swept, now)
  const { files, incoming } = folders()
  const kept = await placesIn(files)
  const rows = new Set((await (await database()).evidenceFile.findMany({ select: { id: true } })).map(({ id }) => id))
  const orphans = kept.filter((place) => !rows.has(path.basename(place)))
  for (const place of [...(await placesIn(incoming)), ...orphans])
    if (await isOlderThanADay(place, now)) await discard(place)
}

async function placesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(ignoreMissing)
  return entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name))
}

async function isOlderThanADay(place: string, now: Date): Promise<boolean> {
  const found = await stat(place).catch(() => null)
  return found !== null && now.getTime() - found.mtimeMs > DAY
}

function ignoreMissing(problem: NodeJS.ErrnoException): never[] {
  if (problem.code === "ENOENT") return []
  throw problem
}
