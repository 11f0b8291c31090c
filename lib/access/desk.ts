/**
 * Whose desk a person sits down at: the first page and what the bar offers. Somebody with several roles sits where the most
 * is waiting for them: whoever reviews a plan at the reviewer's desk, then at that of an agency, of a leader, of the
 * administration.
 */
import type { Membership } from "@/lib/access/permissions"

export type Desk = "reviewer" | "agency" | "leader" | "administrator"

/** `reviews`: whether an agency of theirs consolidates any plan today. */
export function deskOf(
  { memberships }: { memberships: readonly Pick<Membership, "role" | "agencyId">[] },
  reviews: boolean,
): Desk {
  if (reviews) return "reviewer"
  if (memberships.some(({ role, agencyId }) => agencyId !== null && (role === "OFFICER" || role === "HEAD")))
    return "agency"
  return memberships.some(({ role }) => role === "LEADER") ? "leader" : "administrator"
}
