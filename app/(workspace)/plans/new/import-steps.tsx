"use client"

import { useState } from "react"
import { useFormAnswer } from "@/components/ui/form-answer"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { planPath } from "@/lib/addresses"
import { PlanPreviewFields } from "./plan-preview"
import type { ShownPreview } from "./preview"
import { ProblemTable } from "./problem-table"
import { UploadFields } from "./upload-fields"

/** The upload; what is wrong with the text, or what an import of it would make; the confirmation. */
export function ImportSteps() {
  const preview = usePreview()
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

// An answer that could not look at the text (session over, connection lost) does not take a readable preview away.
function usePreview(): ShownPreview | undefined {
  const value = useFormAnswer().value as ShownPreview | undefined
  const [kept, keep] = useState(value)
  if (value !== undefined && value !== kept) keep(value)
  return value ?? (kept?.kind === "readable" ? kept : undefined)
}
