import "server-only"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"

/** The legal documents that plans cite, the most cited first. */
export async function listDocuments(viewer: Reader) {
  if (!can(viewer, "see-document", {})) return []
  const documents = await (await database()).document.findMany({ include: { _count: { select: { citations: true } } } })
  return documents
    .map(({ _count, ...document }) => ({ ...document, citations: _count.citations }))
    .sort(
      (a, b) =>
        b.citations - a.citations || (b.issuedOn ?? "").localeCompare(a.issuedOn ?? "") || a.slug.localeCompare(b.slug),
    )
}

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
