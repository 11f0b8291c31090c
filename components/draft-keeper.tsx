"use client"

import { useRef } from "react"
import { Button } from "@/components/ui/button"
import { useHydrated } from "@/components/ui/use-hydrated"
import { useDraftSaving } from "@/components/use-draft-saving"
import type { FormAction } from "@/lib/access/form-state"

/** Keeps what is typed, and says when it was kept. */
export function DraftKeeper({ save, version }: { save: FormAction; version: number }) {
  const hydrated = useHydrated()
  const place = useRef<HTMLSpanElement>(null)
  const { said, keep } = useDraftSaving(place, save, version, "Đã lưu nháp")
  return (
    <span ref={place} className="flex flex-wrap items-center gap-3">
      {hydrated && (
        <Button look="outlined" onClick={() => void keep()}>
          Lưu nháp
        </Button>
      )}
      <output className="text-meta text-ink-2">{said}</output>
    </span>
  )
}
