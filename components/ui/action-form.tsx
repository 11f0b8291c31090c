"use client"

import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react"
import type { FormAction } from "@/lib/access/form-state"
import { REFUSAL_WORDS } from "@/lib/words"
import { classNames } from "./class-names"
import { ErrorSummary } from "./error-summary"
import { FormAnswerContext, fieldId } from "./form-answer"
import { Notice } from "./notice"
import { SignInAgain } from "./sign-in-again"
import { useAnswer } from "./use-answer"

type ActionFormProps = { action: FormAction; id?: string; label?: string; className?: string; children: ReactNode }

/**
 * A form that a server action answers. Shows the answer at its head: what is done, what is refused, or a summary of the
 * fields at fault. Keeps what was typed when refused, begins anew when done. Works without JavaScript.
 */
export function ActionForm({ action, id, label, className, children }: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const generatedId = useId()
  const formId = id ?? generatedId
  const { answer, times, pending, post, send } = useAnswer(action)
  const { "": whole, ...errors } = answer.ok ? {} : (answer.fields ?? {})
  const message = whole ?? answer.message
  const faults = Object.entries(errors).map(([name, text]) => ({ href: `#${fieldId(formId, name)}`, text }))

  useEffect(() => {
    if (times > 0 && answer.ok) form.current?.reset()
  }, [times, answer])

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    send(new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter))
  }

  return (
    <FormAnswerContext
      value={{
        ...{ id: formId, errors, values: answer.values ?? {}, pending, value: answer.value, theirs: answer.theirs },
        refusal: answer.ok === false ? answer : null,
      }}
    >
      <form
        ref={form}
        id={formId}
        action={post}
        onSubmit={submit}
        noValidate
        aria-label={label}
        aria-busy={pending}
        className={classNames("max-w-text", className)}
      >
        {faults.length > 0 && (
          <ErrorSummary key={times} message={message === REFUSAL_WORDS.invalid ? undefined : message} errors={faults} />
        )}
        {faults.length === 0 && message && (
          <Notice key={times} kind={answer.ok ? "done" : "refused"} takeFocus>
            {message}
            {answer.isSignedOut && <SignInAgain />}
          </Notice>
        )}
        {children}
      </form>
    </FormAnswerContext>
  )
}
