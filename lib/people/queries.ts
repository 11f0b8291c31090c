import "server-only"
import { listLiveSessions, referenceOf } from "@/lib/access/live-session"
import { inForce, MEMBERSHIP, membershipOn } from "@/lib/access/memberships"
import { can, type Viewer } from "@/lib/access/permissions"
import { isTwoFactorRequired } from "@/lib/access/two-factor-duty"
import { database } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { foldWords, inAlphabeticalOrder } from "@/lib/vietnamese"

/** Administrators only, null for everybody else: all accounts by given name, or those that match every word of `search`. */
export async function listPeople(viewer: Viewer, { search = "", now }: { search?: string; now: Date }) {
  if (!can(viewer, "see-people")) return null
  const people = await (await database()).person.findMany({
    select: {
      ...PERSON,
      memberships: { where: inForce(now), orderBy: { id: "asc" }, select: MEMBERSHIP },
      sessions: { orderBy: { seenAt: "desc" }, take: 1, select: { seenAt: true } },
    },
  })
  const words = foldWords(search).split(" ").filter(Boolean)
  return people
    .map(({ sessions, memberships, ...person }) => ({
      ...shown(person),
      lastSeenAt: sessions[0]?.seenAt ?? null,
      memberships: memberships.map((membership) => membershipOn(dayOf(now), membership)),
    }))
    .filter(({ name, email, memberships }) => {
      const text = foldWords([name, email, ...memberships.map(({ agencyName }) => agencyName ?? "")].join(" "))
      return words.every((word) => text.includes(word))
    })
    .sort((a, b) => inAlphabeticalOrder(givenNameFirst(a.name), givenNameFirst(b.name)))
}

/** Administrators only; null for everybody else and where there is nobody by that id: account, past roles, sessions. */
export async function findPerson(viewer: Viewer, personId: string, now: Date) {
  if (!can(viewer, "see-people")) return null
  const person = await (await database()).person.findUnique({
    where: { id: personId },
    select: {
      ...PERSON,
      memberships: {
        orderBy: [{ from: "desc" }, { id: "desc" }],
        select: { ...MEMBERSHIP, from: true, to: true, endedAt: true },
      },
      links: {
        where: { usedAt: null, endedAt: null, expiresAt: { gt: now } },
        select: { purpose: true, madeAt: true, expiresAt: true },
      },
      twoFactor: { select: { confirmedAt: true } },
    },
  })
  if (!person) return null
  const { memberships, links, twoFactor, ...account } = person
  const history = memberships.map(({ from, to, endedAt, ...membership }) => ({
    ...membershipOn(dayOf(now), membership),
    from,
    to,
    current: endedAt === null && from <= dayOf(now) && (to === null || to > dayOf(now)),
  }))
  const current = history.filter((membership) => membership.current)
  return {
    ...shown(account),
    memberships: history,
    links,
    sessions: await listLiveSessions(personId, current, now),
    twoFactor: {
      since: twoFactor?.confirmedAt ?? null,
      isRequired: await isTwoFactorRequired(await database(), current, now),
    },
  }
}

/** Everybody for themselves: the sessions that are open, newest first, this one marked. */
export async function listOwnSessions(viewer: Viewer, now: Date) {
  const own = referenceOf(viewer.sessionId)
  const sessions = await listLiveSessions(viewer.personId, viewer.memberships, now)
  return sessions.map((session) => ({ ...session, current: session.reference === own }))
}

const PERSON = {
  id: true,
  name: true,
  email: true,
  position: true,
  createdAt: true,
  disabledAt: true,
  passwordHash: true,
} as const

// The hash never leaves this file: what is shown is whether there is one.
const shown = <Person extends { passwordHash: string | null; disabledAt: Date | null }>({
  passwordHash,
  ...person
}: Person) => ({
  ...person,
  state: person.disabledAt ? ("disabled" as const) : passwordHash === null ? ("invited" as const) : ("active" as const),
})

// Vietnamese lists of people go by the given name, which stands last.
function givenNameFirst(name: string): string {
  const words = name.split(" ")
  return [words.at(-1), ...words.slice(0, -1)].join(" ")
}
