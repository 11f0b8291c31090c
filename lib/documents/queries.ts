import "server-only"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
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

/** One document with every cell that cites it; or null. */
export async function findDocument(viewer: Viewer, slug: string) {
  if (!can(viewer, "see-document", {})) return null
  return (await database()).document.findUnique({
    where: { slug },
    include: {
      citations: {
        orderBy: { cell: { line: "asc" } },
        select: {
          fragment: true,
          meaning: true,
          cell: {
            select: {
              column: true,
              line: true,
              plan: { select: { slug: true, kind: true, number: true, symbol: true } },
              task: { select: { number: true, cells: { where: { column: "TITLE" }, select: { corrected: true } } } },
            },
          },
        },
      },
    },
  })
}
