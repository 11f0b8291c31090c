import { Hits } from "@/components/reading-text"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { ResultCount } from "@/components/ui/result-count"
import { SearchForm } from "@/components/ui/search-form"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { documentPath, documentsPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { listDocuments } from "@/lib/documents/queries"
import { SearchAsked } from "@/lib/search/input"
import { readSearch } from "@/lib/tasks/search"
import { counted } from "@/lib/words"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata = { title: "Văn bản được viện dẫn" }

const A_PAGE = 100

/** The legal documents that plans cite, those on which most rests first, or those that bear the words in the address. */
export default async function DocumentsPage({ searchParams }: Props) {
  const asked = SearchAsked.parse(await searchParams)
  const { q } = asked
  const viewer = await requireViewer(documentsPath(q, asked.page))
  const documents = await listDocuments(viewer, q)
  const search = readSearch(q)
  const searched = search && { search, manner: "all" as const }
  const pages = Math.max(1, Math.ceil(documents.length / A_PAGE))
  const page = Math.min(asked.page, pages)
  const shown = documents.slice((page - 1) * A_PAGE, page * A_PAGE)
  const count = `${counted(documents.length)} văn bản`
  return (
    <>
      <PageHead title="Văn bản được viện dẫn" />
      <SearchForm action={documentsPath()} label="Tìm văn bản theo số, ký hiệu, ngày, cơ quan ban hành" q={q} />
      {documents.length === 0 && (
        <EmptyState
          sentence={
            search
              ? `Không tìm thấy ‘${q}’ trong số, ký hiệu, ngày, cơ quan ban hành.`
              : "Chưa có văn bản nào được viện dẫn."
          }
          {...(search && { link: { href: documentsPath(), label: "Xem tất cả văn bản" } })}
        />
      )}
      {documents.length > 0 && (
        <>
          <div className="mb-2">
            <ResultCount>{search ? `${count}.` : `${count}, xếp theo số lần được viện dẫn.`}</ResultCount>
          </div>
          <Sheet caption={`${count} được viện dẫn`} stacked>
            <SheetHead
              columns={[
                { label: "Văn bản" },
                { label: "Ngày ban hành", width: "w-36" },
                { label: "Cơ quan ban hành", width: "w-1/3" },
                { label: "Được viện dẫn", look: "figure", width: "w-28" },
              ]}
            />
            <tbody>
              {shown.map(({ slug, type, number, symbol, issuedOn, issuer, citations }) => (
                <tr key={slug}>
                  <th scope="row">
                    <Link href={documentPath(slug)}>
                      <Hits text={`${type} số ${number}/${symbol}`} searched={searched} />
                    </Link>
                  </th>
                  <td data-label="Ngày ban hành">{issuedOn ? writtenDay(issuedOn) : "—"}</td>
                  <td data-label="Cơ quan ban hành">{issuer ? <Hits text={issuer} searched={searched} /> : "—"}</td>
                  <td data-label="Được viện dẫn" className="figure">
                    {citations} <span className="sm:sr-only">lần</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </Sheet>
          <Pagination page={page} pages={pages} hrefOf={(other) => documentsPath(q, other)} />
        </>
      )}
    </>
  )
}
