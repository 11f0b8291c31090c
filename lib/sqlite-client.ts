import Database from "libsql"

type Value = string | number | bigint | boolean | Buffer | ArrayBuffer | null
type Statement = {
  run: (args: unknown[]) => { changes: number }
  all: (args: unknown[]) => Value[][]
  /** Of what it answers; null where it answers nothing. */
  columns: { names: string[]; types: string[] } | null
}

/** Distinct statements that stay prepared: a page asks some thirty, lists of keys make variants of them. */
const MOST_PREPARED = 500

/**
 * What Prisma's libSQL adapter asks of a client, on libSQL's own binding. The stock client (0.17) prepares every statement
 * anew and builds each row as an object, property by property: two thirds of the time of a short query.
 */
export class SqliteClient {
  readonly #db: Database.Database
  readonly #prepared = new Map<string, Statement>()

  constructor(file: string) {
    this.#db = new Database(file)
  }

  async execute({ sql, args }: { sql: string; args: unknown[] }) {
    const statement = this.#prepare(sql)
    const bound = args.map((arg) => (typeof arg === "boolean" ? Number(arg) : arg))
    if (!statement.columns)
      return { columns: [], columnTypes: [], rows: [], rowsAffected: statement.run(bound).changes }
    const rows = statement.all(bound)
    for (const row of rows) for (let at = 0; at < row.length; at++) row[at] = told(row[at])
    return { columns: statement.columns.names, columnTypes: statement.columns.types, rows, rowsAffected: 0 }
  }

  async executeMultiple(script: string): Promise<void> {
    this.#db.exec(script)
  }

  close(): void {
    this.#prepared.clear()
    this.#db.close()
  }

  /** The statement, prepared once; of too many the one that was not asked for the longest goes. */
  #prepare(sql: string): Statement {
    const known = this.#prepared.get(sql)
    this.#prepared.delete(sql)
    const statement = known ?? prepare(this.#db, sql)
    this.#prepared.set(sql, statement)
    const [oldest] = this.#prepared.keys()
    if (this.#prepared.size > MOST_PREPARED && oldest !== undefined) this.#prepared.delete(oldest)
    return statement
  }
}

function prepare(db: Database.Database, sql: string): Statement {
  const statement = db.prepare(sql)
  if (!statement.reader) return { run: (args) => statement.run(args), all: () => [], columns: null }
  statement.raw(true)
  const columns = statement.columns()
  return {
    run: () => ({ changes: 0 }),
    all: (args) => statement.all(args) as Value[][],
    columns: { names: columns.map(({ name }) => name), types: columns.map(({ type }) => type ?? "") },
  }
}

/** Whole numbers beyond what JavaScript holds are refused rather than told wrongly. */
function told(value: Value | undefined): Value {
  if (typeof value === "number" && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new RangeError("a stored number is beyond what JavaScript holds")
  if (Buffer.isBuffer(value)) return new Uint8Array(value).buffer
  return value ?? null
}
