import { beforeEach, describe, expect, test } from "vitest"
import { makeSetupLink, signIn } from "@/lib/access/commands"
import { acceptInvitation, resetPassword, setUpAdministrator } from "@/lib/access/link-commands"
import { findLiveSession } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { findLinkHolder } from "@/lib/access/queries"
import { database } from "@/lib/database"
import { disablePerson, invitePerson, makeResetLink, renewInvitation } from "@/lib/people/commands"
import { arrangePeople, arriveAgain, minutesLater, NOON, OFFICE, PASSWORD, type People } from "@/tests/support/people"
import { everyText, everythingStored, journal, journalOf } from "@/tests/support/traces"

beforeEach(async () => {
  const db = await database()
  for (const table of [db.session, db.oneTimeLink, db.membership, db.person, db.throttle] as {
    deleteMany(): Promise<unknown>
  }[])
    await table.deleteMany()
})

const NEW = "trâu về ngõ tối, suối reo lưng đồi"
const at = (now: Date) => ({ visitor: OFFICE, now })
const tokenOf = (url: string) => new URL(url).searchParams.get("token") as string
const spent = { ok: false, reason: "link-spent" }
const twice = (password: string) => ({ password, passwordAgain: password })

/** What must hold of every refusal: the sentence, and that nothing was written but the journal and the counters. */
async function refusedWithoutTrace(work: () => Promise<unknown>, refusal: object = spent) {
  const before = await everythingStored()
  expect(await work()).toMatchObject(refusal)
  expect(await everythingStored()).toBe(before)
}

describe("the set-up link", () => {
  const bao = (token: string, password = NEW) => ({
    token,
    email: "bao@tinh.gov.vn",
    name: "Đặng Quốc Bảo",
    position: null,
    ...twice(password),
  })
  const newLink = async (now = NOON) => tokenOf((await makeSetupLink(now))?.url ?? "")

  test("makes the first administrator, who is signed in by it", async () => {
    const token = await newLink()
    const entries = await journalOf(async () => {
      const outcome = await setUpAdministrator(at(NOON), bao(token))
      if (!outcome.ok) throw new Error(outcome.reason)
      expect((await findLiveSession(outcome.value.sessionId, OFFICE, NOON))?.memberships).toMatchObject([
        { role: "ADMINISTRATOR" },
      ])
    })
    expect(entries).toMatchObject([
      { verb: "setup-done", actorName: "Đặng Quốc Bảo", particulars: { name: "Đặng Quốc Bảo" } },
    ])
    expect(await signIn(at(NOON), { email: "bao@tinh.gov.vn", password: NEW })).toMatchObject({ ok: true })
  })

  test("works once, also when two use it at the same moment", async () => {
    const token = await newLink()
    const answers = await Promise.all(
      [bao(token), { ...bao(token), email: "ai@tinh.gov.vn" }].map((input) => setUpAdministrator(at(NOON), input)),
    )
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    expect(await (await database()).person.count()).toBe(1)
    await refusedWithoutTrace(() => setUpAdministrator(at(NOON), { ...bao(token), email: "ai@tinh.gov.vn" }))
  })

  test("is over after an hour, and ended by the next one", async () => {
    const first = await newLink()
    await refusedWithoutTrace(() => setUpAdministrator(at(minutesLater(60)), bao(first)))
    const second = await newLink()
    await refusedWithoutTrace(() => setUpAdministrator(at(NOON), bao(first)))
    expect(await setUpAdministrator(at(minutesLater(59)), bao(second))).toMatchObject({ ok: true })
  })

  test("is not made, and does not work any more, once there is an administrator", async () => {
    const token = await newLink()
    await arrangePeople()
    expect(await makeSetupLink(NOON)).toBeNull()
    await refusedWithoutTrace(() => setUpAdministrator(at(NOON), { ...bao(token), email: "ai@tinh.gov.vn" }))
  })

  test("stays open when the password is refused: fifteen characters, and nobody's own name", async () => {
    const token = await newLink()
    await refusedWithoutTrace(() => setUpAdministrator(at(NOON), bao(token, "hồ sen tím 85")), {
      reason: "invalid",
      fields: { password: /15 ký tự/ },
    })
    await refusedWithoutTrace(() => setUpAdministrator(at(NOON), bao(token, "DangQuocBao@2026")), {
      reason: "invalid",
      fields: { password: /dễ đoán/ },
    })
    expect(await setUpAdministrator(at(NOON), bao(token))).toMatchObject({ ok: true })
  })

  test("leads to the address of the environment", async () => {
    process.env.APP_URL = "https://kehoach.tinh.gov.vn/"
    expect((await makeSetupLink(NOON))?.url).toMatch(
      /^https:\/\/kehoach\.tinh\.gov\.vn\/setup\?token=[A-Za-z0-9_-]{43}$/,
    )
    delete process.env.APP_URL
  })
})

describe("the links that an administrator hands out", () => {
  let people: People
  let bao: { viewer: Viewer; now: Date }
  beforeEach(async () => {
    people = await arrangePeople()
    bao = { viewer: people.bao, now: NOON }
  })

  const binh = {
    email: "binh@sct.tinh.gov.vn",
    name: "Phan Thanh Bình",
    position: "Chuyên viên",
    role: "OFFICER" as const,
    agency: "SCT",
  }
  async function invited() {
    const outcome = await invitePerson(bao, binh)
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return { personId: outcome.value.personId, token: tokenOf(outcome.value.url) }
  }
  async function resetFor(personId: string) {
    const outcome = await makeResetLink(bao, { personId })
    if (!outcome.ok) throw new Error(outcome.reason)
    return tokenOf(outcome.value.url)
  }

  test("an invitation lets its holder choose a password and in, within seventy-two hours", async () => {
    const { personId, token } = await invited()
    expect(await findLinkHolder("INVITATION", token, NOON)).toMatchObject({
      name: "Phan Thanh Bình",
      email: "binh@sct.tinh.gov.vn",
    })
    const now = minutesLater(72 * 60 - 1)
    const entries = await journalOf(async () => {
      const outcome = await acceptInvitation(at(now), { token, ...twice(NEW) })
      expect(outcome.ok && (await findLiveSession(outcome.value.sessionId, OFFICE, now))).toMatchObject({
        personId,
        memberships: [{ role: "OFFICER", agencyKey: "SCT" }],
      })
    })
    expect(entries).toMatchObject([{ verb: "invitation-accepted", objectId: personId, actorId: personId }])
    expect(await findLinkHolder("INVITATION", token, NOON)).toBeNull()
    expect(await (await database()).oneTimeLink.findMany({ where: { personId } })).toMatchObject([
      { usedAt: now, endedAt: null },
    ])
  })

  test.each([
    ["used", async (token: string) => void (await acceptInvitation(at(NOON), { token, ...twice(NEW) })), NOON],
    ["past its time", async () => {}, minutesLater(72 * 60)],
    [
      "replaced by a newer one",
      async (_: string, personId: string) => void (await renewInvitation(bao, { personId })),
      NOON,
    ],
    [
      "of somebody who was disabled",
      async (_: string, personId: string) => void (await disablePerson(bao, { personId })),
      NOON,
    ],
  ])("an invitation that is %s is refused", async (_, prepare, now) => {
    const { personId, token } = await invited()
    await prepare(token, personId)
    await refusedWithoutTrace(() => acceptInvitation(at(now), { token, ...twice(NEW) }))
    expect((await journal()).at(-1)).toMatchObject({ verb: "link-refused", particulars: { purpose: "INVITATION" } })
    expect(await findLinkHolder("INVITATION", token, now)).toBeNull()
  })

  test("a link of one kind opens nothing of another kind", async () => {
    const { token } = await invited()
    await refusedWithoutTrace(() => resetPassword(at(NOON), { token, ...twice(NEW) }))
    const reset = await resetFor(people.lan.personId)
    await refusedWithoutTrace(() => acceptInvitation(at(NOON), { token: reset, ...twice(NEW) }))
    expect(await findLinkHolder("INVITATION", reset, NOON)).toBeNull()
    expect(await findLinkHolder("RESET", ["x"], NOON)).toBeNull()
  })

  test("a weak password leaves the invitation open", async () => {
    const { token } = await invited()
    await refusedWithoutTrace(() => acceptInvitation(at(NOON), { token, ...twice("PhanThanhBinh1990") }), {
      reason: "invalid",
      fields: { password: /dễ đoán/ },
    })
    expect(await acceptInvitation(at(NOON), { token, ...twice(NEW) })).toMatchObject({ ok: true })
  })

  test("of two who use one invitation at the same moment one is let in", async () => {
    const { token } = await invited()
    const answers = await Promise.all(
      [NEW, `${NEW}, trăng lên`].map((password) => acceptInvitation(at(NOON), { token, ...twice(password) })),
    )
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })

  test("a reset link gives a new password, ends all sessions, signs nobody in, and works once within half an hour", async () => {
    const lan = await arriveAgain(people.lan.personId)
    const token = await resetFor(lan.personId)
    await refusedWithoutTrace(() => resetPassword(at(minutesLater(30)), { token, ...twice(NEW) }))
    const entries = await journalOf(async () =>
      expect(await resetPassword(at(minutesLater(29)), { token, ...twice(NEW) })).toEqual({
        ok: true,
        value: undefined,
      }),
    )
    expect(entries).toMatchObject([{ verb: "password-reset", objectId: lan.personId }])
    for (const { sessionId } of [lan, people.lan])
      expect(await findLiveSession(sessionId, OFFICE, minutesLater(29))).toBeNull()
    await refusedWithoutTrace(() => resetPassword(at(minutesLater(29)), { token, ...twice(PASSWORD) }))
    expect(await signIn(at(NOON), { email: lan.email, password: PASSWORD })).toMatchObject({
      reason: "wrong-credentials",
    })
    expect(await signIn(at(NOON), { email: lan.email, password: NEW })).toMatchObject({ ok: true })
  })

  test("a newer reset link ends the older one", async () => {
    const [first, second] = [await resetFor(people.lan.personId), await resetFor(people.lan.personId)]
    await refusedWithoutTrace(() => resetPassword(at(NOON), { token: first, ...twice(NEW) }))
    expect(await resetPassword(at(NOON), { token: second, ...twice(NEW) })).toMatchObject({ ok: true })
  })

  test("neither tokens nor passwords stand anywhere in the database", async () => {
    const { token } = await invited()
    const reset = await resetFor(people.lan.personId)
    await acceptInvitation(at(NOON), { token, ...twice(NEW) })
    const text = await everyText()
    for (const secret of [token, reset, NEW, PASSWORD]) expect(text).not.toContain(secret)
  })

  test("guessing at links makes the network wait like guessing at passwords", async () => {
    await (await database()).throttle.create({
      data: { key: "network:203.0.113.7", points: 298, expire: minutesLater(8) },
    })
    const guess = () => resetPassword(at(NOON), { token: "A".repeat(43), ...twice(NEW) })
    expect([await guess(), await guess()]).toEqual([spent, spent])
    expect(await guess()).toEqual({
      ok: false,
      reason: "too-many-attempts",
      detail: "Đã nhập sai nhiều lần. Thử lại sau 08 phút.",
    })
    const token = await resetFor(people.lan.personId)
    expect(await resetPassword(at(NOON), { token, ...twice(NEW) })).toMatchObject({ reason: "too-many-attempts" })
    expect(await resetPassword(at(minutesLater(8)), { token, ...twice(NEW) })).toMatchObject({ ok: true })
  })
})

test("on a fresh installation no common pair of name and password lets anybody in", async () => {
  const names = [
    "admin",
    "admin@localhost",
    "administrator",
    "root",
    "admin@example.com",
    "quantri",
    "quantri@tinh.gov.vn",
    "demo",
    "test",
    "user@example.com",
  ]
  const passwords = ["admin", "password", "123456", "Matkhau@123", ""]
  const pairs = names.flatMap((email) => passwords.map((password) => ({ email, password })))
  expect(pairs).toHaveLength(50)
  for (const pair of pairs) expect(await signIn(at(NOON), pair)).toMatchObject({ ok: false })
  expect(await (await database()).person.count()).toBe(0)
})
