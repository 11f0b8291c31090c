import { beforeEach, describe, expect, test } from "vitest"
import { findLiveSession } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import {
  moveTwoFactor,
  proposeTwoFactor,
  renewRecoveryCodes,
  turnOffTwoFactor,
  turnOnTwoFactor,
} from "@/lib/access/two-factor-commands"
import { countUnreadableTwoFactors, findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { database } from "@/lib/database"
import { codeOf } from "@/tests/support/authenticator"
import * as people from "@/tests/support/people"
import { arrangePeople, arriveAgain, forgetPeople, minutesLater, NOON, OFFICE } from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

let lan: Viewer
let minh: Viewer
beforeEach(async () => {
  await forgetPeople()
  ;({ lan, minh } = await arrangePeople())
})

const as = (viewer: Viewer, now = NOON) => ({ viewer, now })
const isAlive = async (sessionId: string, now = NOON) => (await findLiveSession(sessionId, OFFICE, now)) !== null
const wrongCode = { ok: false, reason: "invalid", fields: { code: expect.stringContaining("Mã không đúng") } }

/** The secret that Lan's page shows after the proposal. */
async function proposed(now = NOON): Promise<string> {
  expect(await proposeTwoFactor(as(lan, now))).toEqual({ ok: true, value: undefined })
  return (await findOwnTwoFactor(lan, now)).proposal?.secret ?? ""
}

describe("turning it on", () => {
  test("shows a secret of 160 bits, and a code of it turns it on, with ten recovery codes shown once", async () => {
    const elsewhere = await arriveAgain(lan.personId)
    const secret = await proposed()
    expect(secret).toMatch(/^[A-Z2-7]{32}$/)
    const entries = await journalOf(async () => {
      const done = await turnOnTwoFactor(as(lan), { code: codeOf(secret, NOON) })
      if (!done.ok) throw new Error(done.reason)
      const { sessionId, recoveryCodes } = done.value
      expect(recoveryCodes).toHaveLength(10)
      expect(new Set(recoveryCodes).size).toBe(10)
      for (const code of recoveryCodes) expect(code).toMatch(/^(\d{4} ){5}\d{4}$/)
      expect(await isAlive(sessionId)).toBe(true)
      const stored = await everyText()
      for (const text of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replaceAll(" ", ""))])
        expect(stored).not.toContain(text)
    })
    expect(entries).toMatchObject([{ verb: "two-factor-turned-on", objectId: lan.personId, actorName: lan.name }])
    expect([await isAlive(lan.sessionId), await isAlive(elsewhere.sessionId), await isAlive(minh.sessionId)]).toEqual([
      false,
      false,
      true,
    ])
    expect(await findOwnTwoFactor(lan, NOON)).toEqual({
      isRequired: false,
      on: { since: NOON, codesLeft: 10, codes: 10 },
      proposal: null,
    })
  })

  test("with a wrong code is refused, and the secret stays to be tried again", async () => {
    const secret = await proposed()
    const before = await everythingStored()
    const entries = await journalOf(async () => {
      for (const code of [codeOf(secret, minutesLater(2)), "000", "1234 5678 9012 3456 7890 1234"])
        expect(await turnOnTwoFactor(as(lan), { code })).toEqual(wrongCode)
    })
    expect(entries.map(({ verb }) => verb)).toEqual(Array(3).fill("code-refused"))
    expect(await everythingStored()).toBe(before)
    expect(await turnOnTwoFactor(as(lan), { code: codeOf(secret, NOON) })).toMatchObject({ ok: true })
  })

  test("ten minutes after the secret was shown begins anew", async () => {
    const secret = await proposed()
    const late = minutesLater(10)
    expect(await findOwnTwoFactor(lan, late)).toMatchObject({ on: null, proposal: null })
    expect(await turnOnTwoFactor(as(lan, late), { code: codeOf(secret, late) })).toMatchObject({
      reason: "changed-meanwhile",
    })
  })

  test("is not begun in a session whose holder proved who they are ten minutes ago", async () => {
    const before = await everythingStored()
    expect(await proposeTwoFactor(as(lan, minutesLater(10)))).toMatchObject({
      reason: "unconfirmed",
      fields: { ownPassword: expect.anything() },
    })
    expect(await everythingStored()).toBe(before)
  })

  test("twice is refused, and leaves what is on", async () => {
    const on = await people.turnOnTwoFactor(lan)
    const before = await everythingStored()
    expect(await proposeTwoFactor(as(on.viewer))).toMatchObject({ reason: "changed-meanwhile" })
    expect(await turnOnTwoFactor(as(on.viewer), { code: codeOf(on.secret, minutesLater(0.5)) })).toMatchObject({
      reason: "changed-meanwhile",
    })
    expect(await everythingStored()).toBe(before)
  })

  test("by the same code twice at the same moment happens once", async () => {
    const code = codeOf(await proposed(), NOON)
    const answers = await Promise.all([1, 2].map(() => turnOnTwoFactor(as(lan), { code })))
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true])
  })
})

describe("once it is on", () => {
  const soon = minutesLater(1)
  let on: Awaited<ReturnType<typeof people.turnOnTwoFactor>>
  beforeEach(async () => {
    on = await people.turnOnTwoFactor(lan)
  })

  test("new recovery codes take the place of the old ones", async () => {
    const entries = await journalOf(async () => {
      const done = await renewRecoveryCodes(as(on.viewer, soon), { code: codeOf(on.secret, soon) })
      if (!done.ok) throw new Error(done.reason)
      expect(done.value.recoveryCodes).toHaveLength(10)
      expect(done.value.recoveryCodes.filter((code) => on.recoveryCodes.includes(code))).toEqual([])
    })
    expect(entries).toMatchObject([{ verb: "recovery-codes-renewed", actorName: lan.name }])
    for (const code of on.recoveryCodes.slice(0, 2))
      expect(await turnOffTwoFactor(as(on.viewer, soon), { code })).toEqual(wrongCode)
    expect(await findOwnTwoFactor(lan, soon)).toMatchObject({ on: { codesLeft: 10 } })
  })

  test("moves to another telephone by a code, of the paper too; the old app serves until the new one is confirmed", async () => {
    const [code = ""] = on.recoveryCodes
    expect(await moveTwoFactor(as(on.viewer, soon), { code })).toEqual({ ok: true, value: undefined })
    const secret = (await findOwnTwoFactor(lan, soon)).proposal?.secret ?? ""
    expect(secret).not.toBe(on.secret)
    expect(await renewRecoveryCodes(as(on.viewer, soon), { code: codeOf(secret, soon) })).toEqual(wrongCode)
    expect(await renewRecoveryCodes(as(on.viewer, soon), { code: codeOf(on.secret, soon) })).toMatchObject({ ok: true })

    const done = await turnOnTwoFactor(as(on.viewer, soon), { code: codeOf(secret, soon) })
    if (!done.ok) throw new Error(done.reason)
    const viewer = { ...on.viewer, sessionId: done.value.sessionId }
    const later = minutesLater(2)
    expect(await turnOffTwoFactor(as(viewer, later), { code: codeOf(on.secret, later) })).toEqual(wrongCode)
    expect(await turnOffTwoFactor(as(viewer, later), { code })).toEqual(wrongCode)
    expect(await turnOffTwoFactor(as(viewer, later), { code: codeOf(secret, later) })).toMatchObject({ ok: true })
  })

  test("a code turns it off: secret and recovery codes are gone, other sessions end", async () => {
    const elsewhere = await arriveAgain(lan.personId, soon)
    const entries = await journalOf(async () => {
      const done = await turnOffTwoFactor(as(on.viewer, soon), { code: codeOf(on.secret, soon) })
      expect(done.ok && (await isAlive(done.value.sessionId, soon))).toBe(true)
    })
    expect(entries).toMatchObject([{ verb: "two-factor-turned-off", actorName: lan.name }])
    expect([await isAlive(on.viewer.sessionId, soon), await isAlive(elsewhere.sessionId, soon)]).toEqual([false, false])
    const db = await database()
    expect([await db.twoFactor.count(), await db.recoveryCode.count()]).toEqual([0, 0])
  })

  test("a recovery code turns it off too", async () => {
    const [code = ""] = on.recoveryCodes
    expect(await turnOffTwoFactor(as(on.viewer, soon), { code })).toMatchObject({ ok: true })
  })

  test("neither happens with a wrong or used code, nor in a session confirmed too long ago", async () => {
    const before = await everythingStored()
    const late = minutesLater(11)
    for (const act of [renewRecoveryCodes, moveTwoFactor, turnOffTwoFactor]) {
      expect(await act(as(on.viewer), { code: codeOf(on.secret, NOON) })).toEqual(wrongCode)
      expect(await act(as(on.viewer, soon), { code: "123456" })).toEqual(wrongCode)
      expect(await act(as(on.viewer, late), { code: codeOf(on.secret, late) })).toMatchObject({ reason: "unconfirmed" })
    }
    expect(await everythingStored()).toBe(before)
  })

  test("ten wrong codes wait a quarter of an hour, whatever is asked with them", async () => {
    for (let time = 0; time < 5; time++) await renewRecoveryCodes(as(on.viewer, soon), { code: "000000" })
    for (let time = 0; time < 5; time++) await turnOffTwoFactor(as(on.viewer, soon), { code: "000000" })
    expect(await turnOffTwoFactor(as(on.viewer, soon), { code: codeOf(on.secret, soon) })).toMatchObject({
      reason: "too-many-attempts",
    })
  })

  test("somebody else's code is of no use", async () => {
    const his = await people.turnOnTwoFactor(minh)
    expect(await turnOffTwoFactor(as(on.viewer, soon), { code: codeOf(his.secret, soon) })).toEqual(wrongCode)
    expect(await turnOffTwoFactor(as(on.viewer, soon), { code: his.recoveryCodes[0] as string })).toEqual(wrongCode)
  })

  test("whoever has no current role may change nothing about it, and the journal says so", async () => {
    const nobody = { ...on.viewer, memberships: [] }
    const before = await everythingStored()
    const entries = await journalOf(async () => {
      expect(await proposeTwoFactor(as(nobody))).toEqual({ ok: false, reason: "not-allowed" })
      for (const act of [renewRecoveryCodes, moveTwoFactor, turnOffTwoFactor])
        expect(await act(as(nobody, soon), { code: codeOf(on.secret, soon) })).toEqual({
          ok: false,
          reason: "not-allowed",
        })
    })
    expect(entries.map(({ particulars }) => particulars.verb)).toEqual(Array(4).fill("change-own-two-factor"))
    expect(await everythingStored()).toBe(before)
  })

  test("under another AUTH_SECRET the app's codes fit no more, the recovery codes do, and the operator is told", async () => {
    expect(await countUnreadableTwoFactors()).toBe(0)
    const key = process.env.AUTH_SECRET
    process.env.AUTH_SECRET = "another-key-0123456789-abcdefghijklm"
    expect(await countUnreadableTwoFactors()).toBe(1)
    expect(await renewRecoveryCodes(as(on.viewer, soon), { code: codeOf(on.secret, soon) })).toEqual(wrongCode)
    expect(await turnOffTwoFactor(as(on.viewer, soon), { code: on.recoveryCodes[3] as string })).toMatchObject({
      ok: true,
    })
    process.env.AUTH_SECRET = key
  })

  test("a sealed secret moved to somebody else's row opens nothing", async () => {
    const his = await people.turnOnTwoFactor(minh)
    const { twoFactor } = await database()
    const hers = await twoFactor.findUniqueOrThrow({ where: { personId: lan.personId } })
    await twoFactor.update({ where: { personId: minh.personId }, data: { sealedSecret: hers.sealedSecret } })
    expect(await turnOffTwoFactor(as(his.viewer, soon), { code: codeOf(on.secret, soon) })).toEqual(wrongCode)
  })
})
