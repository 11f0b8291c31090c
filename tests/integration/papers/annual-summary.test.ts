import readExcelFile from "read-excel-file/node"
import { beforeAll, describe, expect, test } from "vitest"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"
import { exportAnnualSummary } from "@/lib/papers/commands"
import { exportSubmission } from "@/lib/papers/reviewer-commands"
import { reportProgress } from "@/lib/progress/commands"
import { findDashboard } from "@/lib/progress/dashboard"
import { ReportProgress } from "@/lib/progress/input"
import { importSeeds } from "@/seeds/import-seeds"
import { docxWords } from "@/tests/support/docx-words"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

const now = new Date("2024-11-25T07:05:00Z")
const PLAN = "124-kh-ubnd"
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-08T02:00:00Z"))
  people = await arrangePeople(now)
  const said = await reportProgress(
    { viewer: people.quang, now: new Date("2024-03-04T02:00:00Z") },
    ReportProgress.parse({
      ...{ task: `${PLAN}/41`, year: null, part: null, seen: 0, progress: "IN_PROGRESS" },
      ...{ speaksOn: "04/3/2024", result: "Đã có đề cương.", difficulties: "Chưa bố trí kinh phí." },
      ...{ proposals: "Cho phép lùi thời hạn đến hết năm 2025.", next: "" },
    }),
  )
  if (!said.ok) throw new Error(JSON.stringify(said))
})

const take = (viewer: Viewer, year: number, format: "docx" | "pdf" | "xlsx" = "docx", at = now) =>
  exportAnnualSummary({ viewer, now: at }, { slug: PLAN, year, format })
async function wordsOf(viewer: Viewer, year: number, at = now) {
  const outcome = await take(viewer, year, "docx", at)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return { name: outcome.value.name, text: docxWords(outcome.value.content) }
}

test("a leader takes the year's report: its head, what it is about, its figures and its appendices", async () => {
  const { name, text } = await wordsOf(people.thu, 2024)
  expect(name).toBe("BC_KH124_UBND_2024_20241125.docx")
  expect(text).toContain("ỦY BAN NHÂN DÂN\nTỈNH QUẢNG NGÃI")
  expect(text).toMatch(/Số:\u00A0+\/BC-UBND/)
  expect(text).toContain("Kết quả thực hiện Kế hoạch số 124/KH-UBND ngày 04/8/2022 của UBND tỉnh Quảng Ngãi năm 2024")
  expect(text).toContain("Kính gửi:\n- Chính phủ;\n- Bộ Kế hoạch và Đầu tư.")
  expect(text).toContain("(số liệu tính đến ngày 25/11/2024)")
  expect(text).toContain("- Sở Công Thương (nhiệm vụ 41): chưa bố trí kinh phí.")
  expect(text).toContain("Phụ lục III")
  expect(text).toContain("Cho phép lùi thời hạn đến hết năm 2025.")
  expect(text).toContain("TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH")
})

test("while its year runs it is a draft; afterwards it has the figures of the year's last day", async () => {
  expect((await wordsOf(people.thu, 2024)).text).toContain("DỰ THẢO")
  const later = await wordsOf(people.thu, 2024, new Date("2025-03-10T02:00:00Z"))
  expect(later.text).not.toContain("DỰ THẢO")
  expect(later.text).toContain("(số liệu tính đến ngày 31/12/2024)")
  expect(later.name).toBe("BC_KH124_UBND_2024_20241231.docx")
  // the ministry of planning is part of the ministry of finance from 01/3/2025
  expect(later.text).toContain("- Bộ Tài chính.")
})

describe("its figures", () => {
  test("are the dashboard's of the same day, by agency and altogether", async () => {
    const found = await readAnnualSummary(people.thu, PLAN, 2024, "2024-11-25", 1000)
    const dashboard = await findDashboard(people.thu, PLAN, "2024-11-25", "2024-11-25")
    expect(found?.summary).toMatchObject({ total: 56, buckets: dashboard?.buckets, byLead: dashboard?.byLead })
    expect(found?.summary?.tasks).toHaveLength(56)
  })

  test("add up to 56 in the spreadsheet, whose sheets are the appendices", async () => {
    const outcome = await take(people.minh, 2024, "xlsx")
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    const sheets = (await readExcelFile(outcome.value.content)) as unknown as { sheet: string; data: unknown[][] }[]
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Phụ lục I", "Phụ lục II", "Phụ lục III"])
    const [first, second] = sheets as [(typeof sheets)[0], (typeof sheets)[0]]
    const sum = first.data.at(-1) as unknown[]
    expect(sum.slice(1, 3)).toEqual(["Tổng cộng", 56])
    expect((sum.slice(3, 11) as number[]).reduce((all, count) => all + count, 0)).toBe(56)
    const totals = first.data.slice(0, -1).flatMap((row) => (typeof row[2] === "number" ? [row[2]] : []))
    expect(totals.reduce((all, count) => all + count, 0)).toBe(56)
    expect(second.data.filter((row) => /^\d+$/.test(String(row[0])))).toHaveLength(56)
  })
})

test("of a plan with more tasks than a Word file takes only their number is read", async () => {
  expect(await readAnnualSummary(people.thu, PLAN, 2024, "2024-11-25", 55)).toEqual({ total: 56, summary: null })
})

test("officers of other agencies and the administrator get nothing, nor does anybody of a year without figures", async () => {
  const before = await everythingStored()
  const entries = await journalOf(async () => {
    for (const viewer of [people.lan, people.quang, people.hoa, people.bao])
      expect(await take(viewer, 2024)).toMatchObject({ ok: false, reason: "not-found" })
    for (const year of [0, 2021, 2025, 2030])
      expect(await take(people.thu, year)).toMatchObject({ ok: false, reason: "not-found" })
  })
  expect(entries).toEqual([])
  expect(await everythingStored()).toBe(before)
})

const submit = (viewer: Viewer, kind: "letter" | "report") =>
  exportSubmission({ viewer, now }, { slug: PLAN, year: 2024, kind, format: "docx" })

test("the consolidating agency lays it before whoever signs by a tờ trình of its own, which is the reviewer's alone", async () => {
  const outcome = await submit(people.minh, "letter")
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  expect(outcome.value.name).toBe("TTR_KH124_2024_20241125.docx")
  const text = docxWords(outcome.value.content)
  expect(text).toMatch(/Số:\u00A0+\/TTr-SKHĐT/)
  expect(text).toContain("TỜ TRÌNH\n")
  expect(text).toContain("Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.")
  for (const viewer of [people.thu, people.lan, people.bao])
    expect(await submit(viewer, "letter")).toMatchObject({ ok: false, reason: "not-found" })
})

test("or by a report of its own: the same year in the same parts, under its own head", async () => {
  const outcome = await submit(people.minh, "report")
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  expect(outcome.value.name).toBe("BC_KH124_SKHDT_2024_20241125.docx")
  const text = docxWords(outcome.value.content)
  expect(text).toContain("SỞ KẾ HOẠCH VÀ ĐẦU TƯ")
  expect(text).toMatch(/Số:\u00A0+\/BC-SKHĐT/)
  expect(text).toContain("BÁO CÁO\n")
  expect(text).toContain("Kính gửi: Ủy ban nhân dân tỉnh Quảng Ngãi.")
  expect(text).toContain("Sở Kế hoạch và Đầu tư báo cáo kết quả thực hiện năm 2024")
  expect(text).toContain("- Sở Công Thương (nhiệm vụ 41): chưa bố trí kinh phí.")
  expect(text).not.toContain("TM. ỦY BAN NHÂN DÂN")
  for (const viewer of [people.thu, people.lan, people.bao])
    expect(await submit(viewer, "report")).toMatchObject({ ok: false, reason: "not-found" })
})

test("who took it is in the journal", async () => {
  const entries = await journalOf(() => take(people.minh, 2023, "pdf"))
  expect(entries).toMatchObject([
    {
      verb: "paper-exported",
      object: "export",
      objectId: PLAN,
      particulars: { what: "báo cáo năm 2023, Kế hoạch 124/KH-UBND", format: "PDF" },
    },
  ])
})

test("whoever signs on the day of the document stands under it", async () => {
  const db = await database()
  const agency = await db.agency.findUniqueOrThrow({ where: { key: "UBND" } })
  const deputy = {
    ...{ agencyId: agency.id, authority: "KT" as const, collective: "Ủy ban nhân dân", superiorTitle: "Chủ tịch" },
    ...{ title: "Phó Chủ tịch", fullName: "Võ Thị Thu", from: "2024-01-01", to: "2024-12-31" },
  }
  await db.signatory.create({ data: deputy })
  expect((await wordsOf(people.thu, 2024)).text).toContain(
    "TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nVõ Thị Thu",
  )
  const later = await wordsOf(people.thu, 2024, new Date("2025-03-10T02:00:00Z"))
  expect(later.text).not.toContain("Võ Thị Thu")
})
