import { beforeAll, expect, test } from "vitest"
import { signIn } from "@/lib/access/commands"
import { resetPassword } from "@/lib/access/link-commands"
import { addPerson, disableByEmail, listAccounts, removeTwoFactorByEmail, resetLinkByEmail } from "@/lib/people/console"
import { arrangePeople, NOON, PASSWORD as OF_ALL, OFFICE, type People, turnOnTwoFactor } from "@/tests/support/people"
import { everyText, everythingStored, journalOf } from "@/tests/support/traces"

const context = { operatorName: "Máy chủ (root)", now: NOON }
const PASSWORD = "trâu về ngõ tối, suối reo lưng đồi"
const an = {
  email: "an@sct.tinh.gov.vn",
  name: "Hồ Văn An",
  position: null,
  role: "OFFICER" as const,
  agency: "SCT",
  password: PASSWORD,
}

let people: People
beforeAll(async () => {
  people = await arrangePeople()
})

test("the operator adds somebody who can sign in at once, and the journal names the operator", async () => {
  const entries = await journalOf(async () => expect(await addPerson(context, an)).toMatchObject({ ok: true }))
  expect(entries).toMatchObject([
    {
      verb: "person-added",
      actorId: null,
      actorName: "Máy chủ (root)",
      particulars: { name: "Hồ Văn An", role: "OFFICER", agency: "Sở Công Thương" },
    },
  ])
  expect(await signIn({ visitor: OFFICE, now: NOON }, { email: an.email, password: PASSWORD })).toMatchObject({
    ok: true,
  })
  expect(await everyText()).not.toContain(PASSWORD)
})

test("the same rules hold for the operator: passwords, agencies, one account an address", async () => {
  const before = await everythingStored()
  expect(await addPerson(context, { ...an, email: "khac@sct.vn", password: "Matkhau@2026" })).toMatchObject({
    fields: { password: expect.anything() },
  })
  expect(
    await addPerson(context, { ...an, email: "khac@sct.vn", role: "ADMINISTRATOR", password: "hồ sen tím 85" }),
  ).toMatchObject({ fields: { password: expect.stringContaining("15") } })
  expect(await addPerson(context, { ...an, email: "khac@sct.vn", agency: "KHONG-CO" })).toMatchObject({
    fields: { agency: expect.anything() },
  })
  expect(await addPerson(context, an)).toMatchObject({ fields: { email: expect.anything() } })
  expect(await disableByEmail(context, "bao@tinh.gov.vn")).toMatchObject({ reason: "last-administrator" })
  expect(await disableByEmail(context, "khong@co.vn")).toMatchObject({ reason: "not-found" })
  expect(await resetLinkByEmail(context, "khong@co.vn")).toMatchObject({ reason: "not-found" })
  expect(await everythingStored()).toBe(before)
})

test("the operator takes the second step off the last administrator, who then signs in by password alone", async () => {
  await turnOnTwoFactor(people.bao)
  const entries = await journalOf(async () =>
    expect(await removeTwoFactorByEmail(context, people.bao.email)).toEqual({ ok: true, value: { wasOn: true } }),
  )
  expect(entries).toMatchObject([
    { verb: "two-factor-removed", actorName: "Máy chủ (root)", particulars: { name: people.bao.name } },
  ])
  expect(await signIn({ visitor: OFFICE, now: NOON }, { email: people.bao.email, password: OF_ALL })).toMatchObject({
    ok: true,
    value: { sessionId: expect.anything() },
  })
  expect(await removeTwoFactorByEmail(context, people.bao.email)).toEqual({ ok: true, value: { wasOn: false } })
  expect(await removeTwoFactorByEmail(context, "khong@co.vn")).toMatchObject({ reason: "not-found" })
})

test("the operator hands out a reset link, disables, and lists", async () => {
  const link = await resetLinkByEmail(context, "lan@sct.tinh.gov.vn")
  const token = link.ok ? (new URL(link.value.url).searchParams.get("token") as string) : ""
  expect(
    await resetPassword({ visitor: OFFICE, now: NOON }, { token, password: PASSWORD, passwordAgain: PASSWORD }),
  ).toMatchObject({ ok: true })
  expect(await disableByEmail(context, "lan@sct.tinh.gov.vn")).toMatchObject({ ok: true })
  const lan = (await listAccounts(NOON)).find(({ email }) => email === "lan@sct.tinh.gov.vn")
  expect(lan).toMatchObject({
    name: "Nguyễn Thị Lan",
    disabledAt: NOON,
    memberships: [{ role: "OFFICER", agencyKey: "SCT" }],
  })
})
