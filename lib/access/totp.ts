import { Secret, TOTP } from "otpauth"

/**
 * The code that an authenticator app shows (RFC 6238): six digits made from a shared secret and the time, new every
 * thirty seconds; SHA-1, because some widespread apps know nothing else. The step before and the step after are taken
 * too, since clocks differ; a step that was used, and every one before it, is not.
 */
const PERIOD = 30
const DIGITS = 6
const TOLERANCE = 1

/** The time step whose code this is, or null where the code is wrong, too old, too new or used already. */
export function freshStep(code: string, secret: string, lastStep: number | null, now: Date): number | null {
  const timestamp = now.getTime()
  const shared = { secret: Secret.fromBase32(secret), digits: DIGITS, period: PERIOD, timestamp }
  const distance = TOTP.validate({ ...shared, token: code, window: TOLERANCE })
  if (distance === null) return null
  const step = TOTP.counter({ period: PERIOD, timestamp }) + distance
  return lastStep !== null && step <= lastStep ? null : step
}

/** What the QR code holds and a telephone opens: the secret, with whose and which system's it is. */
export const keyAddress = (secret: string, { issuer, account }: { issuer: string; account: string }): string =>
  new TOTP({
    ...{ secret: Secret.fromBase32(secret), digits: DIGITS, period: PERIOD },
    // once and not twice: a Vietnamese name takes much of the room that the picture has
    ...{ issuer, issuerInLabel: false, label: account },
  }).toString()

/** A secret or code as it is read out and typed: in groups of four. */
export const inGroups = (text: string): string => text.replace(/.{4}(?=.)/g, "$& ")
