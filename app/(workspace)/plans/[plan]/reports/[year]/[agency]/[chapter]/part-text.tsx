"use client"

import { useRef } from "react"
import { Button } from "@/components/ui/button"
import { useFormAnswer } from "@/components/ui/form-answer"
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
  const { said, theirs, keep, settle } = useDraftSaving(place, save, version, "Đã lưu")
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
      {others && (
        <div className="my-3 border-l-4 border-amber-solid bg-sheet px-3.5 py-2.5">
          <p className="font-semibold">Bản kia</p>
          <p className="whitespace-pre-line">{others.text}</p>
          {hydrated && (
            <p className="mt-2 flex flex-wrap gap-3">
              <Button small onClick={() => void settle()}>
                Giữ bản đang nhập
              </Button>
              <Button small onClick={() => void takeTheirs()}>
                Lấy bản kia
              </Button>
            </p>
          )}
        </div>
      )}
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
        <output className="text-meta text-ink-2">{said}</output>
      </p>
    </div>
  )
}

const rowsOf = (body: string) => Math.min(12, Math.max(3, Math.ceil(body.length / 50) + body.split("\n").length - 1))
