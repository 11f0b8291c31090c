"use client"

import { unstable_rethrow } from "next/navigation"
import { useActionState, useRef, useState, useTransition } from "react"
import type { FormAction, FormState } from "@/lib/access/form-state"
import { OFFLINE_WORDS, UNEXPECTED_WORDS } from "@/lib/words"

/**
 * Sends a form to its server action and holds the answer. The plain way (`post`) works without JavaScript; with it,
 * `send` is used instead, so that the browser never empties the fields, what was typed survives a lost connection, and a
 * second press does not send twice.
 */
export function useAnswer(action: FormAction) {
  const [posted, post] = useActionState(action, {})
  const [sent, setSent] = useState<{ state: FormState; times: number } | null>(null)
  const [pending, startTransition] = useTransition()
  const underWay = useRef(false)

  const answered = (state: FormState) => setSent((before) => ({ state, times: (before?.times ?? 0) + 1 }))

  const send = (form: FormData) => {
    if (underWay.current) return
    underWay.current = true
    startTransition(async () => {
      try {
        const state = await action({}, form)
        startTransition(() => answered(state ?? {}))
      } catch (error) {
        unstable_rethrow(error) // a redirect is no failure
        const message = navigator.onLine ? UNEXPECTED_WORDS : OFFLINE_WORDS
        startTransition(() => answered({ ok: false, message }))
      } finally {
        underWay.current = false
      }
    })
  }

  return { answer: sent?.state ?? posted, times: sent?.times ?? 0, pending, post, send }
}
