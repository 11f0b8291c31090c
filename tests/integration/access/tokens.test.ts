import { beforeEach, describe, expect, test } from "vitest"
import { hashOfToken, LONGEST_DAYS, MOST_TOKENS } from "@/lib/access/api-token"
import { findProgram } from "@/lib/access/program"
import { WRONG_TOKENS_PER_NETWORK } from "@/lib/access/throttle"
import { makeOwnToken, revokeOwnToken } from "@/lib/access/token-commands"
import { listTokens, makeTokenByEmail, revokeTokenById } from "@/lib/access/token-console"
import { listOwnTokens } from "@/lib/access/token-queries"
import { database } from "@/lib/database"
import { dayOf, plusDays } from "@/lib/day"
import { arrangePeople, minutesLater, NOON, OFFICE, type People } from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const WISH = { name: "Báo cáo tuần", scope: ["read" as const], expiresOn: plusDays(dayOf(NOON), 365) }

beforeEach(async () => {
  const db = await database()
  for (const table of [db.apiToken, db.throttle, db.session, db.membership, db.person] as { deleteMany(): unknown }[])
    await table.deleteMany()
  people = await arrangePeople()
})

async function makeFor(viewer = people.lan, wish: Partial<typeof WISH> = {}, now = NOON): Promise<string> {
  const outcome = await makeOwnToken({ viewer, now }, { ...WISH, ...wish })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value.token
}
const show = (token: string, now = NOON, address = OFFICE.address) => findProgram(token, { ...OFFICE, address }, now)
const opens = async (token: string, now = NOON) => (await show(token, now)).reader !== null
const idOf = async (token: string) =>
  (await (await database()).apiToken.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })).id

describe("a new token", () => {
  test("has 256 random bits behind a prefix, and is kept nowhere but as a hash and its first letters", async () => {
    const token = await makeFor()
    expect(token).toMatch(/^stdkh_[A-Za-z0-9_-]{43}$/)
    expect(await everyText()).not.toContain(token)
    expect(await everyText()).toContain(hashOfToken(token))
    const [listed] = await listOwnTokens(people.lan, NOON)
    expect(listed).toMatchObject({ name: "Báo cáo tuần", hint: token.slice(0, 10), scopes: "read", isOver: false })
    expect(JSON.stringify(listed)).not.toContain(hashOfToken(token))
  })

  test("reads for its owner as they are at this moment, without their session", async () => {
    const program = await show(await makeFor())
    const { sessionId: _, ...reader } = people.lan
    expect(program).toEqual({ reader, scopes: ["read"], name: WISH.name })
  })

  test("is told in the journal, without itself", async () => {
    let token = ""
    const entries = await journalOf(async () => {
      token = await makeFor()
    })
    expect(entries).toMatchObject([
      {
        verb: "token-created",
        object: "person",
        objectId: people.lan.personId,
        actorName: "Nguyễn Thị Lan",
        particulars: { owner: "Nguyễn Thị Lan", name: "Báo cáo tuần", scopes: "read", expiresOn: "2027-11-23" },
      },
    ])
    expect(JSON.stringify(entries)).not.toContain(token.slice(6))
  })

  test("is made only within ten minutes of proving who one is", async () => {
    const before = await everythingStored()
    expect(await makeOwnToken({ viewer: people.lan, now: minutesLater(10) }, WISH)).toMatchObject({
      reason: "unconfirmed",
      fields: { ownPassword: expect.stringContaining("mật khẩu") },
    })
    expect(await everythingStored()).toBe(before)
  })

  test("lives from tomorrow to two years from now at most", async () => {
    for (const days of [-1, 0, LONGEST_DAYS + 1]) {
      const outcome = await makeOwnToken(
        { viewer: people.lan, now: NOON },
        { ...WISH, expiresOn: plusDays(dayOf(NOON), days) },
      )
      expect(outcome).toMatchObject({ reason: "invalid", fields: { expiresOn: expect.stringContaining("24/11/2026") } })
    }
  })

  test("is one of twenty at most", async () => {
    for (let at = 0; at < MOST_TOKENS; at++) await makeFor(people.hoa)
    expect(await makeOwnToken({ viewer: people.hoa, now: NOON }, WISH)).toMatchObject({ reason: "invalid" })
    const [oldest] = (await listOwnTokens(people.hoa, NOON)).slice(-1)
    await revokeOwnToken({ viewer: people.hoa, now: NOON }, { id: oldest?.id as string })
    expect(await makeOwnToken({ viewer: people.hoa, now: NOON }, WISH)).toMatchObject({ ok: true })
  })
})

describe("a token opens nothing", () => {
  test("from the moment it is revoked", async () => {
    const token = await makeFor()
    const entries = await journalOf(async () =>
      expect(await revokeOwnToken({ viewer: people.lan, now: NOON }, { id: await idOf(token) })).toMatchObject({
        ok: true,
      }),
    )
    expect(entries).toMatchObject([{ verb: "token-revoked", particulars: { name: "Báo cáo tuần" } }])
    expect(await opens(token)).toBe(false)
    expect(await listOwnTokens(people.lan, NOON)).toEqual([])
  })

  test("after its last day, which belongs to it whole", async () => {
    const token = await makeFor(people.lan, { expiresOn: "2026-12-31" })
    expect(await opens(token, new Date("2026-12-31T16:59:59Z"))).toBe(true)
    expect(await opens(token, new Date("2026-12-31T17:00:00Z"))).toBe(false)
  })

  test("while its owner is shut out or without a role, and again as soon as that is over", async () => {
    const token = await makeFor()
    const { person, membership } = await database()
    const own = { where: { id: people.lan.personId } }
    await person.update({ ...own, data: { disabledAt: NOON } })
    expect(await opens(token)).toBe(false)
    await person.update({ ...own, data: { disabledAt: null } })
    expect(await opens(token)).toBe(true)
    await membership.updateMany({ where: { personId: people.lan.personId }, data: { endedAt: NOON } })
    expect(await opens(token)).toBe(false)
  })

  test("while its owner owes the second step of signing in", async () => {
    const token = await makeFor()
    process.env.REQUIRE_TWO_FACTOR = "everybody"
    expect(await opens(token)).toBe(false)
    process.env.REQUIRE_TWO_FACTOR = ""
    expect(await opens(token)).toBe(true)
  })

  test("of what its owner has lost meanwhile", async () => {
    const token = await makeFor(people.bao)
    await (await database()).membership.updateMany({
      where: { personId: people.bao.personId },
      data: { role: "LEADER" },
    })
    expect((await show(token)).reader?.memberships).toMatchObject([{ role: "LEADER" }])
  })

  test.each(["", "x", "stdkh_", `stdkh_${"A".repeat(43)}`, `stdkh_${"A".repeat(44)}`, "A".repeat(5000)])(
    "when it is %j",
    async (token) => expect(await show(token)).toEqual({ reader: null, wait: null }),
  )

  test("when it is a session, and a session's end or hours do not end it", async () => {
    expect(await opens(people.lan.sessionId)).toBe(false)
    const token = await makeFor()
    await (await database()).session.updateMany({ data: { endedAt: NOON } })
    expect(await opens(token, minutesLater(24 * 60))).toBe(true)
  })
})

test("somebody else's token cannot be revoked and looks as if it were not there", async () => {
  const token = await makeFor(people.minh)
  const before = await everythingStored()
  for (const id of [await idOf(token), "c000000000000000000000000"])
    expect(await revokeOwnToken({ viewer: people.lan, now: NOON }, { id })).toEqual({ ok: false, reason: "not-found" })
  expect(await everythingStored()).toBe(before)
})

test("whoever has no role makes and revokes none, and the journal says so", async () => {
  const nobody = { ...people.lan, memberships: [] }
  const entries = await journalOf(async () => {
    expect(await makeOwnToken({ viewer: nobody, now: NOON }, WISH)).toMatchObject({ reason: "not-allowed" })
    expect(await revokeOwnToken({ viewer: nobody, now: NOON }, { id: "x" })).toMatchObject({ reason: "not-allowed" })
  })
  expect(entries.map(({ verb, particulars }) => [verb, particulars.verb])).toEqual([
    ["denied", "make-own-token"],
    ["denied", "end-own-token"],
  ])
})

test("the last use is kept, at most once a minute", async () => {
  const token = await makeFor()
  const used = async () => (await listOwnTokens(people.lan, NOON))[0]?.lastUsedAt?.toISOString() ?? null
  expect(await used()).toBeNull()
  await show(token)
  await show(token, minutesLater(0.9))
  expect(await used()).toBe(NOON.toISOString())
  await Promise.all([1, 1, 1].map((minute) => show(token, minutesLater(minute))))
  expect(await used()).toBe(minutesLater(1).toISOString())
})

describe("wrong tokens", () => {
  const wrong = (at: number) => `stdkh_${String(at).padStart(43, "0")}`
  const exhaust = async (address = OFFICE.address) => {
    for (let at = 0; at < WRONG_TOKENS_PER_NETWORK; at++)
      expect(await show(wrong(at), NOON, address)).toEqual({ reader: null, wait: null })
  }

  test("make their network wait for a quarter of an hour, over a restart, and no other", async () => {
    await exhaust()
    expect(await show(wrong(99))).toEqual({ reader: null, wait: 15 })
    expect(await show(wrong(99), minutesLater(7))).toEqual({ reader: null, wait: 8 })
    expect(await show(wrong(99), NOON, "198.51.100.9")).toEqual({ reader: null, wait: null })
    expect(await show(wrong(99), minutesLater(15))).toEqual({ reader: null, wait: null })
    expect(await (await database()).throttle.count()).toBeGreaterThan(0)
  })

  test("shut out neither the right token of another program nor a colleague who signs in", async () => {
    const token = await makeFor()
    await exhaust()
    await show(wrong(99))
    expect(await opens(token)).toBe(true)
    expect(await (await database()).throttle.findMany({ where: { key: { startsWith: "network:" } } })).toEqual([])
  })

  test("of an IPv6 network count together", async () => {
    await exhaust("2001:db8:0:7:aaaa::1")
    expect(await show(wrong(99), NOON, "2001:db8:0:7:bbbb::2")).toMatchObject({ wait: 15 })
  })

  test("are told in the journal with why, the waiting once, and never themselves", async () => {
    const token = await makeFor()
    await revokeOwnToken({ viewer: people.lan, now: NOON }, { id: await idOf(token) })
    const entries = await journalOf(async () => {
      await show(token)
      for (let at = 1; at < WRONG_TOKENS_PER_NETWORK + 5; at++) await show(wrong(at))
    })
    expect(entries[0]).toMatchObject({
      verb: "token-refused",
      actorId: null,
      objectId: people.lan.personId,
      particulars: { why: "over" },
    })
    expect(entries.slice(1).map(({ particulars }) => particulars.why)).toEqual([
      ...Array(WRONG_TOKENS_PER_NETWORK - 1).fill("unknown"),
      "throttled",
    ])
    expect(JSON.stringify(entries)).not.toMatch(/stdkh_/)
  })
})

describe("on the server's console", () => {
  const context = { operatorName: "Máy chủ (root)", now: NOON }
  const wish = { email: "lan@sct.tinh.gov.vn", name: "Kho dữ liệu", scopes: ["read" as const], expiresOn: "2027-06-30" }

  test("the operator makes a token for somebody, lists and revokes it, and the journal names the operator", async () => {
    const made = await makeTokenByEmail(context, wish)
    const token = made.ok ? made.value.token : ""
    expect((await show(token)).reader).toMatchObject({ name: "Nguyễn Thị Lan" })
    const [listed, ...others] = await listTokens("lan@sct.tinh.gov.vn")
    expect(others).toEqual([])
    expect(listed).toMatchObject({ name: "Kho dữ liệu", person: { email: "lan@sct.tinh.gov.vn" } })
    const entries = await journalOf(() => revokeTokenById(context, listed?.id as string))
    expect(entries).toMatchObject([{ verb: "token-revoked", actorName: "Máy chủ (root)" }])
    expect(await opens(token)).toBe(false)
    expect(await revokeTokenById(context, listed?.id as string)).toMatchObject({ reason: "not-found" })
    expect(await listTokens()).toEqual([])
  })

  test("nobody who could not sign in gets one", async () => {
    await (await database()).person.update({ where: { id: people.lan.personId }, data: { disabledAt: NOON } })
    await (await database()).membership.updateMany({
      where: { personId: people.hoa.personId },
      data: { endedAt: NOON },
    })
    for (const email of ["lan@sct.tinh.gov.vn", "hoa@ttt.tinh.gov.vn", "khong@co.vn"])
      expect(await makeTokenByEmail(context, { ...wish, email })).toMatchObject({ reason: "not-found" })
  })
})
