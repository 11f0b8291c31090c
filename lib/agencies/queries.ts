import "server-only"
import { can, type Reader, type Viewer } from "@/lib/access/permissions"
import { membersOn } from "@/lib/agencies/groups"
import { holdsOn, nameOn, nameOnOrLast } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { rank } from "@/lib/search/ranking"
import type { Search } from "@/lib/tasks/search"

const named = { key: true, kind: true, order: true, reports: true, from: true, to: true, names: true } as const

/**
 * The catalogue as of a day, in the official order, with how many tasks each agency leads. Of a search those that bear it,
 * the best first, under any name that they ever had: also what is there no more.
 */
export async function listAgencies(viewer: Reader, today: Day, search: Search | null = null) {
  if (!can(viewer, "see-agency", {})) return []
  const agencies = await (await database()).agency.findMany({
    orderBy: { order: "asc" },
    select: {
      ...named,
      contactPerson: true,
      contactPhone: true,
      _count: { select: { assignments: { where: { role: "LEAD", to: null } } } },
    },
  })
  const mayCall = can(viewer, "see-contacts", {})
  const found = search
    ? rank(agencies, ({ key, names }) => [key, ...names.flatMap(writtenForms)], search)
    : agencies.filter((agency) => holdsOn(agency, today))
  return found.map(({ names, _count, contactPerson, contactPhone, ...agency }) => ({
    ...agency,
    name: nameOnOrLast(names, today),
    names,
    leads: _count.assignments,
    contact: mayCall ? { person: contactPerson, phone: contactPhone } : null,
  }))
}

const writtenForms = ({ official, short, symbol }: { official: string; short: string; symbol: string | null }) =>
  symbol === null ? [official, short] : [official, short, symbol]

/** The groups with their members on a day. */
export async function listGroups(viewer: Reader, today: Day) {
  if (!can(viewer, "see-agency", {})) return []
  const groups = await (await database()).group.findMany({
    orderBy: { order: "asc" },
    select: {
      key: true,
      name: true,
      enumerable: true,
      members: { select: { from: true, to: true, agency: { select: { key: true } } } },
    },
  })
  return groups.map(({ members, ...group }) => ({
    ...group,
    members: membersOn(
      members.map((member) => ({ agency: member.agency.key, from: member.from, to: member.to })),
      today,
    ),
  }))
}

/** One agency: names over time, contact, to what it belongs, in which groups it is on that day; or null. */
export async function findAgency(viewer: Viewer, key: string, today: Day) {
  if (!can(viewer, "see-agency", {})) return null
  const agency = await (await database()).agency.findUnique({
    where: { key },
    select: {
      ...named,
      id: true,
      contactPerson: true,
      contactPhone: true,
      parent: { select: { key: true, names: true } },
      signatories: { orderBy: [{ from: "desc" }, { id: "asc" }] },
      memberOf: { select: { from: true, to: true, group: { select: { key: true, name: true, order: true } } } },
    },
  })
  if (!agency) return null
  const { id, parent, memberOf, contactPerson, contactPhone, ...rest } = agency
  return {
    ...rest,
    name: nameOnOrLast(agency.names, today),
    parent: parent && { key: parent.key, name: nameOn(parent.names, today)?.official ?? parent.key },
    groups: memberOf
      .filter((member) => holdsOn(member, today))
      .map(({ group }) => group)
      .sort((a, b) => a.order - b.order),
    contact: can(viewer, "see-contacts", {}) ? { person: contactPerson, phone: contactPhone } : null,
    mayChangeContact: can(viewer, "change-contact", { agencyId: id }),
    mayChangeSigning: can(viewer, "change-signing", { agencyId: id }),
  }
}
