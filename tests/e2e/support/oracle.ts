import { createHash } from "node:crypto"
import { createClient } from "@libsql/client"
import { Client } from "pg"

// What the database says, whatever the answers say: asked directly, past the application.

type Row = Record<string, unknown>

/** Tables that an attempt may add to without anything having happened: the journal, counters, the migrations' ledger. */
const BESIDES = ["JournalEntry", "Throttle", "_prisma_migrations"]
/** When somebody was last seen, or a token last used, moves with the requests. */
const MOVING = new Set(["seenAt", "lastUsedAt"])

/** The rows that a query finds, on either engine. */
export async function ask(sql: string): Promise<Row[]> {
  const url = process.env.E2E_DATABASE as string
  if (url.startsWith("file:")) {
    const client = createClient({ url, intMode: "string" })
    const { rows, columns } = await client.execute(sql)
    client.close()
    return rows.map((row) => Object.fromEntries(columns.map((column) => [column, row[column]])))
  }
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

/** One hash for each table of the business: equal before and after means that nothing happened. */
export async function everythingStored(): Promise<Record<string, string>> {
  const stored: Record<string, string> = {}
  for (const table of await tables()) {
    const rows = (await ask(`SELECT * FROM "${table}"`)).map((row) =>
      JSON.stringify(Object.entries(row).filter(([name]) => !MOVING.has(name))),
    )
    stored[table] =
      `${rows.length} rows, ${createHash("sha256").update(rows.sort().join("\n")).digest("hex").slice(0, 16)}`
  }
  return stored
}

async function tables(): Promise<string[]> {
  const isSqlite = process.env.E2E_DATABASE?.startsWith("file:")
  const sql = isSqlite
    ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
    : "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public'"
  return (await ask(sql)).map(({ name }) => String(name)).filter((name) => !BESIDES.includes(name))
}

/** The only value that a query finds. */
export async function askOne(sql: string): Promise<string> {
  const [row] = await ask(sql)
  if (!row) throw new Error(`Nothing is stored of: ${sql}`)
  return String(Object.values(row)[0])
}
