import "server-only"
import type { Membership } from "@/lib/access/permissions"
import { nameOn } from "@/lib/agencies/validity"
import type { Transaction } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"

/** The condition that a membership holds at that moment. */
export const inForce = (now: Date) => ({
  endedAt: null,
  from: { lte: dayOf(now) },
  OR: [{ to: null }, { to: { gt: dayOf(now) } }],
})

/** The condition that a person is an active administrator: may sign in, and is one at that moment. */
export const activeAdministrator = (now: Date) => ({
  disabledAt: null,
  passwordHash: { not: null },
  memberships: { some: { role: "ADMINISTRATOR" as const, ...inForce(now) } },
})

/** Whether an administrator other than this person would be left. Only true for as long as the transaction lasts. */
export const isAnotherAdministratorLeft = async (tx: Transaction, personId: string, now: Date): Promise<boolean> =>
  (await tx.person.count({ where: { id: { not: personId }, ...activeAdministrator(now) } })) > 0

/** What of a membership is asked for wherever somebody is shown or let in. */
export const MEMBERSHIP = {
  role: true,
  agencyId: true,
  agency: { select: { key: true, names: { select: { official: true, from: true, to: true } } } },
} as const

type Found = {
  role: Membership["role"]
  agencyId: string | null
  agency: { key: string; names: { official: string; from: Day | null; to: Day | null }[] } | null
}

/** The membership with the agency's name of that day. */
export function membershipOn(day: Day, { role, agencyId, agency }: Found): Membership {
  const name = agency && (nameOn(agency.names, day) ?? agency.names[0])
  return { role, agencyId, agencyKey: agency?.key ?? null, agencyName: name?.official ?? null }
}
