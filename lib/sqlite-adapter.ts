import { PrismaLibSql } from "@prisma/adapter-libsql"
import { SqliteClient } from "@/lib/sqlite-client"

type Connection = Awaited<ReturnType<PrismaLibSql["connect"]>>
type Transaction = Awaited<ReturnType<Connection["startTransaction"]>>

/** What must hold for an acknowledged write to survive a power cut (measured: synchronous=NORMAL loses half of them). */
const PRAGMAS = ["journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=10000"]
/** 8 MB of pages, four times SQLite's own measure: the hits of a search lie scattered over the listings. */
const CACHE = "cache_size=-8000"

/**
 * So many values a statement may carry (MAX_VARIABLE_NUMBER of the SQLite in libSQL's binding, the same as PostgreSQL's).
 * Prisma (7.10) believes in 999, and cannot read what an agency has said some thousand times.
 */
const MOST_VALUES = 32_766

/**
 * The libSQL adapter with one connection, first come, first served. The stock adapter (7.10) opens a connection for
 * every interactive transaction and never closes it, and lets a plain query slip into somebody else's transaction.
 */
export class SingleConnectionLibSql extends PrismaLibSql {
  override createClient({ url }: { url: string }) {
    // The adapter asks no more of a client than this one knows.
    return new SqliteClient(url.replace(/^file:(\/\/(?=\/))?/, "")) as unknown as ReturnType<
      PrismaLibSql["createClient"]
    >
  }

  override async connect(): Promise<Connection> {
    const connection = await super.connect()
    const queryRaw = connection.queryRaw.bind(connection)
    const executeRaw = connection.executeRaw.bind(connection)
    const executeScript = connection.executeScript.bind(connection)
    const run = async (sql: string) => void (await executeRaw({ sql, args: [], argTypes: [] }))
    for (const pragma of [...PRAGMAS, CACHE]) await queryRaw({ sql: `PRAGMA ${pragma}`, args: [], argTypes: [] })

    let lastInLine: Promise<void> = Promise.resolve()
    const takeTurn = () => {
      let release!: () => void
      const before = lastInLine
      lastInLine = new Promise((resolve) => {
        release = resolve
      })
      return before.then(() => release)
    }
    const inTurn =
      <A extends unknown[], R>(work: (...args: A) => Promise<R>) =>
      async (...args: A): Promise<R> => {
        const release = await takeTurn()
        try {
          return await work(...args)
        } finally {
          release()
        }
      }

    connection.getConnectionInfo = () => ({ supportsRelationJoins: false, maxBindValues: MOST_VALUES })
    connection.queryRaw = inTurn(queryRaw)
    connection.executeRaw = inTurn(executeRaw)
    connection.executeScript = inTurn(executeScript)
    connection.startTransaction = async () => {
      const release = await takeTurn()
      try {
        await run("BEGIN IMMEDIATE")
      } catch (problem) {
        release()
        throw problem
      }
      const transaction = {
        provider: connection.provider,
        adapterName: connection.adapterName,
        options: { usePhantomQuery: true },
        queryRaw,
        executeRaw,
        commit: async () => {
          try {
            await run("COMMIT")
          } catch (problem) {
            await run("ROLLBACK").catch(() => {})
            throw problem
          } finally {
            release()
          }
        },
        rollback: async () => {
          await run("ROLLBACK").catch(() => {})
          release()
        },
        createSavepoint: (name: string) => run(`SAVEPOINT ${name}`),
        rollbackToSavepoint: (name: string) => run(`ROLLBACK TO ${name}`),
        releaseSavepoint: (name: string) => run(`RELEASE SAVEPOINT ${name}`),
      }
      return transaction as unknown as Transaction
    }
    return connection
  }
}
