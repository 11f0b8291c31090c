"use client"

import { useRouter } from "next/navigation"
import { type FormEvent, type ReactNode, useTransition } from "react"

type GetFormProps = {
  action: string
  label: string
  className?: string
  /** The answer is another page and is read from its top; else what is below the form changes under the reader's eyes. */
  isElsewhere?: boolean
  children: ReactNode
}

/**
 * A form whose answer is a page with the question in its address. Without JavaScript the browser asks; with it only what
 * was filled in is asked, and nothing but the page's own part is fetched.
 */
export function GetForm({ action, label, className, isElsewhere = false, children }: GetFormProps) {
  const router = useRouter()
  const [pending, startTransition] = useTransition()
  const ask = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const filled = [...new FormData(event.currentTarget)].filter(
      (pair): pair is [string, string] => typeof pair[1] === "string" && pair[1].trim() !== "",
    )
    const query = String(new URLSearchParams(filled))
    startTransition(() => router.push(query === "" ? action : `${action}?${query}`, { scroll: isElsewhere }))
  }
  return (
    <form action={action} onSubmit={ask} aria-label={label} aria-busy={pending} className={className}>
      {children}
    </form>
  )
}
