import "server-only"
import { readEnvironment } from "@/lib/environment"
import type { Prisma, PrismaClient } from "@/lib/generated/sqlite/client"

/** The client of either engine: the SQLite client's type serves both, the schemas are the same. */
export type Database = PrismaClient
/** The database inside a writing transaction. */
export type Transaction = Prisma.TransactionClient

export type Engine = "sqlite" | "postgresql"

// One client a process, also where the bundler loads this module more than once; tests put their own here.
const held = globalThis as { planDatabase?: Promise<{ client: Database; engine: Engine }> }

/** The only way to the database; DATABASE_URL decides which engine. Reads use it directly, writes go through `write`. */
export const database = async (): Promise<Database> => (await connection()).client

/**
 * One writer at a time, on both engines, so that what a command has read stays true until it commits: BEGIN IMMEDIATE
 * in turn on SQLite, an advisory lock on PostgreSQL (READ COMMITTED behind it). Everything in `work` commits together
 * or not at all. Inside `work` use the transaction it is handed, never `database()`.
 */
export async function write<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  const { client, engine } = await connection()
  return client.$transaction(
    async (tx) => {
      if (engine === "postgresql") await tx.$queryRaw`SELECT pg_advisory_xact_lock(20220804)::text`
      return work(tx)
    },
    { maxWait: 60_000, timeout: 60_000 },
  )
}

/** Which engine serves: for the few statements that the engines spell differently. */
export const engineOf = async (): Promise<Engine> => (await connection()).engine

/** Writes many rows, a hundred at a time: a statement carries a limited number of values (999 on some SQLite). */
export async function inBulk<Row>(rows: Row[], create: (rows: Row[]) => Promise<unknown>): Promise<void> {
  for (let at = 0; at < rows.length; at += 100) await create(rows.slice(at, at + 100))
}

/** The engine that serves, with what it runs with: SQLite's pragmas as the connection itself reports them. */
export async function databaseState(): Promise<{ database: Engine; pragmas?: Record<string, string | number> }> {
  const { client, engine } = await connection()
  if (engine === "postgresql") {
    await client.$queryRaw`SELECT 1`
    return { database: engine }
  }
  const pragma = async (answer: Promise<unknown>) =>
    Object.values((((await answer) as object[])[0] ?? {}) as object)[0] as string | number
  return {
    database: engine,
    pragmas: {
      journal_mode: String(await pragma(client.$queryRaw`PRAGMA journal_mode`)),
      synchronous: Number(await pragma(client.$queryRaw`PRAGMA synchronous`)),
      foreign_keys: Number(await pragma(client.$queryRaw`PRAGMA foreign_keys`)),
      busy_timeout: Number(await pragma(client.$queryRaw`PRAGMA busy_timeout`)),
    },
  }
}

/** Whether SQLite runs as a power cut demands: WAL, synchronous=FULL, foreign keys on, patience for locks. */
export const isDurable = (pragmas: Record<string, string | number>): boolean =>
  pragmas.journal_mode === "wal" &&
  pragmas.synchronous === 2 &&
  pragmas.foreign_keys === 1 &&
  Number(pragmas.busy_timeout) >= 5000

function connection() {
  held.planDatabase ??= open()
  return held.planDatabase
}

async function open(): Promise<{ client: Database; engine: Engine }> {
  const { databaseUrl, engine } = readEnvironment()
  if (engine === "postgresql") {
    const [{ PrismaClient }, { PrismaPg }] = await Promise.all([
      import("@/lib/generated/postgresql/client"),
      import("@prisma/adapter-pg"),
    ])
    return {
      client: new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrl }) }) as unknown as Database,
      engine,
    }
  }
  const [{ PrismaClient }, { SingleConnectionLibSql }] = await Promise.all([
    import("@/lib/generated/sqlite/client"),
    import("@/lib/sqlite-adapter"),
  ])
  return {
    client: new PrismaClient({ adapter: new SingleConnectionLibSql({ url: databaseUrl, intMode: "number" }) }),
    engine,
  }
}
