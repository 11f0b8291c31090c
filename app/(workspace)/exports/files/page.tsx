import type { Metadata } from "next"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { keptFilePath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import { sizeWords } from "@/lib/evidence/kinds"
import { listKeptFiles } from "@/lib/exports/kept-files"

export const metadata: Metadata = { title: "Tệp đã xuất" }

/** What the person had made within the last day; while something is under way the page looks again by itself. */
export default async function KeptFilesPage() {
  const viewer = await requireViewer("/exports/files")
  const { underWay, ready } = await listKeptFiles(viewer)
  return (
    <>
      {underWay.length > 0 && <meta httpEquiv="refresh" content="3" />}
      <PageHead title="Tệp đã xuất" />
      <p className="mb-3 max-w-text text-meta text-ink-2">
        Tệp giữ trong một ngày, chỉ người lập tải được. Rời trang này, tệp đang lập vẫn tiếp tục.
      </p>
      {underWay.map(({ id, since }) => (
        <Notice key={id} kind="information">
          Đang lập tệp, bắt đầu lúc {screenMoment(since)}. Trang này tự cập nhật.
        </Notice>
      ))}
      {ready.length === 0 ? (
        underWay.length === 0 && <EmptyState sentence="Chưa xuất tệp nào trong một ngày qua." />
      ) : (
        <Sheet caption="Tệp đã xuất trong một ngày qua, mới nhất ở trên" stacked>
          <SheetHead
            columns={[{ label: "Tệp" }, { label: "Lúc" }, { label: "Dung lượng", look: "figure", width: "w-28" }]}
          />
          <tbody>
            {ready.map(({ id, name, at, size }) => (
              <tr key={id}>
                <th scope="row">
                  <a href={keptFilePath(id)} className="wrap-anywhere">
                    {name}
                  </a>
                </th>
                <td data-label="Lúc">{screenMoment(at)}</td>
                <td data-label="Dung lượng" className="figure">
                  {sizeWords(size)}
                </td>
              </tr>
            ))}
          </tbody>
        </Sheet>
      )}
    </>
  )
}
