import "server-only"
import { inForce } from "@/lib/access/memberships"
import type { Transaction } from "@/lib/database"

/**
 * Who may be let in at this moment, as the journal names them: neither disabled nor without a current role. Read in the
 * transaction of the sign-in, since what was true while a password was checked may have ended meanwhile (`passwordHash`:
 * the one that was checked).
 */
export async function admissible(tx: Transaction, who: { id: string; passwordHash?: string | null }, now: Date) {
  const person = await tx.person.findFirst({
    where: { ...who, disabledAt: null },
    select: {
      name: true,
      email: true,
      memberships: { where: inForce(now), orderBy: { id: "asc" }, select: { agency: { select: { key: true } } } },
    },
  })
  if (!person?.memberships.length) return null
  const { name, email, memberships } = person
  return {
    email,
    actor: {
      personId: who.id,
      name,
      agencyKey: memberships.find(({ agency }) => agency)?.agency?.key ?? null,
    },
  }
}
