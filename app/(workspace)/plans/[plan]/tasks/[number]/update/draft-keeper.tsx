"use client"

import { useEffect, useRef, useState } from "react"
import { Button } from "@/components/ui/button"
import { useHydrated } from "@/components/ui/use-hydrated"
import type { FormAction } from "@/lib/access/form-state"

const AFTER = 2_000 // milliseconds without a key
const AGAIN = 15_000 // where the connection is lost

/**
 * Keeps what is typed: shortly after the last key, and when told to. Says when it was kept, tries again while there is no
 * connection, and warns before what is not kept is left. Sending the form itself ends it.
 */
export function DraftKeeper({ save, version }: { save: FormAction; version: number }) {
  const hydrated = useHydrated()
  const place = useRef<HTMLSpanElement>(null)
  const [said, setSaid] = useState("")
  const keep = useRef<() => Promise<void>>(async () => {})

  useEffect(() => {
    const form = place.current?.closest("form")
    if (!form) return
    let kept = version
    let changed = false
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined
    const later = (wait: number) => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep.current(), wait)
    }
    keep.current = async () => {
      clearTimeout(timer)
      if (stopped) return
      changed = false
      const body = new FormData(form)
      body.set("draftVersion", String(kept))
      try {
        const answer = await save({}, body)
        const value = answer.value as { version: number; savedAt: string } | undefined
        if (answer.ok && value) {
          kept = value.version
          setSaid(`Đã lưu nháp lúc ${value.savedAt}`)
          return
        }
        changed = true
        setSaid(answer.message ?? "Chưa lưu được bản nháp.")
      } catch {
        changed = true
        setSaid("Mất kết nối. Nội dung giữ trên máy này và tự lưu khi có mạng.")
        later(AGAIN)
      }
    }
    const onInput = () => {
      stopped = false // typed on after a refusal
      changed = true
      later(AFTER)
    }
    const onSubmit = () => {
      stopped = true
      changed = false
      clearTimeout(timer)
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (changed) event.preventDefault()
    }
    const onLine = () => changed && later(0)
    form.addEventListener("input", onInput)
    form.addEventListener("submit", onSubmit)
    window.addEventListener("beforeunload", onLeave)
    window.addEventListener("online", onLine)
    return () => {
      clearTimeout(timer)
      form.removeEventListener("input", onInput)
      form.removeEventListener("submit", onSubmit)
      window.removeEventListener("beforeunload", onLeave)
      window.removeEventListener("online", onLine)
    }
  }, [save, version])

  return (
    <span ref={place} className="flex flex-wrap items-center gap-3">
      {hydrated && (
        <Button look="outlined" onClick={() => void keep.current()}>
          Lưu nháp
        </Button>
      )}
      <output className="text-meta text-ink-2">{said}</output>
    </span>
  )
}
