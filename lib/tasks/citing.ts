import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import type { Database } from "@/lib/database"

/** More tasks than anybody reads one by one: then the way leads to their list. */
const MOST_NAMED = 30

/** The tasks of a plan that cite a document beside this one, in the printed order; null where they are too many to name. */
export async function findCitingTasks(
  db: Database,
  documentId: string,
  task: { id: string; planId: string },
): Promise<string[] | null> {
  const tasks = await db.$queryRaw<{ number: string; order: number }[]>(sql`
    SELECT DISTINCT t."number", t."order" FROM "Citation" i
    JOIN "Cell" c ON c."id" = i."cellId" JOIN "Task" t ON t."id" = c."taskId"
    WHERE i."documentId" = ${documentId} AND t."planId" = ${task.planId} AND t."id" <> ${task.id}
    LIMIT ${MOST_NAMED + 1}`)
  if (tasks.length > MOST_NAMED) return null
  return tasks.sort((a, b) => a.order - b.order).map(({ number }) => number)
}
