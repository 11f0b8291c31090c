import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { EvidenceKind, ScanState } from "@/lib/evidence/kinds"
import type { Progress } from "@/lib/progress/progress"
import type { UpdateState } from "@/lib/progress/workflow"

/** An update as it is shown, wherever it is, with its files and the steps that it took. */
export type KeptUpdate = {
  id: string
  seq: number
  progress: Progress | null
  result: string | null
  difficulties: string | null
  proposals: string | null
  next: string | null
  speaksOn: Day
  submittedOn: Day | null
  submittedTo: string | null
  issuedOn: Day | null
  documentNumber: string | null
  noEvidenceReason: string | null
  onBehalf: string | null
  enteredLater: boolean
  replacesId: string | null
  /** Of which day the one that it replaces speaks. */
  replacesOn: Day | null
  /** Whether another one took its place and stands. */
  isReplaced: boolean
  state: UpdateState
  obligationId: string
  partId: string | null
  countsOn: Day | null
  createdAt: Date
  agencyId: string
  authorId: string
  author: { name: string }
  obligation: { year: number | null }
  part: { agency: { key: string } } | null
  files: { id: string; name: string; kind: EvidenceKind; size: number; scan: ScanState }[]
  steps: Step[]
}

type Step = {
  seq: number
  verb: string
  to: UpdateState
  reason: string | null
  at: Date
  on: Day
  byId: string
  by: { name: string }
}

/** The updates that `which` chooses of "ProgressUpdate" u: its condition, their order, how many. Three questions for all. */
export async function readUpdates(db: Database, which: Sql): Promise<KeptUpdate[]> {
  const rows = await db.$queryRaw<UpdateRow[]>(sql`
    SELECT u."id", u."seq", u."progress", u."result", u."difficulties", u."proposals", u."next", u."speaksOn",
      u."submittedOn", u."submittedTo", u."issuedOn", u."documentNumber", u."noEvidenceReason", u."onBehalf",
      u."enteredLater", u."replacesId", u."state", u."obligationId", u."partId", u."countsOn", u."createdAt",
      u."agencyId", u."authorId", p."name", o."year", y."key" AS "partOf",
      (SELECT x."speaksOn" FROM "ProgressUpdate" x WHERE x."id" = u."replacesId") AS "replacesOn",
      EXISTS (SELECT 1 FROM "ProgressUpdate" r WHERE r."replacesId" = u."id"
        AND r."state" NOT IN ('RETURNED', 'WITHDRAWN', 'HANDED_BACK')) AS "isReplaced"
    FROM "ProgressUpdate" u JOIN "Person" p ON p."id" = u."authorId" JOIN "Obligation" o ON o."id" = u."obligationId"
    LEFT JOIN "ObligationPart" t ON t."id" = u."partId" LEFT JOIN "Agency" y ON y."id" = t."agencyId"
    WHERE ${which}`)
  if (rows.length === 0) return []
  const ids = join(rows.map(({ id }) => id))
  const [files, steps] = await Promise.all([
    db.$queryRaw<(KeptUpdate["files"][number] & { updateId: string })[]>(sql`
      SELECT f."updateId", f."id", f."name", f."kind", f."size", f."scan" FROM "EvidenceFile" f
      WHERE f."updateId" IN (${ids}) ORDER BY f."uploadedAt", f."id"`),
    db.$queryRaw<(Omit<Step, "by"> & { updateId: string; name: string })[]>(sql`
      SELECT s."updateId", s."seq", s."verb", s."to", s."reason", s."at", s."on", s."byId", p."name"
      FROM "ReviewStep" s JOIN "Person" p ON p."id" = s."byId"
      WHERE s."updateId" IN (${ids}) ORDER BY s."updateId", s."seq"`),
  ])
  return rows.map(({ name, year, partOf, enteredLater, isReplaced, ...row }) => ({
    ...row,
    enteredLater: Boolean(enteredLater),
    isReplaced: Boolean(isReplaced),
    author: { name },
    obligation: { year },
    part: partOf === null ? null : { agency: { key: partOf } },
    files: files.flatMap(({ updateId, ...file }) => (updateId === row.id ? [file] : [])),
    steps: steps.flatMap(({ updateId, name: by, ...step }) =>
      updateId === row.id ? [{ ...step, by: { name: by } }] : [],
    ),
  }))
}

/** The updates with these ids. */
export async function readUpdatesOf(db: Database, ids: string[]): Promise<Map<string, KeptUpdate>> {
  const updates = ids.length === 0 ? [] : await readUpdates(db, sql`u."id" IN (${join(ids)})`)
  return new Map(updates.map((update) => [update.id, update]))
}

type UpdateRow = Omit<
  KeptUpdate,
  "author" | "obligation" | "part" | "files" | "steps" | "enteredLater" | "isReplaced"
> & {
  enteredLater: boolean | number
  isReplaced: boolean | number
  name: string
  year: number | null
  partOf: string | null
}
