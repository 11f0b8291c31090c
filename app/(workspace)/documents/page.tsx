import Link from "next/link"
import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { documentPath } from "@/lib/addresses"
import { documentDay } from "@/lib/day"
import { listDocuments } from "@/lib/documents/queries"
import { counted } from "@/lib/words"

export const metadata = { title: "Văn bản được viện dẫn" }

/** The legal documents that plans cite, those on which most rests first. */
export default async function DocumentsPage() {
  const viewer = await requireViewer("/documents")
  const documents = await listDocuments(viewer)
  return (
    <>
      <PageHead title="Văn bản được viện dẫn" />
      {documents.length === 0 ? (
        <EmptyState sentence="Chưa có văn bản nào được viện dẫn." />
      ) : (
        <>
          <p className="mb-3">{counted(documents.length)} văn bản, xếp theo số lần được viện dẫn.</p>
          <Sheet caption={`${counted(documents.length)} văn bản được viện dẫn`} stacked>
            <SheetHead
              columns={[
                { label: "Văn bản" },
                { label: "Ngày ban hành", width: "w-36" },
                { label: "Cơ quan ban hành", width: "w-1/3" },
                { label: "Được viện dẫn", look: "figure", width: "w-28" },
              ]}
            />
            <tbody>
              {documents.map(({ slug, type, number, symbol, issuedOn, issuer, citations }) => (
                <tr key={slug}>
                  <th scope="row">
                    <Link href={documentPath(slug)}>
                      {type} số {number}/{symbol}
                    </Link>
                  </th>
                  <td data-label="Ngày ban hành">{issuedOn ? documentDay(issuedOn) : "—"}</td>
                  <td data-label="Cơ quan ban hành">{issuer ?? "—"}</td>
                  <td data-label="Được viện dẫn" className="figure">
                    {citations} <span className="sm:sr-only">lần</span>
                  </td>
                </tr>
              ))}
            </tbody>
          </Sheet>
        </>
      )}
    </>
  )
}
