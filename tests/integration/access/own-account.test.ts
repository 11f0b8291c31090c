import { beforeEach, describe, expect, test } from "vitest"
import { changePassword, endOwnSession, updateProfile } from "@/lib/access/account-commands"
import { signIn } from "@/lib/access/commands"
import { resetPassword } from "@/lib/access/link-commands"
import { findLiveSession } from "@/lib/access/live-session"
import { makeResetLink } from "@/lib/people/commands"
import { listOwnSessions } from "@/lib/people/queries"
import {
  arrangePeople,
  arriveAgain,
  forgetPeople,
  minutesLater,
  NOON,
  OFFICE,
  PASSWORD,
  type People,
} from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

const NEW = "trâu về ngõ tối, suối reo lưng đồi"
let people: People
beforeEach(async () => {
  await forgetPeople()
  people = await arrangePeople()
})

const lan = (now = NOON) => ({ viewer: people.lan, now })
const to = (password: string, currentPassword = PASSWORD) => ({ currentPassword, password, passwordAgain: password })
const isAlive = async (sessionId: string) => (await findLiveSession(sessionId, OFFICE, NOON)) !== null

describe("changing one's password", () => {
  test("ends all other sessions and gives this one a new id", async () => {
    const elsewhere = await arriveAgain(people.lan.personId)
    const entries = await journalOf(async () => {
      const outcome = await changePassword(lan(), to(NEW))
      expect(outcome.ok && (await isAlive(outcome.value.sessionId))).toBe(true)
    })
    expect(entries).toMatchObject([
      { verb: "password-changed", objectId: people.lan.personId, actorName: "Nguyễn Thị Lan" },
    ])
    expect([
      await isAlive(people.lan.sessionId),
      await isAlive(elsewhere.sessionId),
      await isAlive(people.minh.sessionId),
    ]).toEqual([false, false, true])
    expect(await signIn({ visitor: OFFICE, now: NOON }, { email: people.lan.email, password: PASSWORD })).toMatchObject(
      { ok: false },
    )
    expect(await signIn({ visitor: OFFICE, now: NOON }, { email: people.lan.email, password: NEW })).toMatchObject({
      ok: true,
    })
    expect(await everyText()).not.toContain(NEW)
  })

  test("ends an open reset link", async () => {
    const made = await makeResetLink({ viewer: people.bao, now: NOON }, { personId: people.lan.personId })
    const token = made.ok ? (new URL(made.value.url).searchParams.get("token") as string) : ""
    await changePassword(lan(), to(NEW))
    expect(
      await resetPassword({ visitor: OFFICE, now: NOON }, { token, password: PASSWORD, passwordAgain: PASSWORD }),
    ).toMatchObject({ reason: "link-spent" })
  })

  test.each([
    ["without the password of now", to(NEW, "sai mật khẩu rồi"), { currentPassword: "Mật khẩu hiện tại không đúng." }],
    ["to one that is too short", to("ngắn"), { password: expect.stringContaining("12 ký tự") }],
    ["to the name of the own agency", to("SoCongThuong@2026"), { password: expect.stringContaining("dễ đoán") }],
  ])("%s is refused and changes nothing", async (_, input, fields) => {
    const before = await everythingStored()
    expect(await changePassword(lan(), input)).toEqual({ ok: false, reason: "invalid", fields })
    expect(await everythingStored()).toBe(before)
  })

  test("waits after ten wrong attempts, as sign-in does, and counts together with it", async () => {
    for (let time = 0; time < 5; time++) await changePassword(lan(), to(NEW, "sai mật khẩu rồi"))
    for (let time = 0; time < 5; time++)
      await signIn({ visitor: OFFICE, now: NOON }, { email: people.lan.email, password: "sai mật khẩu rồi" })
    expect(await changePassword(lan(), to(NEW))).toMatchObject({ reason: "too-many-attempts" })
    expect(await changePassword(lan(minutesLater(15)), to(NEW))).toMatchObject({ ok: true })
  })

  test("twice at the same moment succeeds once", async () => {
    const answers = await Promise.all([NEW, `${NEW}, trăng lên`].map((password) => changePassword(lan(), to(password))))
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
  })
})

describe("one's own profile", () => {
  test("is name and position; old and new stand in the journal", async () => {
    const entries = await journalOf(() => updateProfile(lan(), { name: "Nguyễn Thị Ngọc Lan", position: null }))
    expect(entries).toMatchObject([
      {
        verb: "profile-changed",
        particulars: {
          from: { name: "Nguyễn Thị Lan", position: "Chuyên viên" },
          to: { name: "Nguyễn Thị Ngọc Lan", position: null },
        },
      },
    ])
    expect(await findLiveSession(people.lan.sessionId, OFFICE, NOON)).toMatchObject({
      name: "Nguyễn Thị Ngọc Lan",
      position: null,
    })
  })

  test("is changed by leaders too, and by nobody without a role", async () => {
    expect(
      await updateProfile({ viewer: people.thu, now: NOON }, { name: "Võ Thị Anh Thu", position: null }),
    ).toMatchObject({ ok: true })
    const nobody = { ...people.hoa, memberships: [] }
    const entries = await journalOf(async () =>
      expect(await updateProfile({ viewer: nobody, now: NOON }, { name: "Hoa", position: null })).toMatchObject({
        reason: "not-allowed",
      }),
    )
    expect(entries).toMatchObject([{ verb: "denied", particulars: { verb: "change-own-profile" } }])
  })

  test("that stays as it is leaves no entry", async () => {
    expect(
      await journalOf(() => updateProfile(lan(), { name: people.lan.name, position: people.lan.position })),
    ).toEqual([])
  })
})

describe("one's own sessions", () => {
  test("are listed by references, this one marked, ended and idle ones left out", async () => {
    await arriveAgain(people.lan.personId)
    await arriveAgain(people.lan.personId, minutesLater(-31))
    const sessions = await listOwnSessions(people.lan, NOON)
    expect(sessions).toHaveLength(2)
    expect(sessions.filter((session) => session.current)).toHaveLength(1)
    expect(JSON.stringify(sessions)).not.toContain(people.lan.sessionId)
  })

  test("can be ended one by one, at once", async () => {
    const elsewhere = await arriveAgain(people.lan.personId)
    const reference = (await listOwnSessions(people.lan, NOON)).find((session) => !session.current)?.reference as string
    const entries = await journalOf(async () =>
      expect(await endOwnSession(lan(), { reference })).toEqual({ ok: true, value: undefined }),
    )
    expect(entries).toMatchObject([{ verb: "session-ended", objectId: people.lan.personId }])
    expect([await isAlive(elsewhere.sessionId), await isAlive(people.lan.sessionId)]).toEqual([false, true])
    expect(await endOwnSession(lan(), { reference })).toMatchObject({ reason: "not-found" })
  })

  test("are one's own: somebody else's session does not exist", async () => {
    const [hers] = await listOwnSessions(people.minh, NOON)
    const before = await everythingStored()
    expect(await endOwnSession(lan(), { reference: hers?.reference as string })).toEqual(
      await endOwnSession(lan(), { reference: "0".repeat(24) }),
    )
    expect(await everythingStored()).toBe(before)
  })
})
