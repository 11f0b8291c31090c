import { beforeAll, describe, expect, test } from "vitest"
import { AddSignatory, ChangeLetterhead, EndSignatory } from "@/lib/agencies/input"
import { findAgency } from "@/lib/agencies/queries"
import { addSignatory, changeLetterhead, endSignatory } from "@/lib/agencies/signing-commands"
import { database } from "@/lib/database"
import { findIssuer, onPaper } from "@/lib/papers/issuers"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

const now = new Date("2024-11-23T02:00:00Z")
const PLAN = { issuer: "UBND tỉnh Quảng Ngãi", symbol: "KH-UBND" }
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const QUANG = {
  ...{ key: "SCT", authority: "KT", superiorTitle: "Giám đốc", title: "Phó Giám đốc" },
  ...{ fullName: "Phạm Văn Quang", from: "01/7/2024" },
}
const add = (viewer = people.quang, more = {}) =>
  addSignatory({ viewer, now }, AddSignatory.parse({ ...QUANG, ...more }))
const signedOn = async (day: string) => (await findIssuer("SCT", PLAN, day))?.signature
const idOf = async (fullName: string) =>
  (await (await database()).signatory.findFirstOrThrow({ where: { fullName }, orderBy: { from: "desc" } })).id

test("a head names who signs from a day on; documents of earlier days stay unsigned, and the journal tells it", async () => {
  const entries = await journalOf(async () => expect(await add()).toMatchObject({ ok: true }))
  expect(entries).toMatchObject([
    {
      verb: "signatory-added",
      object: "agency",
      objectId: "SCT",
      particulars: { titles: "KT. Giám đốc, Phó Giám đốc", name: "Phạm Văn Quang", from: "2024-07-01" },
    },
  ])
  expect(await signedOn("2024-07-01")).toEqual({ titles: ["KT. Giám đốc", "Phó Giám đốc"], name: "Phạm Văn Quang" })
  expect(await signedOn("2024-06-30")).toEqual({ titles: [], name: null })
})

test("once it has ended, what was signed before stays signed", async () => {
  const end = (viewer: typeof people.lan, to: string, id: string) =>
    endSignatory({ viewer, now }, EndSignatory.parse({ id, to }))
  const id = await idOf("Phạm Văn Quang")
  const entries = await journalOf(async () => {
    expect(await end(people.quang, "29/6/2024", id)).toMatchObject({ reason: "invalid" })
    expect(await end(people.quang, "31/12/2024", id)).toMatchObject({ ok: true })
  })
  expect(entries).toMatchObject([
    { verb: "signatory-ended", particulars: { name: "Phạm Văn Quang", to: "2024-12-31" } },
  ])
  expect((await signedOn("2024-12-31"))?.name).toBe("Phạm Văn Quang")
  expect((await signedOn("2025-01-01"))?.name).toBeNull()
  const db = await database()
  await expect(db.signatory.update({ where: { id }, data: { fullName: "Người khác" } })).rejects.toThrow()
  await expect(db.signatory.delete({ where: { id } })).rejects.toThrow()
})

test("a wrong entry is taken back by ending it on the day before its first", async () => {
  await add(people.bao, { fullName: "Nhầm Tên", from: "01/3/2025" })
  const id = await idOf("Nhầm Tên")
  expect(await endSignatory({ viewer: people.bao, now }, EndSignatory.parse({ id, to: "28/02/2025" }))).toMatchObject({
    ok: true,
  })
  expect((await signedOn("2025-03-01"))?.name).toBeNull()
})

test("symbol, place and drafting unit change from a day on; documents of earlier days keep theirs", async () => {
  const said = { symbol: "SCTH", place: "Đức Phổ", draftingUnit: "KHTC", from: "01/3/2025" }
  const input = ChangeLetterhead.parse({ key: "SCT", ...said })
  const entries = await journalOf(async () =>
    expect(await changeLetterhead({ viewer: people.quang, now }, input)).toMatchObject({ ok: true }),
  )
  expect(entries).toMatchObject([
    { verb: "letterhead-changed", particulars: { was: { draftingUnit: null }, is: { draftingUnit: "KHTC" } } },
  ])
  const issuerOn = async (day: string) => (await findIssuer("SCT", PLAN, day)) ?? Promise.reject(day)
  const [earlier, later] = [await issuerOn("2025-02-28"), await issuerOn("2025-03-01")]
  expect(earlier).toMatchObject({ symbol: "SCT", place: "Quảng Ngãi", draftingUnit: null })
  expect(later).toMatchObject({
    ...{ symbol: "SCTH", place: "Đức Phổ", draftingUnit: "KHTC" },
    superior: "UBND tỉnh Quảng Ngãi",
  })
  expect(onPaper(earlier, "BC-SCT", "2025-02-28").archive).toBe("Lưu: VT")
  expect(onPaper(later, "BC-SCTH", "2025-03-01").archive).toBe("Lưu: VT, KHTC")
})

test("a drafting unit is written in one word", () => {
  const parsed = ChangeLetterhead.safeParse({
    ...{ key: "SCT", symbol: "SCT", place: "Quảng Ngãi", draftingUnit: "Văn phòng", from: "01/3/2025" },
  })
  expect(parsed.error?.issues.map(({ path }) => path[0])).toEqual(["draftingUnit"])
})

test("an agency or an entry that is not there is not found, nor a name on a day on which none is borne", async () => {
  await (await database()).agencyName.updateMany({ where: { agency: { key: "SGTVT" } }, data: { to: "2025-02-28" } })
  const before = await everythingStored()
  const context = { viewer: people.bao, now }
  const entries = await journalOf(async () => {
    expect(await add(people.bao, { key: "KHONG" })).toMatchObject({ reason: "not-found" })
    const letterhead = { key: "KHONG", symbol: "X", place: "Y", draftingUnit: "", from: "01/01/2026" }
    expect(await changeLetterhead(context, ChangeLetterhead.parse(letterhead))).toMatchObject({ reason: "not-found" })
    const end = EndSignatory.parse({ id: "khong", to: "01/01/2026" })
    expect(await endSignatory(context, end)).toMatchObject({ reason: "not-found" })
    const nameless = ChangeLetterhead.parse({ ...letterhead, key: "SGTVT", from: "01/3/2025" })
    expect(await changeLetterhead(context, nameless)).toMatchObject({
      reason: "invalid",
      fields: { from: "Cơ quan không có tên gọi nào trong ngày này." },
    })
  })
  expect(entries).toEqual([])
  expect(await everythingStored()).toBe(before)
})

describe("nobody else", () => {
  test("names signatories or changes the letterhead: refused, and told in the journal", async () => {
    const id = await idOf("Phạm Văn Quang")
    const before = await everythingStored()
    const strangers = [people.lan, people.minh, people.hoa, people.thu]
    const entries = await journalOf(async () => {
      for (const viewer of strangers) {
        expect(await add(viewer)).toMatchObject({ reason: "not-allowed" })
        const end = EndSignatory.parse({ id, to: "01/01/2030" })
        expect(await endSignatory({ viewer, now }, end)).toMatchObject({ reason: "not-allowed" })
        const letterhead = ChangeLetterhead.parse({
          key: "SCT",
          symbol: "X",
          place: "Y",
          draftingUnit: "Z",
          from: "01/01/2026",
        })
        expect(await changeLetterhead({ viewer, now }, letterhead)).toMatchObject({ reason: "not-allowed" })
      }
    })
    expect(entries.map(({ verb }) => verb)).toEqual(Array(3 * strangers.length).fill("denied"))
    expect(await everythingStored()).toBe(before)
  })

  test("finds the forms", async () => {
    const may = async (viewer: typeof people.lan) => (await findAgency(viewer, "SCT", "2024-11-23"))?.mayChangeSigning
    expect(await Promise.all([people.lan, people.quang, people.minh, people.bao].map(may))).toEqual([
      ...[false, true, false, true],
    ])
  })
})

test("what is missing is said field by field", () => {
  const faults = (more: object) =>
    AddSignatory.safeParse({ ...QUANG, ...more }).error?.issues.map(({ path, message }) => `${path}: ${message}`)
  expect(faults({ superiorTitle: "" })).toEqual(["superiorTitle: Chưa nhập chức vụ được ký thay, ví dụ Giám đốc."])
  expect(faults({ authority: "TM" })).toEqual([
    "collective: Chưa nhập tập thể được ký thay mặt, ví dụ Ủy ban nhân dân.",
  ])
  expect(faults({ fullName: " ", from: "31/02/2024" })).toEqual([
    "fullName: Chưa nhập họ tên.",
    "from: Ngày bắt đầu ký không đúng. Nhập ngày/tháng/năm, ví dụ 11/7/2022.",
  ])
})
