/**
 * A recovery code stands in for the app when the telephone is lost. Digits alone: Vietnamese keyboards (Telex) rewrite
 * letters while they are typed. Twenty-four of them are eighty bits, so that nobody finds a code behind its hash by
 * trying, and a fast hash (SHA-256) serves: ten slow ones at each attempt would only wear the server out.
 */
export const RECOVERY_DIGITS = 24
export const RECOVERY_CODES = 10

export type TypedCode = { kind: "app" | "recovery"; digits: string }

/** Reads what was typed as a code of the app or a recovery code, whatever stands between the digits; null for neither. */
export function readCode(typed: string): TypedCode | null {
  const digits = typed.normalize("NFKC").replace(/[\s.\-–]/g, "")
  if (/^\d{6}$/.test(digits)) return { kind: "app", digits }
  return digits.length === RECOVERY_DIGITS && /^\d+$/.test(digits) ? { kind: "recovery", digits } : null
}
