import "server-only"
import { createReadStream } from "node:fs"
import { Readable } from "node:stream"
import { can, type Viewer } from "@/lib/access/permissions"
import { nameOn } from "@/lib/agencies/validity"
import { type Database, database, write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { placeOf } from "@/lib/evidence/place"
import { actorOf, record } from "@/lib/journal/record"
import { objectOfTarget } from "@/lib/progress/duties"

/** What is shown of a file. */
export const shownOfFile = { id: true, name: true, kind: true, size: true, scan: true } as const

/** The files that lie in a house with what is about to be said of a duty, in the order in which they came. */
export const listUnsentFiles = (db: Database, agencyId: string, target: string) =>
  db.evidenceFile.findMany({
    where: { agencyId, target, updateId: null },
    orderBy: [{ uploadedAt: "asc" }, { id: "asc" }],
    select: shownOfFile,
  })

/**
 * A file to be handed out; null where there is none to see. What was sent is everybody's who may sign in; what was not, or
 * lies with an agency's head, is its house's alone.
 */
export async function findFile(viewer: Viewer, id: string) {
  const file = await (await database()).evidenceFile.findUnique({
    where: { id },
    select: {
      ...shownOfFile,
      agencyId: true,
      target: true,
      agency: { select: { key: true, names: true } },
      update: { select: { state: true, countsOn: true, agencyId: true } },
      _count: { select: { reportDocuments: true, paperReceipts: true } },
    },
  })
  if (!file) return null
  const { update, agencyId, _count } = file
  const isSent = (update !== null && update.countsOn !== null) || _count.reportDocuments + _count.paperReceipts > 0
  const houses = [agencyId, update?.agencyId ?? agencyId]
  const isOwn = houses.some((house) => can(viewer, "see-unsent-file", { agencyId: house }))
  return (isSent && can(viewer, "see-file", {})) || isOwn ? { ...file, isOwn } : null
}

export type FoundFile = NonNullable<Awaited<ReturnType<typeof findFile>>>

/** The bytes of a file; opening one of another agency is on the record. */
export async function openFile(
  { viewer, now }: { viewer: Viewer; now: Date },
  file: FoundFile,
): Promise<ReadableStream> {
  if (!file.isOwn)
    await write((tx) =>
      record(tx, actorOf(viewer), now, {
        verb: "file-opened",
        ...objectOfTarget(file.target),
        particulars: {
          file: file.id,
          name: file.name,
          agency: nameOn(file.agency.names, dayOf(now))?.official ?? file.agency.key,
        },
      }),
    )
  return Readable.toWeb(createReadStream(placeOf(file.id))) as ReadableStream
}
