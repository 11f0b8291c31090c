import { beforeAll, describe, expect, test, vi } from "vitest"
import { findLiveSession } from "@/lib/access/live-session"
import { openToken, sealSession, sessionCookie } from "@/lib/access/session-token"
import { database } from "@/lib/database"
import { arrangePeople, arriveAgain, minutesLater, NOON, OFFICE, type People } from "@/tests/support/people"

let people: People
beforeAll(async () => {
  people = await arrangePeople()
})

const alive = async (sessionId: string, now: Date) => (await findLiveSession(sessionId, OFFICE, now)) !== null

/** Comes back every `step` minutes until `end`; answers the minute of the last visit that was let in. */
async function comeBack(sessionId: string, step: number, end: number): Promise<number> {
  let last = 0
  for (let minute = step; minute <= end && (await alive(sessionId, minutesLater(minute))); minute += step) last = minute
  return last
}

test("a session that is idle for thirty minutes is over, an administrator's after fifteen", async () => {
  expect(await alive((await arriveAgain(people.lan.personId)).sessionId, minutesLater(29))).toBe(true)
  expect(await alive((await arriveAgain(people.lan.personId)).sessionId, minutesLater(30))).toBe(false)
  expect(await alive((await arriveAgain(people.bao.personId)).sessionId, minutesLater(14))).toBe(true)
  expect(await alive((await arriveAgain(people.bao.personId)).sessionId, minutesLater(15))).toBe(false)
})

test("a session in use lasts, but never longer than twelve hours", async () => {
  expect(await comeBack((await arriveAgain(people.lan.personId)).sessionId, 20, 13 * 60)).toBe(12 * 60 - 20)
})

test("the last visit is written down once a minute at most", async () => {
  const { sessionId } = await arriveAgain(people.lan.personId)
  const seen = async () =>
    (await (await database()).session.findUniqueOrThrow({ where: { id: sessionId } })).seenAt.toISOString()
  await findLiveSession(sessionId, OFFICE, minutesLater(0.9))
  expect(await seen()).toBe(NOON.toISOString())
  await Promise.all([1, 1, 1].map((minute) => findLiveSession(sessionId, OFFICE, minutesLater(minute))))
  expect(await seen()).toBe(minutesLater(1).toISOString())
})

test("what changes about a person holds on the very next request", async () => {
  const db = await database()
  const { sessionId, personId } = await arriveAgain(people.hoa.personId)
  const roles = async (minute: number) =>
    (await findLiveSession(sessionId, OFFICE, minutesLater(minute)))?.memberships.map(
      (membership) => membership.role,
    ) ?? null
  expect(await roles(0)).toEqual(["OFFICER"])
  await db.membership.updateMany({ where: { personId }, data: { role: "HEAD" } })
  expect(await roles(0)).toEqual(["HEAD"])
  await db.membership.updateMany({ where: { personId }, data: { to: "2026-11-23" } })
  expect(await roles(0)).toBeNull()
  await db.membership.updateMany({ where: { personId }, data: { to: "2026-11-24" } })
  expect(await roles(0)).toEqual(["HEAD"])
  await db.membership.updateMany({ where: { personId }, data: { to: null, from: "2026-11-24" } })
  expect(await roles(0)).toBeNull()
  await db.membership.updateMany({ where: { personId }, data: { from: "2026-11-01" } })
  await db.person.update({ where: { id: personId }, data: { disabledAt: NOON } })
  expect(await roles(0)).toBeNull()
})

test("the viewer carries neither the password's hash nor anything else that is not needed", async () => {
  const viewer = await findLiveSession((await arriveAgain(people.lan.personId)).sessionId, OFFICE, NOON)
  expect(Object.keys(viewer as object).sort()).toEqual([
    "address",
    "email",
    "memberships",
    "name",
    "personId",
    "position",
    "requestId",
    "sessionId",
  ])
  expect(JSON.stringify(viewer)).not.toContain("argon2")
})

describe("the token", () => {
  test("holds the session's id and nothing that can be read from outside", async () => {
    const token = await sealSession("phien-lam-viec")
    expect(await openToken(token)).toBe("phien-lam-viec")
    expect(Buffer.from(token.split(".").join(""), "base64url").toString("latin1")).not.toContain("phien-lam-viec")
  })

  test("that we did not seal is nobody's, and never an error", async () => {
    const sealed = await sealSession("phien-lam-viec")
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url")
    const unsigned = `${part({ alg: "none" })}.${part({ sid: "phien-lam-viec" })}.`
    const forged = [
      undefined,
      "",
      "x",
      ".",
      "....",
      "null",
      unsigned,
      `${part({ alg: "HS256" })}.${part({ sid: "x" })}.${part({})}`,
      `${part({ alg: "dir", enc: "A256GCM" })}....`,
      sealed.slice(0, -1),
      sealed.slice(1),
      `${sealed}A`,
      sealed.replace(/\.[^.]([^.]*)\.([^.]*)$/, ".!$1.$2"),
      sealed.replace(/[^.]([^.]*)$/, (tag) => (tag.startsWith("A") ? "B" : "A") + tag.slice(1)),
      sealed.split(".").reverse().join("."),
      `${sealed}.${sealed}`,
      "A".repeat(5_000),
      `${sealed}${".A".repeat(2_500)}`,
      "\u0000\uffff",
      "ế".repeat(300),
      "__proto__",
    ]
    for (const token of forged) expect(await openToken(token)).toBeNull()
  })

  test("sealed with another key is nobody's, also once it was opened", async () => {
    const token = await sealSession("phien-lam-viec")
    expect(await openToken(token)).toBe("phien-lam-viec")
    const key = process.env.AUTH_SECRET
    process.env.AUTH_SECRET = "another-key-0123456789-abcdefghijklm"
    expect(await openToken(token)).toBeNull()
    process.env.AUTH_SECRET = key
  })

  test("is nobody's after its hours, also once it was opened", async () => {
    const token = await sealSession("phien-lam-viec")
    expect(await openToken(token)).toBe("phien-lam-viec")
    vi.useFakeTimers({ now: Date.now() + (sessionCookie().maxAge + 60) * 1000, toFake: ["Date"] })
    expect(await openToken(token)).toBeNull()
    vi.useRealTimers()
  })

  test("has a cookie bound to this host over https, and a plain one over http", () => {
    process.env.APP_URL = "https://kehoach.tinh.gov.vn"
    expect(sessionCookie()).toEqual({
      name: "__Host-session",
      options: { httpOnly: true, sameSite: "lax", path: "/", secure: true },
      maxAge: 12 * 3600,
    })
    delete process.env.APP_URL
    expect(sessionCookie()).toMatchObject({ name: "session", options: { secure: false } })
  })

  test("whose session does not exist is nobody's", async () => {
    expect(await findLiveSession("khong-co", OFFICE, NOON)).toBeNull()
    expect(await findLiveSession("", OFFICE, NOON)).toBeNull()
  })
})
