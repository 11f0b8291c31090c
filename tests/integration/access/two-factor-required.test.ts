import { afterEach, beforeEach, expect, test } from "vitest"
import { findHolder, findLiveSession } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { turnOffTwoFactor } from "@/lib/access/two-factor-commands"
import { findOwnTwoFactor } from "@/lib/access/two-factor-queries"
import { database } from "@/lib/database"
import { EnvironmentProblem, readEnvironment } from "@/lib/environment"
import { codeOf } from "@/tests/support/authenticator"
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
import { everythingStored } from "@/tests/support/traces"

let people: People
beforeEach(async () => {
  await (await database()).planFunction.deleteMany()
  await (await database()).plan.deleteMany()
  await forgetPeople()
  people = await arrangePeople()
})
afterEach(() => {
  delete process.env.REQUIRE_TWO_FACTOR
})

const isLetIn = async ({ sessionId }: Viewer, now = NOON) => (await findLiveSession(sessionId, OFFICE, now)) !== null
const whoIsLetIn = async () => {
  const names = Object.keys(people) as (keyof People)[]
  const answers = await Promise.all(names.map((name) => isLetIn(people[name])))
  return names.filter((_, at) => answers[at])
}

/** Sở Kế hoạch và Đầu tư consolidates a plan from and to those days. */
async function consolidate(from: string, to: string | null = null) {
  const db = await database()
  const agency = await db.agency.findUniqueOrThrow({ where: { key: "SKHĐT" } })
  await db.plan.create({
    data: {
      ...{ slug: "x", kind: "KẾ HOẠCH", number: "1", symbol: "KH-UBND", title: "x", issuer: "UBND tỉnh" },
      ...{ issuedOn: "2022-08-04", periodFrom: 2021, periodTo: 2025, believableFrom: 2021, believableTo: 2030 },
      importedAt: NOON,
      functions: { create: { function: "CONSOLIDATOR", agencyId: agency.id, from, to } },
    },
  })
}

test("without the setting nobody has to, and everybody may", async () => {
  await consolidate("2022-08-04")
  expect(await whoIsLetIn()).toEqual(["lan", "quang", "minh", "hoa", "thu", "bao"])
})

test("required of administrators and reviewers, it keeps out on the next request whoever has none, and nobody else", async () => {
  await consolidate("2022-08-04")
  process.env.REQUIRE_TWO_FACTOR = "administrators, reviewers"
  expect(await whoIsLetIn()).toEqual(["lan", "quang", "hoa", "thu"])
  for (const viewer of [people.minh, people.bao])
    expect(await findHolder(viewer.sessionId, OFFICE, NOON)).toMatchObject({
      owesTwoFactor: true,
      viewer: { name: viewer.name },
    })
})

test("a reviewer is who works today for an agency that consolidates a plan today", async () => {
  process.env.REQUIRE_TWO_FACTOR = "reviewers"
  expect(await isLetIn(people.minh)).toBe(true)
  await consolidate("2022-08-04", "2026-11-22")
  expect(await isLetIn(people.minh)).toBe(true)
  await (await database()).planFunction.updateMany({ data: { to: "2026-11-23" } })
  expect(await isLetIn(people.minh)).toBe(false)
})

test("required of everybody, everybody sets it up", async () => {
  process.env.REQUIRE_TWO_FACTOR = "everybody"
  expect(await whoIsLetIn()).toEqual([])
})

test("whoever owes it sets it up in that very session and is let in; turning it off is then refused", async () => {
  process.env.REQUIRE_TWO_FACTOR = "administrators"
  expect(await findOwnTwoFactor(people.bao, NOON)).toEqual({ on: null, proposal: null, isRequired: true })
  const on = await turnOnTwoFactor(people.bao)
  expect(await isLetIn(on.viewer)).toBe(true)

  const soon = minutesLater(1)
  const before = await everythingStored()
  const off = () => turnOffTwoFactor({ viewer: on.viewer, now: soon }, { code: codeOf(on.secret, soon) })
  expect(await off()).toEqual({ ok: false, reason: "two-factor-required" })
  expect(await everythingStored()).toBe(before)
  delete process.env.REQUIRE_TWO_FACTOR
  expect(await off()).toMatchObject({ ok: true })
})

test("a second step that was only proposed is none", async () => {
  process.env.REQUIRE_TWO_FACTOR = "administrators"
  const on = await turnOnTwoFactor(people.bao)
  await (await database()).twoFactor.update({ where: { personId: people.bao.personId }, data: { confirmedAt: null } })
  expect(await isLetIn(on.viewer)).toBe(false)
  expect(await isLetIn(await arriveAgain(people.lan.personId))).toBe(true)
})

test("a group that is none is refused at start with one sentence", () => {
  for (const value of ["admins", "administrators;reviewers", "true"])
    expect(() => readEnvironment({ REQUIRE_TWO_FACTOR: value })).toThrow(EnvironmentProblem)
  expect(readEnvironment({ REQUIRE_TWO_FACTOR: " reviewers ,administrators" }).requireTwoFactor).toEqual([
    "reviewers",
    "administrators",
  ])
  expect(readEnvironment({ REQUIRE_TWO_FACTOR: "" }).requireTwoFactor).toEqual([])
})
