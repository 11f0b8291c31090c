import { raw, sqltag as sql } from "@prisma/client/runtime/client"
import { database, type Transaction, write } from "@/lib/database"
import { refreshListings } from "@/lib/tasks/store-listing"

/** How a row of each table becomes the row of a copy; what is not named is copied as it is. Parents stand first. */
const COPIED: Record<string, { from: string; columns: Record<string, string> }> = {
  Task: {
    from: `"Task" r`,
    columns: {
      id: own("id"),
      number: `CAST(r."order" + k.at * k.size AS TEXT)`,
      order: `r."order" + k.at * k.size`,
      stableKey: `substr(r."stableKey", 1, instr(r."stableKey", '/')) || (r."order" + k.at * k.size)`,
    },
  },
  Cell: { from: `"Cell" r`, columns: { id: own("id"), taskId: own("taskId") } },
  Correction: { from: `"Correction" r`, columns: { id: own("id"), cellId: own("cellId") } },
  Proposal: { from: `"Proposal" r`, columns: { id: own("id"), cellId: own("cellId") } },
  Citation: { from: `"Citation" r`, columns: { id: own("id"), cellId: own("cellId") } },
  DeadlineReading: { from: `"DeadlineReading" r`, columns: { id: own("id"), taskId: own("taskId") } },
  Assignment: { from: `"Assignment" r`, columns: { id: own("id"), taskId: own("taskId") } },
  Approver: { from: `"Approver" r`, columns: { id: own("id"), taskId: own("taskId") } },
  Obligation: { from: `"Obligation" r`, columns: { id: own("id"), taskId: own("taskId") } },
  ProgressUpdate: {
    from: `"ProgressUpdate" r`,
    columns: {
      id: own("id"),
      obligationId: own("obligationId"),
      replacesId: own("replacesId"),
      clientKey: "NULL",
    },
  },
  ReviewStep: { from: `"ReviewStep" r`, columns: { id: own("id"), updateId: own("updateId") } },
  Standing: {
    from: `"Standing" r`,
    columns: {
      obligationId: own("obligationId"),
      updateId: own("updateId"),
      pendingId: own("pendingId"),
      returnedId: own("returnedId"),
    },
  },
}

/** Corrections, proposals and citations of a section's or heading's cell have no copy of their cell. */
const OF_A_TASK: Record<string, string> = {
  Cell: `r."taskId" IS NOT NULL`,
  Correction: `r."cellId" IN (SELECT "id" FROM "Cell" WHERE "taskId" IS NOT NULL)`,
  Proposal: `r."cellId" IN (SELECT "id" FROM "Cell" WHERE "taskId" IS NOT NULL)`,
  Citation: `r."cellId" IN (SELECT "id" FROM "Cell" WHERE "taskId" IS NOT NULL)`,
}

function own(column: string): string {
  return `r."${column}" || '-' || k.at`
}

/** Makes a plan of 56 tasks one of `size` by copies with numbers, cells, duties and histories of their own. */
export async function copyPlan(size: number, say: (sentence: string) => void): Promise<void> {
  const db = await database()
  const tasks = await db.task.count()
  const copies = Math.round(size / tasks) - 1
  if (copies < 1) return
  await write(async (tx) => {
    for (const table of Object.keys(COPIED)) await copyTable(tx, table, copies, tasks)
  })
  const rows = await db.task.findMany({ where: { listing: null }, select: { id: true, planId: true } })
  const planId = rows[0]?.planId as string
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE).map(({ id }) => id)
    await write((tx) => refreshListings(tx, planId, some))
    say(`${Math.min(at + AT_ONCE, rows.length)} of ${rows.length} copied tasks listed`)
  }
}

const AT_ONCE = 4000

async function copyTable(tx: Transaction, table: string, copies: number, tasks: number): Promise<void> {
  const { from, columns } = COPIED[table] as { from: string; columns: Record<string, string> }
  const known = await tx.$queryRaw<{ name: string }[]>(sql`SELECT name FROM pragma_table_info(${table})`)
  const names = known.map(({ name }) => name)
  const into = raw(`"${table}" (${names.map((name) => `"${name}"`).join(", ")})`)
  const values = raw(names.map((name) => columns[name] ?? `r."${name}"`).join(", "))
  await tx.$executeRaw(sql`
    WITH RECURSIVE k(at, size) AS (SELECT 1, CAST(${tasks} AS INTEGER) UNION ALL SELECT at + 1, size FROM k WHERE at < ${copies})
    INSERT INTO ${into} SELECT ${values} FROM k JOIN ${raw(from)} WHERE ${raw(OF_A_TASK[table] ?? "TRUE")}
    ORDER BY k.at`)
}
