"use client"

import { type ReactNode, useEffect, useRef } from "react"
import { useFormAnswer } from "@/components/ui/form-answer"

/** The fields of a form that is needed now and then; stays open while the form is refused, closes when it is done. */
export function FormDisclosure({ summary, children }: { summary: string; children: ReactNode }) {
  const { errors, values, pending } = useFormAnswer()
  const details = useRef<HTMLDetailsElement>(null)
  const wasPending = useRef(false)
  const isRefused = Object.keys(errors).length + Object.keys(values).length > 0

  // Opened by hand, it would stay open: React does not see what the reader does to it.
  useEffect(() => {
    if (wasPending.current && !pending && !isRefused) details.current?.removeAttribute("open")
    wasPending.current = pending
  }, [pending, isRefused])

  return (
    <details ref={details} open={isRefused}>
      <summary className="touch w-fit py-1 text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover">
        {summary}
      </summary>
      {children}
    </details>
  )
}
