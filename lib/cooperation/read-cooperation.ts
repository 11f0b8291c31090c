import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Desk } from "@/lib/cooperation/desks"
import type { Database } from "@/lib/database"
import type { Day } from "@/lib/day"

// What is kept of the cooperation on one task, each kind in one question, newest first, as it was until a moment.

const MOST = 50

type Told = { id: string; text: string; at: Date; by: { name: string }; agencyKey: string }
type Row<Kept extends { by: unknown }> = Omit<Kept, "by"> & { name: string }

const signed = <Kept extends { name: string }>({ name, ...kept }: Kept) => ({ ...kept, by: { name } })

/** Whom the lead has asked for help. */
export async function readRequests(db: Database, taskId: string, until: Date): Promise<Told[]> {
  const rows = await db.$queryRaw<Row<Told>[]>(sql`
    SELECT h."id", h."text", h."at", p."name", y."key" AS "agencyKey"
    FROM "HelpRequest" h JOIN "Person" p ON p."id" = h."byId" JOIN "Agency" y ON y."id" = h."agencyId"
    WHERE h."taskId" = ${taskId} AND h."at" < ${until} ORDER BY h."at" DESC, h."id" DESC LIMIT ${MOST}`)
  return rows.map(signed)
}

/** What those who help did. */
export async function readContributions(
  db: Database,
  taskId: string,
  until: Date,
): Promise<(Told & { year: number | null })[]> {
  const rows = await db.$queryRaw<Row<Told & { year: number | null }>[]>(sql`
    SELECT c."id", c."text", c."at", p."name", y."key" AS "agencyKey", o."year"
    FROM "Obligation" o JOIN "Contribution" c ON c."obligationId" = o."id" AND c."at" < ${until}
    JOIN "Person" p ON p."id" = c."byId" JOIN "Agency" y ON y."id" = c."agencyId"
    WHERE o."taskId" = ${taskId} ORDER BY c."at" DESC, c."id" DESC LIMIT ${MOST}`)
  return rows.map(signed)
}

type KeptWait = {
  id: string
  desk: Desk
  since: Day
  text: string
  at: Date
  by: { name: string }
  agencyKey: string | null
}

/** At whose desk the task lay on a day. */
export async function readWait(db: Database, taskId: string, asOf: Day): Promise<KeptWait | null> {
  const [row] = await db.$queryRaw<Row<KeptWait>[]>(sql`
    SELECT w."id", w."desk", w."since", w."text", w."at", p."name", y."key" AS "agencyKey"
    FROM "Wait" w JOIN "Person" p ON p."id" = w."byId" LEFT JOIN "Agency" y ON y."id" = w."agencyId"
    WHERE w."taskId" = ${taskId} AND w."countsOn" <= ${asOf} AND (w."endedOn" IS NULL OR w."endedOn" > ${asOf})
    ORDER BY w."at" DESC, w."id" DESC LIMIT 1`)
  return row ? signed(row) : null
}

/** Whom the lead names to be called about the task. */
export const readContacts = (db: Database, taskId: string, until: Date) =>
  db.$queryRaw<{ name: string | null; phone: string | null; agencyKey: string }[]>(sql`
    SELECT c."name", c."phone", y."key" AS "agencyKey" FROM "TaskContact" c JOIN "Agency" y ON y."id" = c."agencyId"
    WHERE c."taskId" = ${taskId} AND c."at" < ${until} ORDER BY c."at" DESC, c."id" DESC LIMIT ${MOST}`)

/** A task's own leader in charge, else its section's. */
export async function findLeader(db: Database, task: { id: string; sectionId: string }, until: Date) {
  const [charge] = await db.$queryRaw<{ own: string | null; ofSection: string | null }[]>(sql`
    SELECT
      (SELECT c."name" FROM "Charge" c WHERE c."taskId" = ${task.id} AND c."at" < ${until}
        ORDER BY c."at" DESC, c."id" DESC LIMIT 1) AS "own",
      (SELECT c."name" FROM "Charge" c WHERE c."sectionId" = ${task.sectionId} AND c."at" < ${until}
        ORDER BY c."at" DESC, c."id" DESC LIMIT 1) AS "ofSection"`)
  if (charge?.own) return { name: charge.own, reach: "task" as const }
  return charge?.ofSection ? { name: charge.ofSection, reach: "section" as const } : null
}
