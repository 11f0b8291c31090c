import { hash } from "@node-rs/argon2"
import { beforeEach, describe, expect, test } from "vitest"
import { signIn, signOut } from "@/lib/access/commands"
import { findLiveSession } from "@/lib/access/live-session"
import { isOutdated } from "@/lib/access/password"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { disablePerson } from "@/lib/people/commands"
import { arrangePeople, forgetPeople, minutesLater, NOON, OFFICE, PASSWORD, type People } from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

let people: People
beforeEach(async () => {
  await forgetPeople()
  people = await arrangePeople()
})

const arrive = (email: string, password: string, more: { now?: Date; address?: string; next?: string } = {}) =>
  signIn(
    { visitor: { ...OFFICE, address: more.address ?? OFFICE.address }, now: more.now ?? NOON },
    { email, password, ...(more.next ? { next: more.next } : {}) },
  )
const wrong = { ok: false, reason: "wrong-credentials" }

async function entered(email: string, now = NOON): Promise<Viewer> {
  const outcome = await arrive(email, PASSWORD, { now })
  if (!outcome.ok || !("sessionId" in outcome.value)) throw new Error("not signed in")
  return (await findLiveSession(outcome.value.sessionId, OFFICE, now)) as Viewer
}

test("Lan signs in with her password, and the journal says so", async () => {
  const entries = await journalOf(async () => {
    const viewer = await entered("Lan@SCT.tinh.gov.vn ")
    expect(viewer).toMatchObject({
      name: "Nguyễn Thị Lan",
      memberships: [{ role: "OFFICER", agencyKey: "SCT", agencyName: "Sở Công Thương" }],
    })
  })
  expect(entries).toMatchObject([
    {
      verb: "signed-in",
      object: "person",
      objectId: people.lan.personId,
      actorId: people.lan.personId,
      actorName: "Nguyễn Thị Lan",
      actorAgency: "SCT",
      address: OFFICE.address,
      requestId: "req-1",
    },
  ])
})

test("each sign-in makes a new session with 256 random bits", async () => {
  const [first, second] = [await entered("lan@sct.tinh.gov.vn"), await entered("lan@sct.tinh.gov.vn")]
  expect(first.sessionId).not.toBe(second.sessionId)
  expect(Buffer.from(first.sessionId, "base64url")).toHaveLength(32)
})

test("after signing in one is led back to a page of this site only", async () => {
  expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { next: "/plans/x/tasks/13" })).toMatchObject({
    value: { next: "/plans/x/tasks/13" },
  })
  expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { next: "//evil.example" })).toMatchObject({
    value: { next: "/" },
  })
})

test("a password typed with separate marks is the same password", async () => {
  expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD.normalize("NFD"))).toMatchObject({ ok: true })
})

describe("whatever is wrong is refused in the same words, and nothing but the journal and the counters changes", () => {
  test.each([
    ["a wrong password", "lan@sct.tinh.gov.vn", `${PASSWORD}.`, "password"],
    ["an account that does not exist", "ai@sct.tinh.gov.vn", PASSWORD, "unknown"],
    ["something that is no e-mail", '"lan@sct.tinh.gov.vn"', PASSWORD, "unknown"],
    ["an empty form", "", "", "unknown"],
    ["a shortened password", "lan@sct.tinh.gov.vn", PASSWORD.slice(0, -1), "password"],
  ])("%s", async (_, email, password, why) => {
    const before = await everythingStored()
    const entries = await journalOf(async () => expect(await arrive(email, password)).toEqual(wrong))
    expect(await everythingStored()).toBe(before)
    expect(entries).toMatchObject([{ verb: "sign-in-refused", actorId: null, actorName: null, particulars: { why } }])
  })

  test("a disabled account, an invitation not yet used and a person without a role, all with the right password", async () => {
    await disablePerson({ viewer: people.bao, now: NOON }, { personId: people.lan.personId })
    await (await database()).person.update({ where: { id: people.quang.personId }, data: { passwordHash: null } })
    await (await database()).membership.updateMany({
      where: { personId: people.hoa.personId },
      data: { endedAt: NOON },
    })
    for (const { email } of [people.lan, people.quang, people.hoa]) expect(await arrive(email, PASSWORD)).toEqual(wrong)
  })

  test("what was typed for an unknown account is kept nowhere", async () => {
    await arrive("mat-khau-nham-cho@sct.vn", "m4t-khau-b1-mat")
    await arrive("Mật-khẩu-gõ-nhầm-ô", "m4t-khau-b1-mat")
    expect(await everyText()).not.toMatch(/mat-khau-nham-cho|Mật-khẩu-gõ-nhầm-ô|m4t-khau-b1-mat/)
  })
})

describe("ten wrong passwords", () => {
  const fail = async (times: number, more: { now?: Date; address?: string; email?: string } = {}) => {
    for (let time = 0; time < times; time++)
      expect(await arrive(more.email ?? "lan@sct.tinh.gov.vn", "sai mật khẩu rồi", more)).toEqual(wrong)
  }
  const waiting = { ok: false, reason: "too-many-attempts", detail: "Đã nhập sai nhiều lần. Thử lại sau 15 phút." }

  test("make the account wait, also with the right password, from another address, and after a restart", async () => {
    await fail(10)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD)).toEqual(waiting)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { address: "198.51.100.9", now: minutesLater(7) })).toEqual({
      ...waiting,
      detail: "Đã nhập sai nhiều lần. Thử lại sau 08 phút.",
    })
    expect(await (await database()).throttle.count()).toBeGreaterThan(0)
  })

  test("are forgotten after a quarter of an hour: nobody is shut out for good", async () => {
    await fail(10)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { now: minutesLater(15) })).toMatchObject({ ok: true })
  })

  test("in any quarter of an hour are all there is: those near its end count for the next", async () => {
    await fail(5)
    await fail(5, { now: minutesLater(14) })
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { now: minutesLater(16) })).toMatchObject({
      reason: "too-many-attempts",
    })
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { now: minutesLater(29) })).toMatchObject({ ok: true })
  })

  test("do not make anybody else wait", async () => {
    await fail(10)
    expect(await arrive("minh@skhdt.tinh.gov.vn", PASSWORD)).toMatchObject({ ok: true })
  })

  test("are the same for an account that does not exist", async () => {
    await fail(10, { email: "ai@sct.tinh.gov.vn" })
    expect(await arrive("AI@sct.tinh.gov.vn", PASSWORD)).toEqual(waiting)
  })

  test("of which nine are forgiven by the right one", async () => {
    await fail(9)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD)).toMatchObject({ ok: true })
    await fail(9)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD)).toMatchObject({ ok: true })
  })

  test("are looked at, and no more, when thirty come at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => arrive("lan@sct.tinh.gov.vn", "sai mật khẩu rồi")),
    )
    expect(answers.filter((answer) => !answer.ok && answer.reason === "wrong-credentials")).toHaveLength(10)
    expect(answers.filter((answer) => !answer.ok && answer.reason === "too-many-attempts")).toHaveLength(20)
  })

  test("are told in the journal, and the waiting once", async () => {
    const entries = await journalOf(async () => {
      await fail(10)
      for (let time = 0; time < 5; time++) await arrive("lan@sct.tinh.gov.vn", "sai mật khẩu rồi")
    })
    expect(entries.map((entry) => entry.particulars.why)).toEqual([...Array(10).fill("password"), "throttled"])
  })
})

describe("one address", () => {
  test("may bring twenty-five people of an office within a minute", async () => {
    const db = await database()
    const { passwordHash } = await db.person.findUniqueOrThrow({ where: { id: people.lan.personId } })
    const agencyId = people.lan.memberships[0]?.agencyId as string
    const emails = Array.from({ length: 25 }, (_, n) => `canbo${n}@sct.tinh.gov.vn`)
    for (const email of emails)
      await db.person.create({
        data: {
          email,
          name: "Nguyễn Văn An",
          passwordHash,
          createdAt: NOON,
          memberships: { create: { role: "OFFICER", agencyId, from: "2022-01-01" } },
        },
      })
    const answers = await Promise.all(emails.map((email) => arrive(email, PASSWORD)))
    expect(answers.every((answer) => answer.ok)).toBe(true)
  })

  test("may fail three hundred times in a quarter of an hour, whatever accounts it tries, and an IPv6 network counts as one", async () => {
    const key = "network:2001:db8:0:7::/64"
    await (await database()).throttle.create({ data: { key, points: 299, expire: minutesLater(10) } })
    expect(await arrive("ai@sct.tinh.gov.vn", "x", { address: "2001:db8:0:7:aaaa::1" })).toEqual(wrong)
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { address: "2001:db8:0:7:bbbb::2" })).toMatchObject({
      reason: "too-many-attempts",
    })
    expect(await arrive("lan@sct.tinh.gov.vn", PASSWORD, { address: "2001:db8:0:8::1" })).toMatchObject({ ok: true })
    expect(
      await arrive("lan@sct.tinh.gov.vn", PASSWORD, { address: "2001:db8:0:7::1", now: minutesLater(10) }),
    ).toMatchObject({ ok: true })
  })
})

test("an older, cheaper hash is renewed at sign-in, and stays the same person's password", async () => {
  const cheap = await hash(PASSWORD, { algorithm: 2, memoryCost: 8192, timeCost: 1, parallelism: 1 })
  const stored = async () =>
    (await (await database()).person.findUniqueOrThrow({ where: { id: people.lan.personId } })).passwordHash as string
  await (await database()).person.update({ where: { id: people.lan.personId }, data: { passwordHash: cheap } })
  expect(isOutdated(cheap)).toBe(true)
  await entered("lan@sct.tinh.gov.vn")
  expect(await stored()).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await stored()).not.toBe(cheap)
  await entered("lan@sct.tinh.gov.vn")
})

// Measured in processor time of this process, which a busy machine does not stretch.
test("an unknown account takes as long to refuse as a known one", { retry: 2 }, async () => {
  const time = async (email: string) => {
    const began = process.cpuUsage()
    await arrive(email, "sai mật khẩu rồi", { address: "198.51.100.77" })
    const { user, system } = process.cpuUsage(began)
    return (user + system) / 1000
  }
  const known: number[] = []
  const unknown: number[] = []
  await time("mở-đầu@sct.vn")
  for (let round = 0; round < 9; round++) {
    known.push(await time("lan@sct.tinh.gov.vn"))
    unknown.push(await time(`ai${round}@sct.tinh.gov.vn`))
  }
  const median = (times: number[]) => times.sort(byValue)[4] as number
  // A password that was not looked at would save more than ten milliseconds.
  expect(Math.abs(median(known) - median(unknown))).toBeLessThan(10)
})

const byValue = (a: number, b: number) => a - b

test("signing out ends this session and no other, once", async () => {
  const [here, there] = [await entered("lan@sct.tinh.gov.vn"), await entered("lan@sct.tinh.gov.vn")]
  const entries = await journalOf(async () => {
    await signOut({ viewer: here, now: NOON })
    await signOut({ viewer: here, now: NOON })
  })
  expect(entries.map((entry) => entry.verb)).toEqual(["signed-out"])
  expect(await findLiveSession(here.sessionId, OFFICE, NOON)).toBeNull()
  expect(await findLiveSession(there.sessionId, OFFICE, NOON)).not.toBeNull()
})
