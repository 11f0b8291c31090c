// The databases in which the schema engine tries migrations out: both in memory, gone afterwards.
import { ColumnTypeEnum } from "@prisma/driver-adapter-utils"

/**
 * A driver adapter factory of Prisma's for an engine; every connection is an empty database of its own.
 * @param {"sqlite" | "postgresql"} engine
 */
export async function authoringFactory(engine) {
  const fresh = engine === "sqlite" ? await freshSqlite() : await freshPostgresql()
  const names =
    engine === "sqlite"
      ? { provider: "sqlite", adapterName: "libsql" }
      : { provider: "postgres", adapterName: "pglite" }
  return { ...names, connect: fresh, connectToShadowDb: fresh }
}

async function freshSqlite() {
  const { PrismaLibSql } = await import("@prisma/adapter-libsql")
  return async () => {
    const connection = await new PrismaLibSql({ url: ":memory:" }).connect()
    const { executeRaw } = connection
    // The engine sends whole scripts through executeRaw, which this driver limits to one statement.
    connection.executeRaw = (query) =>
      query.args.length > 0 ? executeRaw.call(connection, query) : connection.executeScript(query.sql).then(() => 0)
    return connection
  }
}

// Types of PostgreSQL's catalogue by their number.
const CHAR = 18
const BPCHAR = 1042

async function freshPostgresql() {
  const { PGlite } = await import("@electric-sql/pglite")
  const { PrismaPGlite } = await import("pglite-prisma-adapter")
  return async () => {
    const connection = await new PrismaPGlite(await PGlite.create("memory://")).connect()
    const { performIO, queryRaw } = connection
    let isChar = []
    // The engine reads columns of the catalogue's type "char", which the adapter does not list: it is handed over as
    // a character of fixed length and named rightly afterwards.
    connection.performIO = async (query) => {
      const result = await performIO.call(connection, query)
      isChar = result.fields?.map((field) => field.dataTypeID === CHAR) ?? []
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR) field.dataTypeID = BPCHAR
      return result
    }
    connection.queryRaw = async (query) => {
      const result = await queryRaw.call(connection, query)
      for (const [at, char] of isChar.entries()) if (char) result.columnTypes[at] = ColumnTypeEnum.Character
      return result
    }
    return connection
  }
}
