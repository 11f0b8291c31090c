import "server-only"
import { isConfirmed } from "@/lib/access/confirmation"
import { findLink, type LinkPurpose } from "@/lib/access/one-time-link"
import { findPendingSignIn } from "@/lib/access/pending-sign-in"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"

/**
 * For the page behind a one-time link: whom it is for, while it can still be used; null for every other. Anybody who
 * holds the token may ask.
 */
export async function findLinkHolder(purpose: LinkPurpose, token: unknown, now: Date) {
  if (typeof token !== "string" || token.length > 100) return null
  const link = await findLink(await database(), purpose, token, now)
  return link && { name: link.person?.name ?? null, email: link.person?.email ?? null, expiresAt: link.expiresAt }
}

/** For the page that asks for the code: whose sign-in waits for it; null for a token that is none any more. */
export async function findHalfWay(pendingToken: string | null, now: Date) {
  const pending = await findPendingSignIn(await database(), pendingToken, now)
  return pending && { email: pending.person.email }
}

/** Whether a form that gives access or takes protection away has to ask the viewer for their password. */
export const isPasswordAsked = async (viewer: Viewer, now: Date): Promise<boolean> =>
  !(await isConfirmed(await database(), viewer, now))
