import "server-only"
import { findLink, type LinkPurpose } from "@/lib/access/one-time-link"
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
