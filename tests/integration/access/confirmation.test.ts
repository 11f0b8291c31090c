import { beforeEach, describe, expect, test } from "vitest"
import { signIn } from "@/lib/access/commands"
import { confirmPassword, isConfirmed } from "@/lib/access/confirmation"
import { findLiveSession } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { isPasswordAsked } from "@/lib/access/queries"
import { database } from "@/lib/database"
import { arrangePeople, forgetPeople, minutesLater, NOON, OFFICE, PASSWORD } from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

let bao: Viewer
beforeEach(async () => {
  await forgetPeople()
  ;({ bao } = await arrangePeople())
})

const late = minutesLater(12)
const confirm = (ownPassword: string, viewer = bao) => confirmPassword({ viewer, now: late }, { ownPassword })

test("a sign-in is proof for ten minutes, then the password is asked for", async () => {
  expect(await isPasswordAsked(bao, minutesLater(9.9))).toBe(false)
  expect(await isPasswordAsked(bao, minutesLater(10))).toBe(true)
})

test("the password confirms the session under a new id that ends when the old one would have", async () => {
  const { session } = await database()
  const old = await session.findUniqueOrThrow({ where: { id: bao.sessionId } })
  const entries = await journalOf(async () => {
    const done = await confirm(PASSWORD)
    if (!done.ok) throw new Error(done.reason)
    const { sessionId } = done.value
    expect(await session.findUniqueOrThrow({ where: { id: sessionId } })).toEqual({
      ...old,
      id: sessionId,
      seenAt: late,
      confirmedAt: late,
    })
    expect(Buffer.from(sessionId, "base64url")).toHaveLength(32)
    expect(await isConfirmed(await database(), { sessionId }, minutesLater(21))).toBe(true)
    expect(await findLiveSession(sessionId, OFFICE, late)).toMatchObject({ name: bao.name })
  })
  expect(entries).toMatchObject([{ verb: "password-confirmed", actorName: bao.name }])
  expect(await findLiveSession(bao.sessionId, OFFICE, late)).toBeNull()
  expect(await everyText()).not.toContain(PASSWORD)
})

describe("a wrong password", () => {
  test("confirms nothing, and the journal says so", async () => {
    const before = await everythingStored()
    const entries = await journalOf(async () =>
      expect(await confirm("sai mật khẩu rồi")).toEqual({
        ok: false,
        reason: "invalid",
        fields: { ownPassword: "Mật khẩu không đúng. Nhập mật khẩu đang dùng của mình." },
      }),
    )
    expect(entries).toMatchObject([{ verb: "confirmation-refused", particulars: { why: "password" } }])
    expect(await everythingStored()).toBe(before)
  })

  test("counts together with wrong sign-ins: ten make the account wait", async () => {
    for (let time = 0; time < 5; time++) await confirm("sai mật khẩu rồi")
    for (let time = 0; time < 5; time++)
      await signIn({ visitor: OFFICE, now: late }, { email: bao.email, password: "sai mật khẩu rồi" })
    expect(await confirm(PASSWORD)).toMatchObject({ reason: "too-many-attempts" })
  })
})

test("two at the same moment make one session of one, and an ended session is not revived", async () => {
  const answers = await Promise.all([confirm(PASSWORD), confirm(PASSWORD)])
  expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  expect(await confirm(PASSWORD)).toMatchObject({ reason: "changed-meanwhile" })
})

test("a session of before the upgrade was never confirmed", async () => {
  await (await database()).session.update({ where: { id: bao.sessionId }, data: { confirmedAt: null } })
  expect(await isPasswordAsked(bao, NOON)).toBe(true)
})
