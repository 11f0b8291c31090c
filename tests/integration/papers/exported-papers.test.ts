import readExcelFile from "read-excel-file/node"
import { beforeAll, describe, expect, test } from "vitest"
import type { Viewer } from "@/lib/access/permissions"
import { exportTasks } from "@/lib/exports/commands"
import { exportJournal } from "@/lib/journal/export-journal"
import { JournalFilter } from "@/lib/journal/input"
import type { Outcome } from "@/lib/outcome"
import {
  exportAgencyReport,
  exportAnnualSummary,
  exportAppendix,
  exportDossier,
  exportStanding,
} from "@/lib/papers/commands"
import { exportClosingReport, exportEdition } from "@/lib/papers/edition-commands"
import { readWholeAppendix } from "@/lib/papers/gathered"
import { exportChasingLetter, exportMatrix, exportSubmission } from "@/lib/papers/reviewer-commands"
import { findDashboard } from "@/lib/progress/dashboard"
import { MatrixView } from "@/lib/reports/matrix-view"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { docxWords } from "@/tests/support/docx-words"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"
import { unzip } from "@/tests/support/unzip"

const now = new Date("2024-11-25T07:05:00Z")
const today = "2024-11-25"
const slug = "124-kh-ubnd"
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-08T02:00:00Z"))
  people = await arrangePeople(now)
})

type Written = Promise<Outcome<{ name: string; content: Buffer }>>
async function taken(file: Written) {
  const outcome = await file
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return outcome.value
}
async function wordsOf(file: Written) {
  const { name, content } = await taken(file)
  return { name, xml: unzip(content)["word/document.xml"] as string, text: docxWords(content) }
}
const as = (viewer: Viewer) => ({ viewer, now })

describe("a list of tasks", () => {
  const take = (asked: Record<string, string>, format: "csv" | "docx" | "pdf", viewer = people.lan) =>
    exportTasks(as(viewer), { slug, view: TaskListView.parse(asked), format })

  test("stands on paper in its groups and order, under its conditions", async () => {
    const asked = { lead: "SCT", group: "deadline" }
    const { name, text, xml } = await wordsOf(take(asked, "docx"))
    const list = await listTasks(people.lan, slug, TaskListView.parse(asked), today)
    expect(name).toBe("NV_KH124_20241125.docx")
    expect(xml).toContain('w:orient="landscape"')
    expect(text).toContain("Điều kiện: Chủ trì: Sở Công Thương")
    expect(text).toContain("lập bởi Nguyễn Thị Lan lúc 14:05 ngày 25/11/2024")
    const places = list?.groups.flatMap(({ tasks }) => tasks.map(({ title }) => text.indexOf(title.corrected))) ?? []
    expect(places.length).toBe(7)
    expect(places).toEqual([...places].sort((a, b) => a - b))
    expect(places[0]).toBeGreaterThan(0)
  })

  test("is a table for other programs, with the keys that never change", async () => {
    const lines = (await taken(take({}, "csv"))).content.toString().trimEnd().split("\r\n")
    expect(lines[0]).toMatch(/^\uFEFFTT,Mục,Nhiệm vụ,.*,Mã nhiệm vụ$/)
    expect(lines.filter((line) => /124-kh-ubnd\/\d+$/.test(line))).toHaveLength(56)
  })

  test("is told in the journal with its format", async () => {
    const entries = await journalOf(() => take({}, "pdf"))
    expect(entries).toMatchObject([{ verb: "exported", particulars: { tasks: 56, format: "PDF" } }])
  })
})

describe("the appendix in force", () => {
  test("has its seven columns and 56 rows, as printed or as corrected", async () => {
    const verbatim = await wordsOf(exportAppendix(as(people.hoa), { slug, text: "verbatim", format: "docx" }))
    const corrected = await wordsOf(exportAppendix(as(people.hoa), { slug, text: "corrected", format: "docx" }))
    expect(verbatim.name).toBe("PL_KH124_NGUYENVAN_20241125.docx")
    expect(corrected.name).toBe("PL_KH124_20241125.docx")
    expect(verbatim.text).toContain("Năm 2002")
    expect(corrected.text).not.toContain("Năm 2002")
    for (const { text } of [verbatim, corrected])
      expect(text.match(/^(TT|Nhiệm vụ|Cơ quan phối hợp|Thời gian hoàn thành|Ghi chú)$/gm)).toHaveLength(5)
  })

  test("is a spreadsheet too", async () => {
    const file = await taken(exportAppendix(as(people.hoa), { slug, text: "corrected", format: "xlsx" }))
    const [{ data }] = (await readExcelFile(file.content)) as unknown as [{ data: unknown[][] }]
    expect(data.filter((row) => /^\d+$/.test(String(row[0])))).toHaveLength(56)
  })
})

test("of an appendix with more rows than a file takes only their number is read", async () => {
  expect(await readWholeAppendix(people.hoa, slug, 55)).toEqual({ total: 56, appendix: null })
})

test("a task's dossier says what the plan says of it, how it stands, what was said and what it cites", async () => {
  const { name, text } = await wordsOf(
    exportDossier(as(people.lan), { slug, number: "23", asOf: null, format: "docx" }),
  )
  expect(name).toBe("HS_KH124_NV23_20241125.docx")
  expect(text).toContain("HỒ SƠ NHIỆM VỤ 23")
  expect(text).toContain("Thanh tra tỉnh")
  expect(text).toMatch(/Chưa thực hiện, quá hạn \d+ ngày/)
  expect(text).toContain("Chưa có cập nhật nào.")
})

test("the dashboard's tables have the dashboard's figures", async () => {
  const file = await taken(exportStanding(as(people.thu), { slug, asOf: "2023-06-30", format: "xlsx" }))
  expect(file.name).toBe("TH_KH124_20230630.xlsx")
  const [first, second] = (await readExcelFile(file.content)) as unknown as { data: unknown[][] }[]
  const dashboard = await findDashboard(people.thu, slug, "2023-06-30", today)
  const figures = [dashboard?.total, ...Object.values(dashboard?.buckets ?? {})]
  for (const sheet of [first, second]) expect(sheet?.data.at(-1)?.slice(2, 11)).toEqual(figures)
})

describe("công văn đôn đốc", () => {
  test("asks whoever owes something, in the name of the consolidating agency, with a table of what is owed", async () => {
    const { name, text } = await wordsOf(exportChasingLetter(as(people.minh), { slug, reports: null }))
    const dashboard = await findDashboard(people.minh, slug, null, today)
    const overdue = (dashboard?.buckets.inProgressOverdue ?? 0) + (dashboard?.buckets.notStartedOverdue ?? 0)
    expect(name).toBe("CV_KH124_DONDOC_20241125.docx")
    expect(text).toContain("UBND TỈNH QUẢNG NGÃI\nSỞ KẾ HOẠCH VÀ ĐẦU TƯ")
    expect(text).toMatch(/Số:\u00A0+\/SKHĐT-\u00A0+\n/)
    expect(text).toContain("V/v đôn đốc thực hiện Kế hoạch số 124/KH-UBND")
    // what the consolidating agency owes itself stands in no letter of its own
    const own = dashboard?.byLead.find(({ label }) => label === "Sở Kế hoạch và Đầu tư")
    const theirs = overdue - (own?.buckets.inProgressOverdue ?? 0) - (own?.buckets.notStartedOverdue ?? 0)
    expect(text).toContain(`còn ${theirs} nhiệm vụ quá hạn`)
    expect(text.match(/, quá hạn [\d.]+ ngày/g)).toHaveLength(theirs)
  })

  test("is the reviewer's alone", async () => {
    for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao])
      expect(await exportChasingLetter(as(viewer), { slug, reports: null })).toMatchObject({ reason: "not-found" })
  })
})

describe("the journal", () => {
  const take = (viewer: Viewer, format: "csv" | "xlsx") =>
    exportJournal(as(viewer), { filter: JournalFilter.parse({ verb: "exported" }), format })

  test("leaves the system only with an administrator, and that is an entry", async () => {
    const entries = await journalOf(async () => {
      const csv = (await taken(take(people.bao, "csv"))).content.toString()
      expect(csv).toMatch(/Tải danh sách nhiệm vụ của Kế hoạch 124\/KH-UBND/)
      await taken(take(people.bao, "xlsx"))
    })
    expect(entries.map(({ verb, actorName }) => [verb, actorName])).toEqual([
      ["paper-exported", "Đặng Quốc Bảo"],
      ["paper-exported", "Đặng Quốc Bảo"],
    ])
  })

  test("is closed to everybody else", async () => {
    for (const viewer of [people.lan, people.quang, people.minh, people.thu])
      expect(await take(viewer, "csv")).toMatchObject({ reason: "not-found" })
  })
})

test("nobody without a role takes anything, a plan or task that is not there is not found, and nothing is told of it", async () => {
  const nobody = { ...people.lan, memberships: [] }
  const before = await everythingStored()
  const entries = await journalOf(async () => {
    for (const [viewer, plan] of [
      [nobody, slug],
      [people.minh, "125-kh-ubnd"],
    ] as const) {
      const [context, year] = [as(viewer), { slug: plan, year: 2024, format: "docx" as const }]
      const files = [
        () => exportAppendix(context, { slug: plan, text: "verbatim", format: "docx" }),
        () => exportDossier(context, { slug: plan, number: "23", asOf: null, format: "docx" }),
        () => exportStanding(context, { slug: plan, asOf: null, format: "pdf" }),
        () => exportChasingLetter(context, { slug: plan, reports: null }),
        () => exportAnnualSummary(context, year),
        () => exportSubmission(context, { ...year, kind: "letter" }),
        () => exportSubmission(context, { ...year, kind: "report" }),
        () => exportEdition(context, { ...year, no: 1 }),
        () => exportClosingReport(context, { slug: plan, no: 1, format: "docx" }),
        () => exportAgencyReport(context, { ...year, agency: "SCT" }),
        () => exportMatrix(context, { slug: plan, view: MatrixView.parse({}), format: "xlsx" }),
      ]
      for (const take of files) expect(await take()).toMatchObject({ ok: false, reason: "not-found" })
    }
    const missing = exportDossier(as(people.lan), { slug, number: "99", asOf: null, format: "docx" })
    expect(await missing).toMatchObject({ ok: false, reason: "not-found" })
  })
  expect(entries).toEqual([])
  expect(await everythingStored()).toBe(before)
})
