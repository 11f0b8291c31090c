import { beforeEach, describe, expect, test } from "vitest"
import { changePassword } from "@/lib/access/account-commands"
import { enterCode } from "@/lib/access/code-commands"
import { signIn } from "@/lib/access/commands"
import { resetPassword } from "@/lib/access/link-commands"
import { findLiveSession } from "@/lib/access/live-session"
import { forgetUnfinished } from "@/lib/access/pending-sign-in"
import { findHalfWay } from "@/lib/access/queries"
import { database } from "@/lib/database"
import { changeMembership, disablePerson, makeResetLink } from "@/lib/people/commands"
import { codeOf } from "@/tests/support/authenticator"
import {
  arrangePeople,
  forgetPeople,
  minutesLater,
  NOON,
  OFFICE,
  PASSWORD,
  type People,
  turnOnTwoFactor,
} from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

let people: People
let lan: Awaited<ReturnType<typeof turnOnTwoFactor>>
beforeEach(async () => {
  await forgetPeople()
  people = await arrangePeople()
  lan = await turnOnTwoFactor(people.lan)
})

const soon = minutesLater(1)
const wrongCode = { ok: false, reason: "invalid", fields: { code: expect.stringContaining("Mã không đúng") } }
const over = { ok: false, reason: "link-spent", detail: expect.stringContaining("Thời gian nhập mã đã hết") }

/** Enters the password and answers the token that the page for the code is opened with. */
async function halfWay(now = soon, next?: string): Promise<string> {
  const typed = { email: people.lan.email, password: PASSWORD, ...(next ? { next } : {}) }
  const outcome = await signIn({ visitor: OFFICE, now }, typed)
  if (!outcome.ok || !("pendingToken" in outcome.value)) throw new Error("no code was asked for")
  expect(outcome.value.next).toBe("/sign-in/code")
  return outcome.value.pendingToken
}
const enter = (pendingToken: string | null, code: string, now = soon) =>
  enterCode({ visitor: OFFICE, now, pendingToken }, { code })

test("the password alone begins no session, and the code after it does, once", async () => {
  const sessions = async () => (await database()).session.count({ where: { personId: people.lan.personId } })
  const before = await sessions()
  const token = await halfWay(soon, "/plans/x/tasks/13")
  expect(await sessions()).toBe(before)
  expect(await findHalfWay(token, soon)).toEqual({ email: people.lan.email })
  expect(await everyText()).not.toContain(token)

  const entries = await journalOf(async () => {
    const entered = await enter(token, codeOf(lan.secret, soon))
    expect(entered).toMatchObject({ ok: true, value: { personId: people.lan.personId, next: "/plans/x/tasks/13" } })
    expect(Object.keys(entered.ok ? entered.value : {}).sort()).toEqual(["next", "personId", "sessionId"])
    expect(entered.ok && (await findLiveSession(entered.value.sessionId, OFFICE, soon))).toMatchObject({
      name: people.lan.name,
    })
  })
  expect(entries).toMatchObject([{ verb: "signed-in", actorName: people.lan.name, particulars: { code: "app" } }])
  expect(await enter(token, codeOf(lan.secret, minutesLater(2)), minutesLater(2))).toEqual(over)
})

test("the journal says that a password was right and a code is still to come", async () => {
  const entries = await journalOf(() => halfWay())
  expect(entries).toMatchObject([{ verb: "code-asked", objectId: people.lan.personId, actorName: people.lan.name }])
})

test("a code that was used opens nothing a second time, nor does the one that turned it on", async () => {
  const token = await halfWay(NOON)
  expect(await enter(token, codeOf(lan.secret, NOON), NOON)).toEqual(wrongCode)
  const code = codeOf(lan.secret, soon)
  expect(await enter(token, code)).toMatchObject({ ok: true })
  const entries = await journalOf(async () => expect(await enter(await halfWay(), code)).toEqual(wrongCode))
  expect(entries.at(-1)).toMatchObject({ verb: "sign-in-refused", actorId: null, particulars: { why: "code" } })
})

test("of two who bring the same code at the same moment one is let in, be it of the app or from the paper", async () => {
  for (const code of [codeOf(lan.secret, soon), lan.recoveryCodes[0] as string]) {
    const tokens = [await halfWay(), await halfWay()]
    const answers = await Promise.all(tokens.map((token) => enter(token, code)))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  }
})

test("each recovery code opens the account once, however it is typed, and no mail server is needed", async () => {
  const [first = "", second = ""] = lan.recoveryCodes
  const entries = await journalOf(async () => {
    expect(await enter(await halfWay(), first)).toMatchObject({ ok: true })
    expect(await enter(await halfWay(), first)).toEqual(wrongCode)
    expect(await enter(await halfWay(), second.replaceAll(" ", "-"))).toMatchObject({ ok: true })
  })
  expect(entries.filter(({ verb }) => verb === "signed-in")).toMatchObject([
    { particulars: { code: "recovery", left: 9 } },
    { particulars: { code: "recovery", left: 8 } },
  ])
})

describe("ten wrong codes", () => {
  test("make the account wait, also for the right one and through a new password step, but nobody else", async () => {
    const token = await halfWay()
    for (let time = 0; time < 5; time++) expect(await enter(token, "000000")).toEqual(wrongCode)
    for (let time = 0; time < 5; time++) expect(await enter(await halfWay(), "123 456")).toEqual(wrongCode)
    const waiting = { reason: "too-many-attempts", detail: "Đã nhập sai nhiều lần. Thử lại sau 15 phút." }
    expect(await enter(token, codeOf(lan.secret, soon))).toMatchObject(waiting)
    expect(await enter(await halfWay(), lan.recoveryCodes[0] as string)).toMatchObject(waiting)
    expect(
      await signIn({ visitor: OFFICE, now: soon }, { email: people.minh.email, password: PASSWORD }),
    ).toMatchObject({
      ok: true,
    })
    const later = minutesLater(16)
    expect(await enter(await halfWay(later), codeOf(lan.secret, later), later)).toMatchObject({ ok: true })
  })

  test("are looked at, and no more, when thirty come at once", async () => {
    const token = await halfWay()
    const answers = await Promise.all(Array.from({ length: 30 }, (_, n) => enter(token, String(100000 + n))))
    expect(answers.filter((answer) => !answer.ok && answer.reason === "too-many-attempts")).toHaveLength(20)
  })
})

describe("between the password and the code", () => {
  test("ten minutes are all there is", async () => {
    const token = await halfWay()
    const late = minutesLater(11)
    expect(await findHalfWay(token, late)).toBeNull()
    expect(await enter(token, codeOf(lan.secret, late), late)).toEqual(over)
    await forgetUnfinished(minutesLater(12))
    expect(await (await database()).pendingSignIn.count()).toBe(0)
  })

  test("a token that is none is refused and changes nothing", async () => {
    const before = await everythingStored()
    for (const token of [null, "", "x", "A".repeat(43), lan.viewer.sessionId, "A".repeat(5000)])
      expect(await enter(token, codeOf(lan.secret, soon))).toEqual(over)
    expect(await everythingStored()).toBe(before)
  })

  test.each([
    ["the account is shut", () => disablePerson({ viewer: people.bao, now: soon }, { personId: people.lan.personId })],
    [
      "the role changes",
      () =>
        changeMembership(
          { viewer: people.bao, now: soon },
          { personId: people.lan.personId, role: "HEAD", agency: "TTT" },
        ),
    ],
    [
      "the password changes",
      () =>
        changePassword(
          { viewer: lan.viewer, now: soon },
          { currentPassword: PASSWORD, ...twice(`${PASSWORD}, mưa bay`) },
        ),
    ],
  ])("nothing is left of it when %s", async (_, change) => {
    const token = await halfWay()
    expect(await change()).toMatchObject({ ok: true })
    expect(await enter(token, codeOf(lan.secret, soon))).toEqual(over)
  })

  test("it is never a session", async () => {
    expect(await findLiveSession(await halfWay(), OFFICE, soon)).toBeNull()
  })
})

test("a link for a new password does not skip the code", async () => {
  const made = await makeResetLink({ viewer: people.bao, now: soon }, { personId: people.lan.personId })
  const token = made.ok ? (new URL(made.value.url).searchParams.get("token") as string) : ""
  const password = `${PASSWORD}, trăng lên`
  expect(await resetPassword({ visitor: OFFICE, now: soon }, { token, ...twice(password) })).toEqual({
    ok: true,
    value: undefined,
  })
  const outcome = await signIn({ visitor: OFFICE, now: soon }, { email: people.lan.email, password })
  expect(Object.keys(outcome.ok ? outcome.value : {}).sort()).toEqual(["next", "pendingToken"])
})

const twice = (password: string) => ({ password, passwordAgain: password })
