import { beforeAll, expect, test } from "vitest"
import { changeContact } from "@/lib/agencies/commands"
import { ChangeContact } from "@/lib/agencies/input"
import { findAgency } from "@/lib/agencies/queries"
import { database } from "@/lib/database"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const contactOf = async (key: string) =>
  (await database()).agency.findUniqueOrThrow({ where: { key }, select: { contactPerson: true, contactPhone: true } })

test("an officer says whom to call at her own agency, and the journal keeps who was called before", async () => {
  const answer = await changeContact(
    { viewer: people.lan, now },
    ChangeContact.parse({ key: "SCT", person: " Nguyễn Thị Lan ", phone: "0255 382 2222" }),
  )
  expect(answer).toMatchObject({ ok: true })
  expect(await findAgency(people.thu, "SCT", today)).toMatchObject({
    contact: { person: "Nguyễn Thị Lan", phone: "0255 382 2222" },
    mayChangeContact: false,
  })
  const entry = await (await database()).journalEntry.findFirstOrThrow({ orderBy: { seq: "desc" } })
  expect(entry).toMatchObject({
    verb: "contact-changed",
    object: "agency",
    objectId: "SCT",
    actorName: "Nguyễn Thị Lan",
    actorAgency: "SCT",
  })
  expect(JSON.parse(entry.particulars)).toMatchObject({ from: { person: null }, to: { person: "Nguyễn Thị Lan" } })
})

test("neither another agency's people nor a leader changes it; an administrator may everywhere", async () => {
  const input = ChangeContact.parse({ key: "SCT", person: "Người khác", phone: "" })
  for (const viewer of [people.hoa, people.minh, people.thu])
    expect(await changeContact({ viewer, now }, input)).toMatchObject({ ok: false, reason: "not-allowed" })
  expect((await contactOf("SCT")).contactPerson).toBe("Nguyễn Thị Lan")
  expect(
    await changeContact(
      { viewer: people.bao, now },
      ChangeContact.parse({ key: "TTT", person: "Lê Thị Hoa", phone: "" }),
    ),
  ).toMatchObject({ ok: true })
  expect(await contactOf("TTT")).toEqual({ contactPerson: "Lê Thị Hoa", contactPhone: null })
})

test("an agency that does not exist is not found", async () => {
  expect(
    await changeContact({ viewer: people.bao, now }, ChangeContact.parse({ key: "NOBODY", person: "", phone: "" })),
  ).toMatchObject({ ok: false, reason: "not-found" })
})

test("a telephone number has no letters, and a name is no essay", () => {
  const problems = ChangeContact.safeParse({ key: "SCT", person: "x".repeat(121), phone: "gọi Lan" })
  expect(problems.error?.issues.map((issue) => issue.path[0])).toEqual(["person", "phone"])
})
