import "server-only"
import { join, sqltag as sql } from "@prisma/client/runtime/client"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"

/** How often anything was said of a task, and when last; a program that writes names the version that it has read. */
export type TaskVersion = { version: number; lastUpdateAt: Date | null }

/**
 * The versions of these tasks. `lastUpdateAt` is the newest update that counted on the day; what has not left an agency's
 * house is no update yet. Read off the ends of two indexes, however long the history is.
 */
export async function versionsOf(
  db: Database | Transaction,
  taskIds: string[],
  asOf: Day = "9999-12-31",
): Promise<Map<string, TaskVersion>> {
  if (taskIds.length === 0) return new Map()
  const rows = await db.$queryRaw<{ taskId: string; seq: number | bigint | null; at: Date | string | number | null }[]>(
    sql`SELECT o."taskId",
        (SELECT max(u."seq") FROM "ProgressUpdate" u WHERE u."obligationId" = o."id") AS "seq",
        (SELECT u."createdAt" FROM "ProgressUpdate" u WHERE u."obligationId" = o."id" AND u."countsOn" <= ${asOf}
          ORDER BY u."createdAt" DESC LIMIT 1) AS "at"
      FROM "Obligation" o WHERE o."taskId" IN (${join(taskIds)})`,
  )
  const versions = new Map<string, TaskVersion>(taskIds.map((id) => [id, { version: 0, lastUpdateAt: null }]))
  for (const { taskId, seq, at } of rows) {
    const own = versions.get(taskId) as TaskVersion
    own.version += Number(seq ?? 0)
    const moment = at === null ? null : new Date(at)
    if (moment !== null && (own.lastUpdateAt === null || moment > own.lastUpdateAt)) own.lastUpdateAt = moment
  }
  return versions
}
