import "server-only"
import { isReviewer, type Membership } from "@/lib/access/permissions"
import { holdsOn } from "@/lib/agencies/validity"
import type { Database, Transaction } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"

type Role = Pick<Membership, "role" | "agencyId">

/** Whether somebody with these current memberships must have the second step, by REQUIRE_TWO_FACTOR and of that day. */
export async function isTwoFactorRequired(
  client: Database | Transaction,
  memberships: readonly Role[],
  now: Date,
): Promise<boolean> {
  const { requireTwoFactor } = readEnvironment()
  if (requireTwoFactor.includes("everybody")) return true
  if (requireTwoFactor.includes("administrators") && memberships.some(({ role }) => role === "ADMINISTRATOR"))
    return true
  return requireTwoFactor.includes("reviewers") && isReviewer({ memberships }, await consolidators(client, now))
}

async function consolidators(client: Database | Transaction, now: Date): Promise<string[]> {
  const rows = await client.planFunction.findMany({
    where: { function: "CONSOLIDATOR" },
    select: { agencyId: true, from: true, to: true },
  })
  return rows.filter((row) => holdsOn(row, dayOf(now))).map(({ agencyId }) => agencyId)
}
