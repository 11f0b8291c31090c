import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { RECOVERY_CODES } from "@/lib/access/recovery-code"
import { openSecret } from "@/lib/access/sealed-secret"
import { openProposal } from "@/lib/access/second-factor"
import { keyAddress } from "@/lib/access/totp"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { database } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"

/**
 * Everybody for themselves: whether the second step is on and required of them, and the secret that is proposed, for the
 * minutes in which it may be shown and confirmed.
 */
export async function findOwnTwoFactor(viewer: Viewer, now: Date) {
  const { personId, memberships, email } = viewer
  const db = await database()
  const [kept, codesLeft, isRequired] = await Promise.all([
    db.twoFactor.findUnique({ where: { personId } }),
    db.recoveryCode.count({ where: { personId, usedAt: null } }),
    isTwoFactorRequired(db, memberships, now),
  ])
  const secret = openProposal(kept, personId, now)
  return {
    isRequired,
    on: kept?.confirmedAt ? { since: kept.confirmedAt, codesLeft, codes: RECOVERY_CODES } : null,
    proposal: secret
      ? { secret, address: keyAddress(secret, { issuer: readEnvironment().appName, account: email }) }
      : null,
  }
}

/** For the operator, at each start: how many second steps cannot be checked any more, since AUTH_SECRET is another. */
export async function countUnreadableTwoFactors(): Promise<number> {
  const kept = await (await database()).twoFactor.findMany({
    where: { confirmedAt: { not: null } },
    select: { personId: true, sealedSecret: true },
  })
  return kept.filter(({ personId, sealedSecret }) => sealedSecret && openSecret(sealedSecret, personId) === null).length
}
