"use client"

import { useRef } from "react"
import { OtherText } from "@/components/other-text"
import { Button } from "@/components/ui/button"
import { SignInAgain } from "@/components/ui/sign-in-again"
import { useHydrated } from "@/components/ui/use-hydrated"
import { useDraftSaving } from "@/components/use-draft-saving"
import type { FormAction } from "@/lib/access/form-state"

/**
 * Keeps what is typed, and says when it was kept. Where a colleague saved meanwhile both texts are shown; the page begins
 * anew with the other one, or what is typed takes its place.
 */
export function DraftKeeper({ save, version }: { save: FormAction; version: number }) {
  const hydrated = useHydrated()
  const place = useRef<HTMLDivElement>(null)
  const { said, isSignedOut, theirs, keep, settle, leave } = useDraftSaving(place, save, version, "Đã lưu nháp")
  const takeTheirs = () => {
    leave()
    window.location.reload()
  }
  return (
    <div ref={place} className="flex flex-wrap items-center gap-3">
      {hydrated && (
        <Button look="outlined" onClick={() => void keep()}>
          Lưu nháp
        </Button>
      )}
      <output className="text-meta text-ink-2">
        {said}
        {isSignedOut && <SignInAgain />}
      </output>
      {theirs && <OtherText text={theirs.text} onKeep={() => void settle()} onTake={takeTheirs} />}
    </div>
  )
}
