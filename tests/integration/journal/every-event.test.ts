import { readFileSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { changePassword } from "@/lib/access/account-commands"
import { confirmPlan } from "@/lib/appendix/commands"
import { ConfirmPlan } from "@/lib/appendix/input"
import { database } from "@/lib/database"
import { invitePerson, makeResetLink, renewInvitation } from "@/lib/people/commands"
import { InvitePerson } from "@/lib/people/input"
import { decideCorrection, decideProposal, overrideDeadline } from "@/lib/tasks/commands"
import { OverrideDeadline } from "@/lib/tasks/input"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, NOON as now, OFFICE, type People } from "@/tests/support/people"
import { journalOf } from "@/tests/support/traces"

// What happens to the plan and to accounts is on the record: one entry for each thing, with who and what. The events of
// signing in, of links and of memberships are told where they are tested.
let people: People
let atFirst: Awaited<ReturnType<typeof journalOf>>
beforeAll(async () => {
  atFirst = await journalOf(() => importSeeds(now))
  people = await arrangePeople()
})

const correction = async (number: string) =>
  (await database()).correction.findFirstOrThrow({ where: { state: "PROPOSED", cell: { task: { number } } } })
const proposal = async (number: string) =>
  (await database()).proposal.findFirstOrThrow({ where: { state: "PROPOSED", cell: { task: { number } } } })

test("the first start: the catalogue, then the plan with the checksum of its text", () => {
  expect(atFirst).toMatchObject([
    { seq: 1, verb: "catalogue-imported", actorId: null, particulars: { agencies: 55, groups: 10 } },
    {
      seq: 2,
      verb: "plan-imported",
      object: "plan",
      actorId: null,
      particulars: { plan: "124/KH-UBND", tasks: 56, sections: 5, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    },
  ])
})

test("what the reviewer decides: corrections, proposals, deadlines", async () => {
  const { minh } = people
  const [row7, row34, row35] = [await correction("7"), await proposal("34"), await proposal("35")]
  const entries = await journalOf(async () => {
    await decideCorrection({ viewer: minh, now }, { id: row7.id, verb: "accept", state: "PROPOSED" })
    await decideCorrection({ viewer: minh, now }, { id: row7.id, verb: "decline", state: "ACCEPTED" })
    await decideProposal({ viewer: minh, now }, { id: row34.id, verb: "accept", state: "PROPOSED" })
    await decideProposal({ viewer: minh, now }, { id: row35.id, verb: "decline", state: "PROPOSED" })
    const typed = { task: "124-kh-ubnd/1", seq: 1, kind: "ANNUAL", reason: "Theo biên bản họp" }
    await overrideDeadline({ viewer: minh, now }, OverrideDeadline.parse(typed))
  })
  const by = {
    actorId: minh.personId,
    actorName: minh.name,
    actorAgency: "SKHĐT",
    address: OFFICE.address,
    object: "task",
  }
  expect(entries).toMatchObject([
    { ...by, verb: "correction-accepted", objectId: "124-kh-ubnd/7", particulars: { from: row7.from, to: row7.to } },
    { ...by, verb: "correction-declined", objectId: "124-kh-ubnd/7", particulars: { from: row7.from, to: row7.to } },
    { ...by, verb: "proposal-accepted", objectId: "124-kh-ubnd/34" },
    { ...by, verb: "proposal-declined", objectId: "124-kh-ubnd/35" },
    { ...by, verb: "deadline-overridden", objectId: "124-kh-ubnd/1", particulars: { reason: "Theo biên bản họp" } },
  ])
})

test("what the administrator does: invitations, links, a plan and the names that were mapped for it", async () => {
  const { bao, lan } = people
  const text = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8")
  const typed = { text, issuer: "UBND tỉnh Vân Sơn", periodFrom: 2026, periodTo: 2030, consolidator: "STC" }
  const unknown = ["Sở Nông nghiệp và Môi trường"]
  const entries = await journalOf(async () => {
    const binh = { name: "Phan Thanh Bình", email: "binh@sct.tinh.gov.vn", role: "OFFICER", agency: "SCT" }
    const invited = await invitePerson({ viewer: bao, now }, InvitePerson.parse(binh))
    await renewInvitation({ viewer: bao, now }, { personId: invited.ok ? invited.value.personId : "" })
    await makeResetLink({ viewer: bao, now }, { personId: lan.personId })
    const plan = ConfirmPlan.parse({ ...typed, unknown, means: ["agency:STC"] })
    expect(await confirmPlan({ viewer: bao, now }, plan)).toMatchObject({ ok: true })
  })
  const by = { actorId: bao.personId, actorName: bao.name }
  expect(entries).toMatchObject([
    { ...by, verb: "person-invited" },
    { ...by, verb: "invitation-renewed" },
    { ...by, verb: "reset-link-made", objectId: lan.personId },
    { ...by, verb: "alias-added", particulars: { written: unknown[0] } },
    { ...by, verb: "plan-imported", particulars: { plan: "57/KH-UBND" } },
  ])
  expect(JSON.stringify(entries)).not.toContain("token=")
})

test("a wrong password when changing one's own", async () => {
  const password = "nắng trải dài trên đồng vắng"
  const typed = { currentPassword: "không phải mật khẩu", password, passwordAgain: password }
  const entries = await journalOf(() => changePassword({ viewer: people.lan, now }, typed))
  expect(entries).toMatchObject([{ verb: "password-refused", actorId: people.lan.personId }])
  expect(JSON.stringify(entries)).not.toContain("không phải mật khẩu")
})
