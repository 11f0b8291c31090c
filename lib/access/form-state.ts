/**
 * What a form is told after it was sent: nothing yet ({}), done, or refused with a sentence for the whole and for each
 * field at fault. `values` brings back what was typed, for browsers that reloaded the page; never passwords.
 */
export type FormState = {
  ok?: boolean
  message?: string
  fields?: Record<string, string>
  values?: Record<string, string>
  value?: unknown
  /** Nobody is signed in any more: the form waits until somebody is. */
  isSignedOut?: boolean
  /** What somebody else saved meanwhile (lib/outcome.ts). */
  theirs?: { text: string; version: number }
}

/** A server action as a form calls it. */
export type FormAction = (state: FormState, form: FormData) => Promise<FormState>
