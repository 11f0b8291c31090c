/** What a command answers: the value, or a refusal that was to be expected. Surprises throw instead. */
export type Outcome<T = undefined> = { ok: true; value: T } | Refusal

/**
 * A refusal names its reason (words: lib/words.ts); `fields` holds the Vietnamese sentence for each field at fault, `seen`
 * the fields in which a form says what its writer saw, where that has changed by being told.
 */
export type Refusal = {
  ok: false
  reason: RefusalReason
  detail?: string
  fields?: Record<string, string>
  theirs?: TheirText
  seen?: Record<string, string>
}

/** What somebody else saved meanwhile, to be shown beside what was typed; its version is what the next saving rests on. */
export type TheirText = { text: string; version: number }

export type RefusalReason =
  | "invalid" // what was typed cannot be accepted; see fields
  | "not-allowed" // this person may not do this
  | "not-found" // does not exist, or lies outside what this person may see
  | "changed-meanwhile" // somebody else acted first
  | "too-many-attempts"
  | "wrong-credentials"
  | "link-spent" // a one-time link that is used, replaced or past its time
  | "unconfirmed" // asked of a session whose holder proved who they are too long ago
  | "two-factor-required" // of this person, by the system's setting
  | "too-large" // more than one answer can hold; detail says how much
  | "no-storage" // the disk is full or cannot be written; nothing was changed
  | "nothing-owed" // a letter that would ask nobody for anything
  | "last-administrator"
  | "unreadable-text" // an import that cannot be read; detail says where

export function ok(): { ok: true; value: undefined }
export function ok<T>(value: T): { ok: true; value: T }
export function ok<T>(value?: T) {
  return { ok: true as const, value }
}

export function refused(reason: RefusalReason, more: Omit<Refusal, "ok" | "reason"> = {}): Refusal {
  return { ok: false, reason, ...more }
}
