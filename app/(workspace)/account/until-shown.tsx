"use client"

import type { ReactNode } from "react"
import { CopyField } from "@/components/ui/copy-field"
import { useFormAnswer } from "@/components/ui/form-answer"

/** In the form that makes a token: its fields until it is made, then the token itself. Only its hash is kept. */
export function UntilShown({ children }: { children: ReactNode }) {
  const { value } = useFormAnswer()
  const token = typeof value === "object" && value !== null && "token" in value ? String(value.token) : null
  if (token === null) return children
  return (
    <div role="status">
      <CopyField label="Khóa truy cập" value={token} />
      <p className="text-meta text-ink-2">Khóa chỉ hiện một lần; rời trang này thì phải tạo khóa mới.</p>
    </div>
  )
}
