import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { type Engine, engineOf, inBulk, type Transaction } from "@/lib/database"
import type { Search, SearchManner } from "@/lib/tasks/search"

/**
 * The full-text index of the listed tasks: FTS5 on SQLite, tsvector on PostgreSQL, the same words in the same order on
 * both. It is written in the transaction of the listing and read only as a condition of a query over listings.
 */

type Indexed = { no: number; words: { folded: string; exact: string } }

/** Puts words into the index, in the place of what stood there under the same numbers. */
export async function indexWords(tx: Transaction, rows: Indexed[]): Promise<void> {
  const engine = await engineOf()
  const id = engine === "sqlite" ? sql`rowid` : sql`"no"`
  const asWords =
    engine === "sqlite" ? (words: string) => sql`${words}` : (words: string) => sql`${vectorOf(words)}::tsvector`
  await inBulk(rows, async (some) => {
    await tx.$executeRaw(sql`DELETE FROM "TaskSearch" WHERE ${id} IN (${join(some.map(({ no }) => no))})`)
    const values = some.map(({ no, words }) => sql`(${no}, ${asWords(words.folded)}, ${asWords(words.exact)})`)
    await tx.$executeRaw(sql`INSERT INTO "TaskSearch" (${id}, "folded", "exact") VALUES ${join(values)}`)
  })
}

/** The numbers ("no") of the listings that hold what is searched for. */
export async function hitsOf(search: Search, manner: SearchManner): Promise<Sql> {
  return numbersOf(await engineOf(), "folded", search.folded, manner)
}

/** The condition that the listing with this number holds what is searched for. */
export async function holds(number: Sql, search: Search, manner: SearchManner): Promise<Sql> {
  return sql`${number} IN (${numbersOf(await engineOf(), "folded", search.folded, manner)})`
}

/** The condition that it holds the words with the very marks that were typed. */
export async function holdsExactly(number: Sql, exact: string[], manner: SearchManner): Promise<Sql> {
  return sql`${number} IN (${numbersOf(await engineOf(), "exact", exact, manner)})`
}

function numbersOf(engine: Engine, column: "folded" | "exact", words: string[], manner: SearchManner): Sql {
  if (engine === "sqlite")
    return sql`SELECT rowid AS "no" FROM "TaskSearch" WHERE "TaskSearch" MATCH ${fts5Query(column, words, manner)}`
  const query = tsQuery(words, manner)
  const where = column === "folded" ? sql`"folded"` : sql`"exact"`
  return sql`SELECT "no" FROM "TaskSearch" WHERE ${where} @@ ${query}::tsquery`
}

// Words are letters and digits only (lib/tasks/search.ts), so that quoting them is all it takes. The last may go on.
const fts5Query = (column: string, words: string[], manner: SearchManner) =>
  manner === "phrase"
    ? `${column} : "${words.join(" ")}" *`
    : `${column} : (${words.map((word, at) => `"${word}"${at === words.length - 1 ? " *" : ""}`).join(" AND ")})`

const tsQuery = (words: string[], manner: SearchManner) =>
  words.map((word, at) => `'${word}'${at === words.length - 1 ? ":*" : ""}`).join(manner === "phrase" ? " <-> " : " & ")

// Made here, not by PostgreSQL's parser: it would read "907" and "qd" otherwise than FTS5 does.
function vectorOf(words: string): string {
  const places = new Map<string, number[]>()
  for (const [at, word] of words.split(" ").slice(0, MOST_PLACES).entries())
    if (word) places.set(word, [...(places.get(word) ?? []), at + 1])
  return [...places].map(([word, at]) => `'${word}':${at.slice(0, MOST_OF_A_WORD).join(",")}`).join(" ")
}

const MOST_PLACES = 16_383 // as many as a tsvector tells apart
const MOST_OF_A_WORD = 255
