"use client"

import { usePathname, useRouter, useSearchParams } from "next/navigation"
import { useEffect, useRef } from "react"
import { GetForm } from "@/components/ui/get-form"
import { Icon } from "@/components/ui/icon"
import { useHydrated } from "@/components/ui/use-hydrated"
import { searchPath } from "@/lib/addresses"

/** The one box for tasks, agencies, documents and plans. Ctrl K leads to it, where the bar has no room for it to its page. */
export function SearchBox({ planSlug, className }: { planSlug: string | null; className?: string }) {
  const input = useRef<HTMLInputElement>(null)
  const isHydrated = useHydrated()
  const router = useRouter()
  const query = useSearchParams().get("q")
  const asked = usePathname() === searchPath("") ? (query ?? "") : ""

  // The bar outlives the page: what it says follows the page's address, not what was typed for another.
  useEffect(() => {
    if (input.current) input.current.value = asked
  }, [asked])

  useEffect(() => {
    const lead = (event: KeyboardEvent) => {
      const isMeant = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
      if (!isMeant || event.key.toLowerCase() !== "k") return
      event.preventDefault()
      if (input.current === null || input.current.offsetParent === null) return router.push(searchPath(""))
      input.current.focus()
      input.current.select()
    }
    document.addEventListener("keydown", lead)
    return () => document.removeEventListener("keydown", lead)
  }, [router])

  return (
    <search className={className}>
      <GetForm action={searchPath("")} label="Tìm kiếm" isElsewhere className="relative">
        {planSlug && <input type="hidden" name="plan" value={planSlug} />}
        <Icon name="search" className="pointer-events-none absolute top-2.5 left-2.5 text-ink-2" />
        <input
          ref={input}
          type="search"
          name="q"
          defaultValue={asked}
          maxLength={200}
          aria-label="Tìm nhiệm vụ, cơ quan, văn bản, kế hoạch"
          aria-keyshortcuts={isHydrated ? "Control+K" : undefined}
          placeholder={isHydrated ? "Tìm (Ctrl K)" : "Tìm"}
          autoComplete="off"
          className="w-full rounded-sheet border border-rule-strong bg-sheet py-1.25 pr-2 pl-8 text-bar text-ink"
        />
      </GetForm>
    </search>
  )
}
