"use client"

import { useState } from "react"
import { useFormAnswer } from "@/components/ui/form-answer"

/**
 * What an uploaded file was answered. An answer that could not look at it (session over, connection lost) does not take a
 * readable preview away.
 */
export function usePreview<Preview extends { kind: string }>(): Preview | undefined {
  const value = useFormAnswer().value as Preview | undefined
  const [kept, keep] = useState(value)
  if (value !== undefined && value !== kept) keep(value)
  return value ?? (kept?.kind === "readable" ? kept : undefined)
}
