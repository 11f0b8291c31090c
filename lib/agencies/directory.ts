import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { cache } from "react"
import { type Member, membersOn } from "@/lib/agencies/groups"
import type { AgencyKind } from "@/lib/agencies/kinds"
import { nameOnOrLast, type Validity } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"

type Named = Validity & { official: string; short: string }
export type Directory = {
  /** In the official order. */
  agencies: Map<string, Validity & { id: string; key: string; kind: AgencyKind; names: Named[] }>
  groups: Map<string, { key: string; name: string; enumerable: boolean; members: Member[] }>
}

/**
 * All agencies and groups with their names and members, by key: a few dozen rows that half of what a page shows is named
 * by, so they are read in two questions and once a request.
 */
export const readDirectory = cache(async (): Promise<Directory> => {
  const db = await database()
  const [names, members] = await Promise.all([
    db.$queryRaw<AgencyRow[]>(sql`
      SELECT a."id", a."key", a."kind", a."from" AS "first", a."to" AS "last", n."official", n."short", n."from", n."to"
      FROM "Agency" a JOIN "AgencyName" n ON n."agencyId" = a."id" ORDER BY a."order", n."id"`),
    db.$queryRaw<MemberRow[]>(sql`
      SELECT g."key", g."name", g."enumerable", a."key" AS "agency", m."from", m."to"
      FROM "Group" g LEFT JOIN "GroupMember" m ON m."groupId" = g."id" LEFT JOIN "Agency" a ON a."id" = m."agencyId"
      ORDER BY g."order", a."order"`),
  ])
  const directory: Directory = { agencies: new Map(), groups: new Map() }
  for (const { id, key, kind, first, last, ...name } of names) {
    const agency = directory.agencies.get(key) ?? { id, key, kind, from: first, to: last, names: [] }
    agency.names.push(name)
    directory.agencies.set(key, agency)
  }
  for (const { key, name, enumerable, agency, from, to } of members) {
    const group = directory.groups.get(key) ?? { key, name, enumerable: Boolean(enumerable), members: [] }
    if (agency !== null) group.members.push({ agency, from, to })
    directory.groups.set(key, group)
  }
  return directory
})

type AgencyRow = Named & { id: string; key: string; kind: AgencyKind; first: Day | null; last: Day | null }
type MemberRow = Validity & { key: string; name: string; enumerable: boolean | number; agency: string | null }

/** How an agency is called on a day; where it bore no name then, by its last. */
export function agencyNameOn({ agencies }: Directory, key: string, day: Day): string | null {
  return nameOnOrLast(agencies.get(key)?.names ?? [], day)?.official ?? null
}

/** The keys of the agencies for which a group stands on a day; none for one that cannot be enumerated. */
export function membersOfGroup({ groups }: Directory, key: string, day: Day): string[] {
  const group = groups.get(key)
  return group?.enumerable ? membersOn(group.members, day) : []
}
