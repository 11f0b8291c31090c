import { beforeAll, expect, test } from "vitest"
import writeExcel from "write-excel-file/node"
import { recordPast } from "@/lib/progress/past"
import { PAST_COLUMNS } from "@/lib/progress/past-columns"
import { takeOutPast } from "@/lib/progress/past-export"
import { PastView, RecordPast } from "@/lib/progress/past-input"
import { type PastPreview, previewPast } from "@/lib/progress/past-preview"
import { readSheet, type SheetCell } from "@/lib/spreadsheets/read-sheet"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const KEY = "124-kh-ubnd"
const NOW = new Date("2026-11-25T09:00:00+07:00")

beforeAll(async () => {
  await importSeeds(NOW)
  people = await arrangePeople(NOW)
})

/** The file as the reviewer takes it away. */
async function takeOut(asked: object = {}): Promise<Buffer> {
  const taken = await takeOutPast({ viewer: people.minh, now: NOW }, { slug: KEY, view: PastView.parse(asked) })
  if (!taken.ok) throw new Error(taken.reason)
  return taken.value.content
}
type Cells = Partial<Record<(typeof PAST_COLUMNS)[number]["name"], SheetCell>>
/** The file as somebody fills it in with Excel: the cells of each row by the row's key. */
async function fillIn(file: Buffer, filled: (row: SheetCell[]) => Cells | null): Promise<File> {
  const sheet = await readSheet(file)
  if (!sheet.ok) throw new Error(sheet.fault)
  const rows = sheet.rows.map((row, at) => {
    const cells: Cells = (at > 1 && filled(row)) || {}
    return PAST_COLUMNS.map(({ name }, column) => cells[name] ?? row[column] ?? null)
  })
  const typed = (value: SheetCell) =>
    value === null ? null : value instanceof Date ? { value, type: Date, format: "dd/mm/yyyy" } : { value }
  const written = await writeExcel(rows.map((row) => row.map(typed))).toBuffer()
  return new File([new Uint8Array(written)], "đã điền.xlsx")
}
const DONE = { progress: "Đã hoàn thành", day: new Date("2023-06-05T00:00:00Z"), documentNumber: "5/QĐ-UBND" }
const upload = (file: File, viewer = people.minh, plan = KEY) => previewPast({ viewer, now: NOW }, { plan, file })
async function readable(file: File) {
  const answer = await upload(file)
  if (!answer.ok || answer.value.kind !== "readable") throw new Error(JSON.stringify(answer))
  return answer.value
}
const confirm = ({ changes }: Extract<PastPreview, { kind: "readable" }>) => {
  const sent = changes.flatMap(({ line, fields }) =>
    Object.entries(fields).map(([field, value]) => [`${line}-${field}`, value]),
  )
  return recordPast({ viewer: people.minh, now: NOW }, RecordPast.parse({ plan: KEY, ...Object.fromEntries(sent) }))
}

test("the file that goes out names every row for ever, and holds days as days", async () => {
  const sheet = await readSheet(await takeOut())
  if (!sheet.ok) throw new Error(sheet.fault)
  const [, head, ...rows] = sheet.rows
  expect(head).toEqual(PAST_COLUMNS.map(({ heading }) => heading))
  expect(rows).toHaveLength(45)
  expect(rows[1]?.slice(0, 2)).toEqual([`${KEY}/3`, "3"])
  expect(rows[1]?.[4]).toEqual(new Date("2022-12-31T00:00:00Z"))
  const offered = rows.find((row) => row[1] === "13")
  expect(offered?.[6]).toBe("Đã hoàn thành ngày 11/7/2022 906/QĐ-UBND")
  expect(offered?.[7] ?? null).toBeNull()
})

test("who took the file is on the record; nobody but the reviewer takes it", async () => {
  const asked = { slug: KEY, view: PastView.parse({}) }
  const entries = await journalOf(async () =>
    expect(await takeOutPast({ viewer: people.minh, now: NOW }, asked)).toMatchObject({
      ok: true,
      value: { name: "NBS_KH124_20261125.xlsx" },
    }),
  )
  expect(entries).toMatchObject([{ verb: "exported", objectId: KEY, particulars: { past: 45 } }])
  for (const viewer of [people.lan, people.quang, people.thu, people.bao])
    expect(await takeOutPast({ viewer, now: NOW }, asked)).toEqual({ ok: false, reason: "not-found" })
})

test("forty filled rows are previewed without a trace, and recorded by one confirmation", async () => {
  let count = 0
  const file = await fillIn(await takeOut(), () => (count++ < 40 ? DONE : null))
  const before = await everythingStored()
  const preview = await readable(file)
  expect(await everythingStored()).toBe(before)
  expect(preview).toMatchObject({ unchanged: 0, empty: 5 })
  expect(preview.changes).toHaveLength(40)
  expect(preview.changes[1]).toMatchObject({
    line: 4,
    name: "Nhiệm vụ 3",
    from: "Chưa có cập nhật",
    to: "Đã hoàn thành, 5/QĐ-UBND, ngày 05/6/2023",
  })
  const entries = await journalOf(async () =>
    expect(await confirm(preview)).toMatchObject({ ok: true, value: { recorded: 40 } }),
  )
  expect(entries.map(({ verb }) => verb)).toEqual(Array(40).fill("past-recorded"))
  expect(await confirm(preview)).toMatchObject({ ok: true, value: { recorded: 0, unchanged: 40 } })
  expect(await readable(file)).toMatchObject({ changes: [], unchanged: 40 })
})

test("cells at fault are named, also those that only the plan knows to be wrong, and nothing is offered", async () => {
  const file = await fillIn(await takeOut({ kind: "yearly" }), ([key]) => {
    if (key === `${KEY}/48 2022`) return { ...DONE, day: "năm ngoái" }
    if (key === `${KEY}/48 2023`) return { ...DONE, key: `${KEY}/480 2023` }
    return key === `${KEY}/48 2024` ? { ...DONE, documentNumber: "" } : null
  })
  const answer = await upload(file)
  const problems = answer.ok && answer.value.kind === "problems" ? answer.value.problems : []
  expect(problems.map(({ column, message }) => [column, message])).toEqual([
    ["Ngày", "Không phải ngày."],
    ["Tiến độ", "Nhiệm vụ 480 năm 2023: không có trong kế hoạch này."],
    ["Số, ký hiệu văn bản", expect.stringContaining("Nhiệm vụ 48 năm 2024: Đã hoàn thành phải có số")],
  ])
})

test("what somebody says between preview and confirmation refuses the whole, by line", async () => {
  const file = await fillIn(await takeOut({ kind: "yearly" }), ([key]) =>
    [`${KEY}/49 2022`, `${KEY}/49 2023`].includes(String(key)) ? DONE : null,
  )
  const preview = await readable(file)
  const [first] = preview.changes
  const quick = { ...first, fields: { ...first?.fields, documentNumber: "6/QĐ-UBND" } } as typeof first
  expect(await confirm({ ...preview, changes: quick ? [quick] : [] })).toMatchObject({ ok: true })
  const before = await everythingStored()
  expect(await confirm(preview)).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    fields: { [`${first?.line}-progress`]: expect.stringContaining(people.minh.name) },
  })
  expect(await everythingStored()).toBe(before)
})

test("nobody else has a file read, and the attempt is on the record", async () => {
  const file = new File(["x"], "a.xlsx")
  for (const viewer of [people.lan, people.quang, people.thu, people.bao]) {
    const entries = await journalOf(async () =>
      expect(await upload(file, viewer)).toMatchObject({ ok: false, reason: "not-allowed" }),
    )
    expect(entries).toMatchObject([{ verb: "denied" }])
  }
  expect(await upload(file, people.minh, "99-kh-ubnd")).toEqual({ ok: false, reason: "not-found" })
})

test("what is no Excel file, and a file in which nothing is filled in, are refused at the field", async () => {
  expect(await upload(new File(["x"], "a.xlsx"))).toMatchObject({
    fields: { file: expect.stringContaining("Tệp không phải Excel") },
  })
  expect(await upload(await fillIn(await takeOut({ kind: "shared" }), () => null))).toMatchObject({
    fields: { file: expect.stringContaining("không có dòng nào có tiến độ") },
  })
})
