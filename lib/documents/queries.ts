import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import { documentName, withoutDay } from "@/lib/documents/names"
import { rank } from "@/lib/search/ranking"
import { readSearch } from "@/lib/tasks/search"

/** The legal documents that plans cite, the most cited first, or those that bear what was typed, the best first. */
export async function listDocuments(viewer: Reader, typed = "") {
  if (!can(viewer, "see-document", {})) return []
  const searches = [typed, withoutDay(typed)].flatMap((words) => readSearch(words) ?? [])
  const words = searches.at(-1)?.folded ?? []
  const documents = await (await database()).document.findMany({
    where: { AND: words.map((word) => ({ folded: { contains: word } })) },
    orderBy: [{ citations: { _count: "desc" } }, { issuedOn: { sort: "desc", nulls: "last" } }, { slug: "asc" }],
    select: {
      slug: true,
      type: true,
      number: true,
      symbol: true,
      issuedOn: true,
      issuer: true,
      _count: { select: { citations: true } },
    },
  })
  const all = documents.map(({ _count, ...document }) => ({ ...document, citations: _count.citations }))
  if (searches.length === 0) return all
  const found = searches.map((search) => rank(all, namesOf, search))
  return found.find(({ length }) => length > 0) ?? []
}

/** A document is found by its day too, but one that is written otherwise ("30.09.2021") hides nothing. */
const namesOf = (document: Parameters<typeof documentName>[0] & { issuer: string | null }) => [
  documentName(document),
  `${document.number}/${document.symbol}`,
  `${documentName({ ...document, issuedOn: null })} ${document.issuer ?? ""}`,
]

/**
 * One document with the places that rest on it, by plan and place in its appendix, and in how many tasks of each plan it is
 * cited; or null. Of many places the first `MOST` are told, the rest is in the plans' lists.
 */
export async function findDocument(viewer: Viewer, slug: string) {
  if (!can(viewer, "see-document", {})) return null
  const db = await database()
  const document = await db.document.findUnique({
    where: { slug },
    include: {
      _count: { select: { citations: true } },
      citations: {
        orderBy: [{ cell: { plan: { issuedOn: "desc" } } }, { cell: { line: "asc" } }],
        take: MOST,
        select: {
          fragment: true,
          meaning: true,
          cell: {
            select: {
              column: true,
              line: true,
              plan: { select: { slug: true, kind: true, number: true, symbol: true } },
              task: {
                select: {
                  number: true,
                  cells: { where: { column: { in: ["TITLE", "LEAD"] } }, select: { column: true, corrected: true } },
                },
              },
            },
          },
        },
      },
    },
  })
  if (!document) return null
  const { citations, _count, ...rest } = document
  return {
    ...rest,
    total: _count.citations,
    citations: citations.map(({ cell: { task, ...cell }, ...citation }) => {
      const textOf = (column: string) => task?.cells.find((one) => one.column === column)?.corrected ?? ""
      return {
        ...citation,
        cell,
        task: task && { number: task.number, title: textOf("TITLE"), lead: textOf("LEAD") },
      }
    }),
    plans: await countCitingTasks(db, document.id),
  }
}

export type FoundDocument = NonNullable<Awaited<ReturnType<typeof findDocument>>>

const MOST = 200

/** In how many tasks of each plan, newest plan first, it is cited: the counts of the lists under that condition. */
async function countCitingTasks(db: Database, documentId: string) {
  const rows = await db.$queryRaw<{ planId: string; count: number | bigint }[]>(sql`
    SELECT c."planId", count(DISTINCT c."taskId") AS "count" FROM "Citation" i JOIN "Cell" c ON c."id" = i."cellId"
    WHERE i."documentId" = ${documentId} AND c."taskId" IS NOT NULL GROUP BY 1`)
  const counts = new Map(rows.map(({ planId, count }) => [planId, Number(count)]))
  const plans = await db.plan.findMany({
    where: { id: { in: [...counts.keys()] } },
    orderBy: [{ issuedOn: "desc" }, { slug: "asc" }],
    select: { id: true, slug: true, kind: true, number: true, symbol: true },
  })
  return plans.map(({ id, ...plan }) => ({ plan, count: counts.get(id) ?? 0 }))
}
