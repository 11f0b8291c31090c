import { findLiveSession, startSession } from "@/lib/access/live-session"
import { hashPassword } from "@/lib/access/password"
import type { Viewer } from "@/lib/access/permissions"
import type { Role } from "@/lib/access/roles"
import { proposeTwoFactor, turnOnTwoFactor as turnOn } from "@/lib/access/two-factor-commands"
import { findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { database, write } from "@/lib/database"
import { codeOf } from "./authenticator"

export const PASSWORD = "thuyền về bến muộn, khói bếp thơm"
export const NOON = new Date("2026-11-23T05:00:00Z")
export const OFFICE = { address: "203.0.113.7", requestId: "req-1", userAgent: "Firefox" }

const AGENCIES = { SCT: "Sở Công Thương", SKHĐT: "Sở Kế hoạch và Đầu tư", TTT: "Thanh tra tỉnh" } as const
type Key = keyof typeof AGENCIES

export type People = Awaited<ReturnType<typeof arrangePeople>>

/**
 * The six people of the tests, each with a password (PASSWORD) and a session of their own: Lan, officer, and Quang, head,
 * of Sở Công Thương; Minh, officer of Sở Kế hoạch và Đầu tư, which consolidates the plan; Hoa, officer of Thanh tra tỉnh;
 * Thu, leader of the province; Bảo, administrator. Agencies that are not there yet are created.
 */
export async function arrangePeople(now: Date = NOON) {
  const passwordHash = await hashPassword(PASSWORD)
  const arrive = async (
    name: string,
    email: string,
    position: string,
    role: Role,
    agency: Key | null,
  ): Promise<Viewer> => {
    const agencyId = agency && (await ensureAgency(agency))
    const person = await (await database()).person.create({
      data: {
        name,
        email,
        position,
        passwordHash,
        createdAt: now,
        memberships: { create: { role, agencyId, from: "2021-01-01" } },
      },
    })
    return arriveAgain(person.id, now)
  }
  return {
    lan: await arrive("Nguyễn Thị Lan", "lan@sct.tinh.gov.vn", "Chuyên viên", "OFFICER", "SCT"),
    quang: await arrive("Phạm Văn Quang", "quang@sct.tinh.gov.vn", "Giám đốc Sở", "HEAD", "SCT"),
    minh: await arrive("Trần Văn Minh", "minh@skhdt.tinh.gov.vn", "Phó Trưởng phòng Tổng hợp", "OFFICER", "SKHĐT"),
    hoa: await arrive("Lê Thị Hoa", "hoa@ttt.tinh.gov.vn", "Thanh tra viên", "OFFICER", "TTT"),
    thu: await arrive("Võ Thị Thu", "thu@tinh.gov.vn", "Phó Chủ tịch", "LEADER", null),
    bao: await arrive("Đặng Quốc Bảo", "bao@tinh.gov.vn", "Quản trị hệ thống", "ADMINISTRATOR", null),
  }
}

/** Nobody is there, as before the first test. */
export async function forgetPeople(): Promise<void> {
  const db = await database()
  const theirs = [db.session, db.pendingSignIn, db.recoveryCode, db.twoFactor, db.oneTimeLink, db.membership]
  for (const table of [...theirs, db.person, db.throttle] as { deleteMany(): Promise<unknown> }[])
    await table.deleteMany()
}

/** A new session for somebody, and the viewer that it makes. */
export async function arriveAgain(personId: string, now: Date = NOON): Promise<Viewer> {
  const sessionId = await write((tx) => startSession(tx, personId, OFFICE, now))
  const viewer = await findLiveSession(sessionId, OFFICE, now)
  if (!viewer) throw new Error("a person of the tests cannot arrive")
  return viewer
}

/** Turns somebody's second step on, as they would at that moment: the secret in their app, the codes on their paper. */
export async function turnOnTwoFactor(viewer: Viewer, now: Date = NOON) {
  await proposeTwoFactor({ viewer, now })
  const own = await findOwnTwoFactor(viewer, now)
  if (!own.proposal) throw new Error("no second step was proposed")
  const done = await turnOn({ viewer, now }, { code: codeOf(own.proposal.secret, now) })
  if (!done.ok) throw new Error(`the second step was not turned on: ${done.reason}`)
  const { sessionId, recoveryCodes } = done.value
  return { secret: own.proposal.secret, recoveryCodes, viewer: { ...viewer, sessionId } }
}

export const minutesLater = (minutes: number, from: Date = NOON) => new Date(from.getTime() + minutes * 60_000)

async function ensureAgency(key: Key): Promise<string> {
  const { agency } = await database()
  const names = { create: { official: AGENCIES[key], short: AGENCIES[key], symbol: key } }
  const order = 900 + Object.keys(AGENCIES).indexOf(key)
  const found = await agency.upsert({
    where: { key },
    create: { key, kind: "DEPARTMENT", order, names },
    update: {},
    select: { id: true },
  })
  return found.id
}
