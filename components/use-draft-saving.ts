"use client"

import { type RefObject, useCallback, useEffect, useRef, useState } from "react"
import { useFormAnswer } from "@/components/ui/form-answer"
import type { FormAction, FormState } from "@/lib/access/form-state"

const AFTER = 2_000 // milliseconds without a key
const AGAIN = 15_000 // where the connection is lost

/**
 * Keeps what is typed in the form around `place`: shortly after the last key, and when told to. Tries again while there is
 * no connection and when its reader comes back to the page, warns before what is not kept is left, and stops where somebody else saved meanwhile (`theirs`) until it
 * is said what holds. Sending the form itself ends it, until that is refused.
 */
export function useDraftSaving(place: RefObject<HTMLElement | null>, save: FormAction, version: number, kept: string) {
  const [said, setSaid] = useState("")
  const [isSignedOut, setSignedOut] = useState(false)
  const [theirs, setTheirs] = useState<FormState["theirs"] | null>(null)
  const held = useRef({ version, changed: false, stopped: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { refusal } = useFormAnswer()
  const keep = useCallback(async () => {
    const form = place.current?.closest("form")
    clearTimeout(timer.current)
    if (!form || held.current.stopped) return
    held.current.changed = false
    const body = new FormData(form)
    body.set("draftVersion", String(held.current.version))
    try {
      const answer = await save({}, body)
      setSignedOut(answer.isSignedOut ?? false)
      const value = answer.value as { version: number; savedAt: string } | undefined
      if (answer.ok && value) {
        held.current.version = value.version
        setSaid(`${kept} lúc ${value.savedAt}`)
        return
      }
      held.current.changed = true
      if (answer.theirs) {
        held.current.stopped = true
        setTheirs(answer.theirs)
      }
      setSaid(answer.message ?? "Chưa lưu được.")
    } catch {
      held.current.changed = true
      setSaid("Mất kết nối. Nội dung giữ trên máy này và tự lưu khi có mạng.")
      timer.current = setTimeout(keep, AGAIN)
    }
  }, [place, save, kept])

  useEffect(() => {
    const form = place.current?.closest("form")
    if (!form) return
    const state = held.current
    const onInput = () => {
      state.changed = true
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, AFTER)
    }
    const onSubmit = () => {
      state.changed = false
      clearTimeout(timer.current)
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      if (state.changed) event.preventDefault()
    }
    const onReturn = () => state.changed && void keep()
    form.addEventListener("input", onInput)
    form.addEventListener("submit", onSubmit)
    window.addEventListener("beforeunload", onLeave)
    window.addEventListener("online", onReturn)
    window.addEventListener("focus", onReturn) // perhaps from signing in anew
    if (isTypedIn(form)) onInput() // before this script came
    return () => {
      clearTimeout(timer.current)
      form.removeEventListener("input", onInput)
      form.removeEventListener("submit", onSubmit)
      window.removeEventListener("beforeunload", onLeave)
      window.removeEventListener("online", onReturn)
      window.removeEventListener("focus", onReturn)
    }
  }, [place, keep])

  // What was sent and refused is not kept anywhere yet.
  useEffect(() => {
    if (refusal === null) return
    held.current.changed = true
    timer.current = setTimeout(keep, AFTER)
  }, [refusal, keep])

  /** What is in the form now is to take the place of what the other one saved. */
  const settle = async () => {
    if (theirs) Object.assign(held.current, { version: theirs.version, stopped: false })
    setTheirs(null)
    await keep()
  }
  /** What is in the form now is given up. */
  const leave = () => {
    held.current.changed = false
  }
  return { said, isSignedOut, theirs, keep, settle, leave }
}

const isTypedIn = (form: HTMLFormElement): boolean =>
  [...form.elements].some(
    (field) =>
      (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) && field.value !== field.defaultValue,
  )
