"use client"

import type { ReactNode } from "react"
import { CopyField } from "@/components/ui/copy-field"
import { useFormAnswer } from "@/components/ui/form-answer"

type UntilHandedProps = { label: string; after?: ReactNode; children: ReactNode }

/**
 * In a form that makes a one-time link: the fields until it is made, then the link itself. It is shown this once; only
 * its hash is kept.
 */
export function UntilHanded({ label, after, children }: UntilHandedProps) {
  const { value } = useFormAnswer()
  const url = typeof value === "object" && value !== null && "url" in value ? String(value.url) : null
  if (url === null) return children
  return (
    <>
      <CopyField label={label} value={url} />
      <p className="text-meta text-ink-2">Liên kết chỉ hiện một lần; rời trang này thì phải tạo liên kết mới.</p>
      {after}
    </>
  )
}
