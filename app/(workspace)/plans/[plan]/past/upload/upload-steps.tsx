"use client"

import { SubmitButton } from "@/components/ui/submit-button"
import { FileField } from "@/components/ui/text-field"
import { usePreview } from "@/components/use-preview"
import { pastSheetPath } from "@/lib/addresses"
import { CellProblems } from "./cell-problems"
import { Changes } from "./changes"
import type { ShownPreview } from "./preview"

/** Which file; the cells that are at fault, or what would change; the confirmation. */
export function UploadSteps({ slug }: { slug: string }) {
  const preview = usePreview<ShownPreview>()
  if (preview?.kind === "readable" && preview.changes.length > 0) return <Changes preview={preview} slug={slug} />
  return (
    <>
      {preview?.kind === "problems" && <CellProblems problems={preview.problems} />}
      {preview?.kind === "readable" && <p>Mọi dòng trong tệp đã được ghi trước đó. Không có gì để ghi.</p>}
      <div className="max-w-text">
        <FileField
          name="file"
          label={preview ? "Chọn lại tệp Excel" : "Tệp Excel đã điền"}
          hint="Mẫu .xlsx đã tải ở trang này, không quá 5 MB, không macro, không công thức."
          accept=".xlsx,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        />
        <p className="mb-4 text-meta text-ink-2">
          Chưa có mẫu: <a href={pastSheetPath(slug)}>Tải mẫu Excel</a>. Không nhập nội dung thuộc bí mật nhà nước.
        </p>
        <SubmitButton pendingText="Đang đọc tệp…">Đọc thử, chưa ghi</SubmitButton>
      </div>
    </>
  )
}
