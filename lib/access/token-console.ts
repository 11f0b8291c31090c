import "server-only"
import { endToken, makeToken } from "@/lib/access/api-token"
import { inForce } from "@/lib/access/memberships"
import type { Scope } from "@/lib/access/scopes"
import { TOLD } from "@/lib/access/token-queries"
import { database, write } from "@/lib/database"
import type { Day } from "@/lib/day"
import { operator } from "@/lib/journal/record"
import { type Outcome, refused } from "@/lib/outcome"

/**
 * What the operator does to tokens on the server's console (scripts/token.ts). Whoever can run it holds the database anyway,
 * so nobody is asked for a right; everything goes into the journal under the operator's name. No page imports it.
 */
type Console = { operatorName: string; now: Date }

/** A token for somebody who could sign in; refused for whoever is shut out or without a role, whom it would not serve. */
export const makeTokenByEmail = (
  { operatorName, now }: Console,
  { email, ...wish }: { email: string; name: string; scopes: Scope[]; expiresOn: Day },
): Promise<Outcome<{ token: string }>> =>
  write(async (tx) => {
    const person = await tx.person.findFirst({
      where: { email, disabledAt: null, memberships: { some: inForce(now) } },
      select: { id: true, name: true },
    })
    if (!person) return refused("not-found")
    return makeToken(tx, { actor: operator(operatorName), now }, { personId: person.id, name: person.name }, wish)
  })

/** Ends a token by its id. */
export const revokeTokenById = ({ operatorName, now }: Console, id: string): Promise<Outcome> =>
  write(async (tx) => {
    const token = await tx.apiToken.findUnique({
      where: { id },
      select: { person: { select: { id: true, name: true } } },
    })
    if (!token) return refused("not-found")
    const owner = { personId: token.person.id, name: token.person.name }
    return endToken(tx, { actor: operator(operatorName), now }, owner, id)
  })

/** All tokens that were not revoked, by their owners' e-mail; or one owner's. */
export async function listTokens(email?: string) {
  return (await database()).apiToken.findMany({
    where: { endedAt: null, ...(email === undefined ? {} : { person: { email } }) },
    orderBy: [{ person: { email: "asc" } }, { createdAt: "asc" }],
    select: { ...TOLD, person: { select: { email: true } } },
  })
}
