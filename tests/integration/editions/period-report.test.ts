import readExcelFile from "read-excel-file/node"
import { beforeAll, describe, expect, test } from "vitest"
import { closeEdition } from "@/lib/editions/close-edition"
import { closePeriodReport } from "@/lib/editions/close-period-report"
import { writeParagraph } from "@/lib/editions/paragraph-commands"
import { findEdition, listEditions, listNewestEditions } from "@/lib/editions/queries"
import { exportClosingReport } from "@/lib/papers/edition-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { docxWords } from "@/tests/support/docx-words"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, openYear, SLUG } from "@/tests/support/reports"
import { journalOf } from "@/tests/support/traces"

let people: People
const asked = { plan: SLUG, seen: 0 }
const on = (viewer: People["lan"]) => ({ viewer, now: at("2024-01-10") })

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

test("while no year is closed there is nothing to put together", async () => {
  expect(await closePeriodReport(on(people.minh), asked)).toMatchObject({ reason: "invalid" })
})

test("the report of the whole period is put together from the yearly editions; years without one are named", async () => {
  for (const year of [2022, 2023]) {
    await openYear(people, year)
    const own = { plan: SLUG, year, part: "proposals" as const, version: 0, text: `Kiến nghị của năm ${year}.` }
    expect(await writeParagraph(on(people.minh), own)).toMatchObject({ ok: true })
    expect(await closeEdition(on(people.minh), { plan: SLUG, year, seen: 0 })).toMatchObject({ ok: true })
  }
  for (const viewer of [people.lan, people.thu, people.bao])
    expect(await closePeriodReport(on(viewer), asked)).toMatchObject({ reason: "not-allowed" })
  const entries = await journalOf(async () =>
    expect(await closePeriodReport(on(people.minh), asked)).toEqual({ ok: true, value: { plan: SLUG, no: 1 } }),
  )
  expect(entries).toMatchObject([{ verb: "edition-closed", particulars: { closing: "yes", no: 1 } }])
  expect(await closePeriodReport(on(people.minh), asked)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await closePeriodReport(on(people.minh), { ...asked, seen: 1 })).toMatchObject({ reason: "invalid" })
  const report = await findEdition(people.lan, { plan: SLUG, kind: "CLOSING", year: 2025, no: 1 })
  expect(report).toMatchObject({ isIntact: true, gaps: [{ name: "Năm 2024" }, { name: "Năm 2025" }] })
  const textsOf = (part: string) => report?.body.find(({ key }) => key === part)?.paragraphs ?? []
  expect(textsOf("proposals").map(({ text, year }) => [year, text])).toEqual([
    [2022, "Kiến nghị của năm 2022."],
    [2023, "Kiến nghị của năm 2023."],
  ])
  expect(textsOf("results/completed").map(({ asOf }) => asOf)).toEqual(["2022-11-15", "2023-11-15"])
  expect(
    (await listEditions(people.lan, SLUG, "2024-01-10"))?.editions.filter(({ kind }) => kind === "CLOSING"),
  ).toHaveLength(1)
  const { annual, closing } = await listNewestEditions(people.thu, SLUG)
  expect(annual.map(({ year, no }) => [year, no])).toEqual([
    [2023, 1],
    [2022, 1],
  ])
  expect(closing).toMatchObject({ year: 2025, no: 1 })
})

describe("as a document", () => {
  const taken = async (viewer: People["lan"], format: "docx" | "pdf" | "xlsx" = "docx", no = 1) =>
    exportClosingReport(on(viewer), { slug: SLUG, no, format })
  async function done(file: ReturnType<typeof taken>) {
    const outcome = await file
    if (!outcome.ok) throw new Error(JSON.stringify(outcome))
    return outcome.value
  }

  test("a leader takes it: head and outline of a report, its words year by year, and three appendices", async () => {
    const entries = await journalOf(async () => {
      const { name, content } = await done(taken(people.thu))
      expect(name).toBe("BC_KH124_UBND_GD20212025_BAN1_20231115.docx")
      const words = docxWords(content)
      const places = [
        "ỦY BAN NHÂN DÂN",
        "BÁO CÁO",
        "Tổng kết thực hiện Kế hoạch số 124/KH-UBND ngày 04/8/2022 của UBND tỉnh Quảng Ngãi giai đoạn 2021-2025",
        "I. TÌNH HÌNH TRIỂN KHAI THỰC HIỆN",
        "Chưa có bản tổng hợp của: năm 2024, năm 2025.",
        "II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO",
        "- Năm 2022 (bản tổng hợp số 1): đến ngày 15/11/2022",
        "- Năm 2023 (bản tổng hợp số 1): đến ngày 15/11/2023",
        "V. ĐỀ XUẤT, KIẾN NGHỊ",
        "1. Năm 2022",
        "Kiến nghị của năm 2022.",
        "2. Năm 2023",
        "Kiến nghị của năm 2023.",
        "xem xét, chỉ đạo./.",
        "Phụ lục I\n",
        "Phụ lục II\n",
        "Phụ lục III\n",
      ].map((part) => words.indexOf(part))
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places[0]).toBeGreaterThanOrEqual(0)
    })
    expect(entries).toMatchObject([
      {
        verb: "paper-exported",
        particulars: { what: "báo cáo tổng kết cả giai đoạn, bản số 1, Kế hoạch 124/KH-UBND" },
      },
    ])
  })

  test("its tables are those of the editions: a row each year, and 56 tasks in the end", async () => {
    const report = await findEdition(people.thu, { plan: SLUG, kind: "CLOSING", year: 2025, no: 1 })
    const [years, agencies, tasks] = (await readExcelFile(
      (
        await done(taken(people.minh, "xlsx"))
      ).content,
    )) as unknown as {
      data: unknown[][]
    }[]
    const figures = report?.data.years.map(({ figures: { total, buckets } }) => [total, ...Object.values(buckets)])
    expect(years?.data.slice(-2).map((row) => row.slice(2, 11))).toEqual(figures)
    expect(agencies?.data.at(-1)?.slice(2, 11)).toEqual(figures?.at(-1))
    expect(tasks?.data.filter(([number]) => /^\d+$/.test(String(number)))).toHaveLength(56)
  })

  test("nobody else takes it, nor one that is not there, and nothing is told of it", async () => {
    const entries = await journalOf(async () => {
      for (const viewer of [people.lan, people.quang, people.hoa, people.bao])
        expect(await taken(viewer, "pdf")).toMatchObject({ reason: "not-found" })
      expect(await taken(people.thu, "docx", 2)).toMatchObject({ reason: "not-found" })
    })
    expect(entries).toEqual([])
  })
})
