import "server-only"
import { endSessions } from "@/lib/access/live-session"
import { inForce, isAnotherAdministratorLeft } from "@/lib/access/memberships"
import { endLinks, type MadeLink, makeLink } from "@/lib/access/one-time-link"
import type { Role } from "@/lib/access/roles"
import { dropTwoFactor } from "@/lib/access/second-factor"
import { holdsOn, nameOn } from "@/lib/agencies/validity"
import type { Transaction } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { type Actor, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

/**
 * The changes to an account, as an administrator's command and the operator's console both make them. They ask for
 * nobody's right: whoever calls them holds a transaction and has asked.
 */
type By = { tx: Transaction; actor: Actor; now: Date }
type NewPerson = { email: string; name: string; position: string | null; role: Role; agency: string | null }
/** The owner of an account, to be told what was changed about it. */
export type Owner = { name: string; email: string }
type Place = { agencyId: string | null; agencyKey: string | null; agencyName: string | null }

/** Creates a person with a first membership; refuses an e-mail that has an account and an agency that is none today. */
export async function createPerson(
  { tx, actor, now }: By,
  { email, name, position, role, agency }: NewPerson,
  verb: "person-invited" | "person-added",
  passwordHash: string | null,
): Promise<Outcome<{ personId: string }>> {
  if ((await tx.person.count({ where: { email } })) > 0)
    return refused("invalid", { fields: { email: "Thư điện tử này đã có tài khoản." } })
  const place = await placeOf(tx, agency, now)
  if (!place) return refused("invalid", { fields: { agency: NO_SUCH_AGENCY } })
  const memberships = { create: { role, agencyId: place.agencyId, from: dayOf(now) } }
  const person = await tx.person.create({ data: { email, name, position, passwordHash, createdAt: now, memberships } })
  const particulars = { name, email, role, agency: place.agencyName, agencyKey: place.agencyKey }
  await record(tx, actor, now, { verb, object: "person", objectId: person.id, particulars })
  return ok({ personId: person.id })
}

/**
 * Ends what the person is now and begins the next; their sessions end. Refuses to demote the last administrator. Answers
 * whom to tell, null where nothing changed.
 */
export async function moveMembership(
  { tx, actor, now }: By,
  { personId, role, agency }: { personId: string; role: Role; agency: string | null },
): Promise<Outcome<Owner | null>> {
  const person = await findWithMemberships(tx, personId, now)
  if (!person) return refused("not-found")
  const place = await placeOf(tx, agency, now)
  if (!place) return refused("invalid", { fields: { agency: NO_SUCH_AGENCY } })
  const before = person.memberships.map((membership) => ({ role: membership.role, agencyId: membership.agencyId }))
  if (before.length === 1 && before[0]?.role === role && before[0].agencyId === place.agencyId) return ok(null)
  if (role !== "ADMINISTRATOR" && isAdministrator(person) && !(await isAnotherAdministratorLeft(tx, personId, now)))
    return refused("last-administrator")
  await tx.membership.updateMany({ where: { personId, endedAt: null }, data: { to: dayOf(now), endedAt: now } })
  await tx.membership.create({ data: { personId, role, agencyId: place.agencyId, from: dayOf(now) } })
  await endSessions(tx, personId, now)
  const [was] = person.memberships
  const particulars = {
    name: person.name,
    from: was
      ? { role: was.role, agency: was.agency && (nameOn(was.agency.names, dayOf(now))?.official ?? was.agency.key) }
      : null,
    to: { role, agency: place.agencyName },
  }
  await record(tx, actor, now, { verb: "membership-changed", object: "person", objectId: personId, particulars })
  return ok({ name: person.name, email: person.email })
}

/** Shuts a person out at once: sessions and open links end. Refuses the last administrator. */
export async function shutOut({ tx, actor, now }: By, personId: string): Promise<Outcome> {
  const person = await findWithMemberships(tx, personId, now)
  if (!person) return refused("not-found")
  if (person.disabledAt) return ok()
  if (isAdministrator(person) && !(await isAnotherAdministratorLeft(tx, personId, now)))
    return refused("last-administrator")
  await tx.person.update({ where: { id: personId }, data: { disabledAt: now } })
  await endSessions(tx, personId, now)
  await endLinks(tx, { personId }, now)
  await record(tx, actor, now, {
    verb: "person-disabled",
    object: "person",
    objectId: personId,
    particulars: { name: person.name },
  })
  return ok()
}

/**
 * Takes the second step off somebody who has lost the telephone and the recovery codes; their sessions end. Answers whom
 * to tell, null where it was not on.
 */
export async function takeOffTwoFactor({ tx, actor, now }: By, personId: string): Promise<Outcome<Owner | null>> {
  const person = await tx.person.findUnique({ where: { id: personId }, select: { name: true, email: true } })
  if (!person) return refused("not-found")
  if (!(await dropTwoFactor(tx, personId))) return ok(null)
  await endSessions(tx, personId, now)
  const particulars = { name: person.name }
  await record(tx, actor, now, { verb: "two-factor-removed", object: "person", objectId: personId, particulars })
  return ok(person)
}

/** A link for a new password, for somebody who has an account in use. */
export async function issueResetLink(
  { tx, actor, now }: By,
  personId: string,
): Promise<Outcome<MadeLink & { email: string; name: string }>> {
  const person = await tx.person.findUnique({
    where: { id: personId },
    select: { name: true, email: true, disabledAt: true, passwordHash: true },
  })
  if (!person) return refused("not-found")
  if (person.disabledAt)
    return refused("changed-meanwhile", { detail: "Tài khoản đang bị khóa. Mở lại tài khoản trước khi cấp liên kết." })
  if (!person.passwordHash)
    return refused("changed-meanwhile", {
      detail: "Người này chưa dùng lời mời. Gửi lại lời mời thay vì cấp liên kết đặt lại mật khẩu.",
    })
  const link = await makeLink(tx, { purpose: "RESET", personId, madeById: actor.personId, now })
  await record(tx, actor, now, {
    verb: "reset-link-made",
    object: "person",
    objectId: personId,
    particulars: { name: person.name },
  })
  return ok({ ...link, email: person.email, name: person.name })
}

const NO_SUCH_AGENCY = "Không có cơ quan này tại thời điểm hiện nay."

async function placeOf(tx: Transaction, key: string | null, now: Date): Promise<Place | null> {
  if (key === null) return { agencyId: null, agencyKey: null, agencyName: null }
  const today = dayOf(now)
  const agency = await tx.agency.findUnique({
    where: { key },
    select: { id: true, key: true, from: true, to: true, names: { select: { official: true, from: true, to: true } } },
  })
  if (!agency || !holdsOn(agency, today)) return null
  return { agencyId: agency.id, agencyKey: agency.key, agencyName: nameOn(agency.names, today)?.official ?? agency.key }
}

const findWithMemberships = (tx: Transaction, personId: string, now: Date) =>
  tx.person.findUnique({
    where: { id: personId },
    select: {
      name: true,
      email: true,
      disabledAt: true,
      passwordHash: true,
      memberships: {
        where: inForce(now),
        orderBy: { id: "asc" },
        select: {
          role: true,
          agencyId: true,
          agency: { select: { key: true, names: { select: { official: true, from: true, to: true } } } },
        },
      },
    },
  })

// One who is disabled or has not used the invitation yet is not the last one in charge.
const isAdministrator = (person: {
  disabledAt: Date | null
  passwordHash: string | null
  memberships: { role: string }[]
}) =>
  person.disabledAt === null &&
  person.passwordHash !== null &&
  person.memberships.some(({ role }) => role === "ADMINISTRATOR")
