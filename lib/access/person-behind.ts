import "server-only"
import { type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { membershipOn } from "@/lib/access/memberships"
import type { Membership } from "@/lib/access/permissions"
import type { Role } from "@/lib/access/roles"
import { database } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"

export type PersonBehind = {
  id: string
  name: string
  email: string
  position: string | null
  isDisabled: boolean
  hasTwoFactor: boolean
  /** Those in force at the moment, in their order. */
  memberships: Membership[]
}

/**
 * Something that stands for a person (a session, a token) with the person as they are at this moment. Every request begins
 * with it: one question, where the relations of Prisma's client would take six. `held` names columns of `table`; the
 * condition on memberships is that of `inForce`.
 */
export async function findHeld<Held>(
  table: Sql,
  held: Sql,
  where: Sql,
  now: Date,
): Promise<(Held & { person: PersonBehind }) | null> {
  const day = dayOf(now)
  const rows = await (await database()).$queryRaw<(Held & Row)[]>(sql`
    SELECT ${held}, p."id" AS "personId", p."name", p."email", p."position", p."disabledAt", t."confirmedAt" AS "twoFactorAt",
      m."id" AS "membershipId", m."role", m."agencyId", a."key" AS "agencyKey",
      n."official", n."from" AS "namedFrom", n."to" AS "namedTo"
    FROM ${table} h JOIN "Person" p ON p."id" = h."personId"
    LEFT JOIN "TwoFactor" t ON t."personId" = p."id"
    LEFT JOIN "Membership" m ON m."personId" = p."id" AND m."endedAt" IS NULL
      AND m."from" <= ${day} AND (m."to" IS NULL OR m."to" > ${day})
    LEFT JOIN "Agency" a ON a."id" = m."agencyId"
    LEFT JOIN "AgencyName" n ON n."agencyId" = a."id"
    WHERE ${where} ORDER BY m."id", n."id"`)
  const [first] = rows
  if (!first) return null
  const { personId: id, name, email, position, disabledAt, twoFactorAt } = first
  const memberships = membershipsIn(rows, day)
  const person = { id, name, email, position, isDisabled: disabledAt !== null, hasTwoFactor: twoFactorAt !== null }
  return { ...first, person: { ...person, memberships } }
}

type Row = {
  personId: string
  name: string
  email: string
  position: string | null
  disabledAt: Date | null
  twoFactorAt: Date | null
  membershipId: string | null
  role: Role
  agencyId: string | null
  agencyKey: string | null
  official: string | null
  namedFrom: Day | null
  namedTo: Day | null
}

function membershipsIn(rows: Row[], day: Day): Membership[] {
  const ids = [...new Set(rows.flatMap(({ membershipId }) => membershipId ?? []))]
  return ids.map((id) => {
    const own = rows.filter(({ membershipId }) => membershipId === id)
    const { role, agencyId, agencyKey } = own[0] as Row
    const names = own.flatMap(({ official, namedFrom, namedTo }) =>
      official === null ? [] : [{ official, from: namedFrom, to: namedTo }],
    )
    return membershipOn(day, { role, agencyId, agency: agencyKey === null ? null : { key: agencyKey, names } })
  })
}
