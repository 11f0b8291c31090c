"use client"

import { useRef } from "react"
import { OtherText } from "@/components/other-text"
import { Button } from "@/components/ui/button"
import { useFormAnswer } from "@/components/ui/form-answer"
import { SignInAgain } from "@/components/ui/sign-in-again"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { useHydrated } from "@/components/ui/use-hydrated"
import { useDraftSaving } from "@/components/use-draft-saving"
import type { FormAction } from "@/lib/access/form-state"

type PartTextProps = { save: FormAction; label: string; body: string; version: number }

/** The field and its keeping; where a colleague saved meanwhile, both texts, and what holds is said by a press. */
export function PartText({ save, label, body, version }: PartTextProps) {
  const place = useRef<HTMLDivElement>(null)
  const hydrated = useHydrated()
  const posted = useFormAnswer().theirs
  const { said, isSignedOut, theirs, keep, settle } = useDraftSaving(place, save, version, "Đã lưu")
  const others = theirs ?? posted
  const takeTheirs = async () => {
    const field = place.current?.closest("form")?.querySelector("textarea")
    if (field && others) field.value = others.text
    await settle()
  }
  return (
    <div ref={place}>
      <input type="hidden" name="draftVersion" value={posted?.version ?? version} />
      <TextArea name="body" label={label} defaultValue={body} rows={rowsOf(body)} maxLength={20_000} />
      {others && <OtherText text={others.text} onKeep={() => void settle()} onTake={() => void takeTheirs()} />}
      <p className="flex flex-wrap items-center gap-3">
        {hydrated ? (
          <Button small onClick={() => void keep()}>
            Lưu
          </Button>
        ) : (
          <SubmitButton small look="outlined">
            Lưu
          </SubmitButton>
        )}
        <output className="text-meta text-ink-2">
          {said}
          {isSignedOut && <SignInAgain />}
        </output>
      </p>
    </div>
  )
}

const rowsOf = (body: string) => Math.min(12, Math.max(3, Math.ceil(body.length / 50) + body.split("\n").length - 1))
