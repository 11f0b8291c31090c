"use client"

import { CopyField } from "./copy-field"
import { useFormAnswer } from "./form-answer"

/** Within an ActionForm whose command answers `{ url }`: the link to hand on, once there is one. It is shown only this once. */
export function AnsweredLink({ label }: { label: string }) {
  const { value } = useFormAnswer()
  const url = value && typeof value === "object" && "url" in value ? value.url : null
  return typeof url === "string" ? <CopyField label={label} value={url} /> : null
}
