import { beforeEach, describe, expect, test } from "vitest"
import { findLiveSession } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import {
  changeMembership,
  disablePerson,
  enablePerson,
  endSessionsOf,
  invitePerson,
  makeResetLink,
  removeTwoFactor,
  renewInvitation,
} from "@/lib/people/commands"
import { findPerson, listPeople } from "@/lib/people/queries"
import {
  arrangePeople,
  arriveAgain,
  forgetPeople,
  minutesLater,
  NOON,
  OFFICE,
  type People,
  turnOnTwoFactor,
} from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
beforeEach(async () => {
  await forgetPeople()
  people = await arrangePeople()
})

const by = (viewer: Viewer) => ({ viewer, now: NOON })
const binh = {
  email: "binh@ttt.tinh.gov.vn",
  name: "Phan Thanh Bình",
  position: null,
  role: "OFFICER" as const,
  agency: "TTT",
}
const isAlive = async (viewer: Viewer) => (await findLiveSession(viewer.sessionId, OFFICE, NOON)) !== null
const membershipsOf = async (personId: string) =>
  (await database()).membership.findMany({ where: { personId }, orderBy: { endedAt: "asc" } })

test("an administrator invites somebody: account, membership and link are made, and the journal says who and what", async () => {
  const entries = await journalOf(async () => {
    const outcome = await invitePerson(by(people.bao), binh)
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        url: expect.stringMatching(/\/invitation\?token=[A-Za-z0-9_-]{43}$/),
        mailed: false,
        expiresAt: new Date("2026-11-26T05:00:00Z"),
      },
    })
  })
  expect(entries).toMatchObject([
    {
      verb: "person-invited",
      actorName: "Đặng Quốc Bảo",
      particulars: { name: "Phan Thanh Bình", role: "OFFICER", agency: "Thanh tra tỉnh" },
    },
  ])
  const found = (await listPeople(people.bao, { search: "binh thanh tra", now: NOON })) ?? []
  expect(found).toMatchObject([
    { email: "binh@ttt.tinh.gov.vn", state: "invited", memberships: [{ role: "OFFICER", agencyKey: "TTT" }] },
  ])
})

test("a wanted account that exists, and an agency that does not, are refused at the field", async () => {
  const before = await everythingStored()
  expect(await invitePerson(by(people.bao), { ...binh, email: people.lan.email })).toMatchObject({
    fields: { email: "Thư điện tử này đã có tài khoản." },
  })
  expect(await invitePerson(by(people.bao), { ...binh, agency: "KHONG-CO" })).toMatchObject({
    fields: { agency: /Không có cơ quan này/ },
  })
  await (await database()).agency.update({ where: { key: "TTT" }, data: { to: "2025-06-30" } })
  expect(await invitePerson(by(people.bao), binh)).toMatchObject({ fields: { agency: /Không có cơ quan này/ } })
  await (await database()).agency.update({ where: { key: "TTT" }, data: { to: null } })
  expect(await everythingStored()).toBe(before)
})

test("two invitations to one address at the same moment make one account", async () => {
  const answers = await Promise.all([invitePerson(by(people.bao), binh), invitePerson(by(people.bao), binh)])
  expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
})

test("an invitation is renewed until it is used", async () => {
  const invited = await invitePerson(by(people.bao), binh)
  const personId = invited.ok ? invited.value.personId : ""
  expect(await renewInvitation(by(people.bao), { personId })).toMatchObject({ ok: true, value: { personId } })
  expect(await renewInvitation(by(people.bao), { personId: people.lan.personId })).toMatchObject({
    reason: "changed-meanwhile",
  })
  expect(await makeResetLink(by(people.bao), { personId })).toMatchObject({ reason: "changed-meanwhile" })
})

describe("whoever is moved, demoted, disabled or sent out is so on the next request", () => {
  test("moved to another agency: the old membership ends, a new one begins, sessions end", async () => {
    const entries = await journalOf(() =>
      changeMembership(by(people.bao), { personId: people.lan.personId, role: "HEAD", agency: "TTT" }),
    )
    expect(entries).toMatchObject([
      {
        verb: "membership-changed",
        particulars: {
          from: { role: "OFFICER", agency: "Sở Công Thương" },
          to: { role: "HEAD", agency: "Thanh tra tỉnh" },
        },
      },
    ])
    expect(await isAlive(people.lan)).toBe(false)
    expect((await membershipsOf(people.lan.personId)).map(({ role, from, to }) => ({ role, from, to }))).toEqual(
      expect.arrayContaining([
        { role: "OFFICER", from: "2021-01-01", to: "2026-11-23" },
        { role: "HEAD", from: "2026-11-23", to: null },
      ]),
    )
    expect((await arriveAgain(people.lan.personId)).memberships).toMatchObject([{ role: "HEAD", agencyKey: "TTT" }])
  })

  test("moved to where they are already: nothing happens", async () => {
    const entries = await journalOf(() =>
      changeMembership(by(people.bao), { personId: people.lan.personId, role: "OFFICER", agency: "SCT" }),
    )
    expect(entries).toEqual([])
    expect(await isAlive(people.lan)).toBe(true)
  })

  test("disabled, and enabled again with the role they had", async () => {
    const entries = await journalOf(async () => {
      await disablePerson(by(people.bao), { personId: people.lan.personId })
      expect(await isAlive(people.lan)).toBe(false)
      await disablePerson(by(people.bao), { personId: people.lan.personId })
      await enablePerson(by(people.bao), { personId: people.lan.personId })
    })
    expect(entries.map((entry) => entry.verb)).toEqual(["person-disabled", "person-enabled"])
    expect((await arriveAgain(people.lan.personId)).memberships).toMatchObject([{ role: "OFFICER", agencyKey: "SCT" }])
  })

  test("without the second step that was on: it is gone with its recovery codes, and sessions end", async () => {
    const on = await turnOnTwoFactor(people.lan)
    const entries = await journalOf(async () => {
      expect(await removeTwoFactor(by(people.bao), { personId: people.lan.personId })).toMatchObject({ ok: true })
      expect(await removeTwoFactor(by(people.bao), { personId: people.lan.personId })).toMatchObject({ ok: true })
    })
    expect(entries).toMatchObject([
      { verb: "two-factor-removed", actorName: "Đặng Quốc Bảo", particulars: { name: "Nguyễn Thị Lan" } },
    ])
    expect(await isAlive(on.viewer)).toBe(false)
    const db = await database()
    expect([await db.twoFactor.count(), await db.recoveryCode.count()]).toEqual([0, 0])
  })

  test("sent out of all sessions", async () => {
    const elsewhere = await arriveAgain(people.lan.personId)
    const entries = await journalOf(() => endSessionsOf(by(people.bao), { personId: people.lan.personId }))
    expect(entries).toMatchObject([{ verb: "session-ended", particulars: { name: "Nguyễn Thị Lan", count: 2 } }])
    expect([await isAlive(people.lan), await isAlive(elsewhere), await isAlive(people.minh)]).toEqual([
      false,
      false,
      true,
    ])
  })
})

test("an administrator's own second step is not removed here: it takes a code on the own page", async () => {
  const on = await turnOnTwoFactor(people.bao)
  const before = await everythingStored()
  expect(await removeTwoFactor(by(on.viewer), { personId: people.bao.personId })).toMatchObject({
    reason: "changed-meanwhile",
    detail: expect.stringContaining("trang Tài khoản"),
  })
  expect(await everythingStored()).toBe(before)
})

describe("ten minutes after the sign-in", () => {
  const late = () => ({ viewer: people.bao, now: minutesLater(10) })
  const lan = () => ({ personId: people.lan.personId })
  const asked = { ok: false, reason: "unconfirmed", fields: { ownPassword: expect.anything() } }

  test("what lets somebody in or takes a protection away asks for the password, and nothing changes", async () => {
    const before = await everythingStored()
    expect(await invitePerson(late(), binh)).toEqual(asked)
    for (const act of [renewInvitation, makeResetLink, enablePerson, removeTwoFactor])
      expect(await act(late(), lan())).toEqual(asked)
    expect(await changeMembership(late(), { ...lan(), role: "HEAD", agency: "TTT" })).toEqual(asked)
    expect(await everythingStored()).toBe(before)
  })

  test("what shuts somebody out waits for nothing", async () => {
    expect(await endSessionsOf(late(), lan())).toMatchObject({ ok: true })
    expect(await disablePerson(late(), lan())).toMatchObject({ ok: true })
  })
})

describe("the last administrator", () => {
  const demote = (viewer: Viewer, personId: string) =>
    changeMembership(by(viewer), { personId, role: "LEADER", agency: null })

  test("can neither be disabled nor demoted", async () => {
    const before = await everythingStored()
    expect(await disablePerson(by(people.bao), { personId: people.bao.personId })).toEqual({
      ok: false,
      reason: "last-administrator",
    })
    expect(await demote(people.bao, people.bao.personId)).toEqual({ ok: false, reason: "last-administrator" })
    expect(await everythingStored()).toBe(before)
  })

  test("is not replaced by one who is disabled or has not accepted the invitation", async () => {
    await changeMembership(by(people.bao), { personId: people.thu.personId, role: "ADMINISTRATOR", agency: null })
    await disablePerson(by(people.bao), { personId: people.thu.personId })
    await invitePerson(by(people.bao), { ...binh, role: "ADMINISTRATOR", agency: null })
    expect(await disablePerson(by(people.bao), { personId: people.bao.personId })).toMatchObject({
      reason: "last-administrator",
    })
  })

  test.each([
    ["disable", (viewer: Viewer, personId: string) => disablePerson(by(viewer), { personId })],
    ["demote", demote],
  ])("remains when two administrators %s each other at the same moment", async (_, act) => {
    await changeMembership(by(people.bao), { personId: people.thu.personId, role: "ADMINISTRATOR", agency: null })
    const thu = await arriveAgain(people.thu.personId)
    const answers = await Promise.all([act(people.bao, thu.personId), act(thu, people.bao.personId)])
    expect(answers.map((answer) => answer.ok).sort()).toEqual([false, true])
    const left = await (await database()).person.count({
      where: { disabledAt: null, memberships: { some: { role: "ADMINISTRATOR", endedAt: null } } },
    })
    expect(left).toBe(1)
  })
})

describe("everybody else", () => {
  const somebody = () => people.minh.personId
  const commands: [string, string, (viewer: Viewer, personId: string) => Promise<unknown>][] = [
    ["invite", "invite-person", (viewer) => invitePerson(by(viewer), binh)],
    ["renew an invitation", "invite-person", (viewer, personId) => renewInvitation(by(viewer), { personId })],
    [
      "move somebody",
      "change-membership",
      (viewer, personId) => changeMembership(by(viewer), { personId, role: "ADMINISTRATOR", agency: null }),
    ],
    ["disable somebody", "disable-person", (viewer, personId) => disablePerson(by(viewer), { personId })],
    ["enable somebody", "disable-person", (viewer, personId) => enablePerson(by(viewer), { personId })],
    [
      "end somebody's sessions",
      "end-sessions-of-person",
      (viewer, personId) => endSessionsOf(by(viewer), { personId }),
    ],
    ["make a reset link", "make-reset-link", (viewer, personId) => makeResetLink(by(viewer), { personId })],
    [
      "take off somebody's second step",
      "remove-two-factor",
      (viewer, personId) => removeTwoFactor(by(viewer), { personId }),
    ],
  ]

  test.each(commands)("may not %s: nothing changes but one entry in the journal", async (_, verb, act) => {
    const before = await everythingStored()
    for (const viewer of [people.lan, people.quang, people.minh, people.hoa, people.thu])
      for (const personId of [somebody(), viewer.personId, "khongco"]) {
        const entries = await journalOf(async () =>
          expect(await act(viewer, personId)).toEqual({ ok: false, reason: "not-allowed" }),
        )
        expect(entries).toMatchObject([{ verb: "denied", actorName: viewer.name, particulars: { verb } }])
      }
    expect(await everythingStored()).toBe(before)
  })

  test.each(commands.slice(1))(
    "and whoever does not exist is not found by an administrator who wants to %s",
    async (_, __, act) => {
      const before = await everythingStored()
      expect(await act(people.bao, "khongco")).toEqual({ ok: false, reason: "not-found" })
      expect(await everythingStored()).toBe(before)
    },
  )

  test("sees neither the list of people nor one of them, be it there or not", async () => {
    for (const viewer of [people.lan, people.quang, people.minh, people.thu]) {
      expect(await listPeople(viewer, { now: NOON })).toBeNull()
      expect(await findPerson(viewer, somebody(), NOON)).toBeNull()
      expect(await findPerson(viewer, "khongco", NOON)).toBeNull()
    }
    expect(await findPerson(people.bao, "khongco", NOON)).toBeNull()
  })
})

test("an administrator sees accounts by given name, with roles and sessions, but no hash, token or session id", async () => {
  const list = (await listPeople(people.bao, { now: NOON })) ?? []
  expect(list.map((person) => person.name)).toEqual([
    "Đặng Quốc Bảo",
    "Lê Thị Hoa",
    "Nguyễn Thị Lan",
    "Trần Văn Minh",
    "Phạm Văn Quang",
    "Võ Thị Thu",
  ])
  await changeMembership(by(people.bao), { personId: people.lan.personId, role: "HEAD", agency: "TTT" })
  const lan = await arriveAgain(people.lan.personId)
  await makeResetLink(by(people.bao), { personId: lan.personId })
  const found = await findPerson(people.bao, lan.personId, NOON)
  expect(found).toMatchObject({
    state: "active",
    memberships: expect.arrayContaining([
      expect.objectContaining({ role: "HEAD", current: true }),
      expect.objectContaining({ role: "OFFICER", current: false, to: "2026-11-23" }),
    ]),
    links: [{ purpose: "RESET" }],
    sessions: [{ address: OFFICE.address, userAgent: "Firefox" }],
    twoFactor: { since: null, isRequired: false },
  })
  expect(JSON.stringify([list, found])).not.toMatch(/argon2|passwordHash|tokenHash/)
  expect(JSON.stringify([list, found])).not.toContain(lan.sessionId)
})
