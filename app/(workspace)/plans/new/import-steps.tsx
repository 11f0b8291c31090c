"use client"

import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { usePreview } from "@/components/use-preview"
import { planPath } from "@/lib/addresses"
import { PlanPreviewFields } from "./plan-preview"
import type { ShownPreview } from "./preview"
import { ProblemTable } from "./problem-table"
import { UploadFields } from "./upload-fields"

/** The upload; what is wrong with the text, or what an import of it would make; the confirmation. */
export function ImportSteps() {
  const preview = usePreview<ShownPreview>()
  if (preview?.kind === "readable") return <PlanPreviewFields preview={preview} chosen={preview.chosen ?? []} />
  return (
    <>
      {preview?.kind === "problems" && <ProblemTable problems={preview.problems} />}
      {preview?.kind === "unchanged" && (
        <Notice kind="information" takeFocus>
          Không có thay đổi: văn bản này đã được nhập. <Link href={planPath(preview.slug)}>Xem kế hoạch</Link>
        </Notice>
      )}
      <UploadFields again={preview !== undefined} />
    </>
  )
}
