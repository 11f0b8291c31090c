import { beforeAll, expect, test } from "vitest"
import type { Viewer } from "@/lib/access/permissions"
import { exportAgencyReport } from "@/lib/papers/commands"
import { sendReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { docxWords } from "@/tests/support/docx-words"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"

const YEAR = 2024
let people: People

beforeAll(async () => {
  await importSeeds(at("2022-08-08"))
  people = await arrangePeople(at("2022-08-08"))
  await openYear(people, YEAR)
  await fillMissing(people.lan, "SCT", YEAR, at("2024-11-20"))
})

const take = (viewer: Viewer, day = "2024-11-20", format: "docx" | "pdf" = "docx") =>
  exportAgencyReport({ viewer, now: at(day) }, { slug: SLUG, year: YEAR, agency: "SCT", format })
async function wordsOf(viewer: Viewer, day?: string) {
  const outcome = await take(viewer, day)
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return { name: outcome.value.name, text: docxWords(outcome.value.content) }
}

test("before it is sent the agency's own people take it as a draft, and nobody else takes anything", async () => {
  const { name, text } = await wordsOf(people.lan)
  expect(name).toBe("BC_KH124_SCT_2024_20241115.docx")
  expect(text).toContain("DỰ THẢO")
  expect(text).toContain("UBND TỈNH QUẢNG NGÃI\nSỞ CÔNG THƯƠNG")
  expect(text).toMatch(/Số:\u00A0+\/BC-SCT/)
  expect(text).toContain("Kính gửi:\n- Ủy ban nhân dân tỉnh Quảng Ngãi;\n- Sở Kế hoạch và Đầu tư.")
  expect(text).toContain("Đang thực hiện theo tiến độ")
  const headings = text.split("\n").filter((line) => /^[IV]+\. /.test(line))
  expect(headings).toEqual([
    "I. TÌNH HÌNH TRIỂN KHAI THỰC HIỆN",
    "II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ ĐƯỢC GIAO",
    "III. ĐÁNH GIÁ CHUNG",
    "IV. PHƯƠNG HƯỚNG, NHIỆM VỤ NĂM 2025",
    "V. ĐỀ XUẤT, KIẾN NGHỊ",
  ])
  expect(text).toMatch(/xem xét, chỉ đạo\.\/\.\n/)
  const before = await everythingStored()
  const entries = await journalOf(async () => {
    for (const viewer of [people.minh, people.hoa, people.thu, people.bao])
      expect(await take(viewer)).toMatchObject({ ok: false, reason: "not-found" })
  })
  expect(entries).toEqual([])
  expect(await everythingStored()).toBe(before)
})

test("sent, everybody takes it word for word as it was sent, no draft any more, and the journal says who did", async () => {
  const { asked } = await reportOf("SCT", YEAR)
  const sent = await sendReport({ viewer: people.quang, now: at("2024-11-28") }, asked)
  expect(sent).toMatchObject({ ok: true })
  const own = await wordsOf(people.lan, "2024-12-02")
  expect(own.text).not.toContain("DỰ THẢO")
  expect(own.text).toMatch(/Quảng Ngãi, ngày\u00A0+ tháng 11 năm 2024/)
  const entries = await journalOf(async () => {
    for (const viewer of [people.minh, people.hoa, people.thu])
      expect((await wordsOf(viewer, "2025-01-10")).text).toBe(own.text)
  })
  expect(entries.map(({ verb, actorName }) => [verb, actorName])).toEqual([
    ["paper-exported", "Trần Văn Minh"],
    ["paper-exported", "Lê Thị Hoa"],
    ["paper-exported", "Võ Thị Thu"],
  ])
  expect((await take(people.minh, "2025-01-10", "pdf")).ok).toBe(true)
})

test("of an agency or a year from which nothing is expected there is no report", async () => {
  const context = { viewer: people.minh, now: at("2024-12-02") }
  for (const asked of [
    { agency: "KHONG", year: YEAR },
    { agency: "SCT", year: 2019 },
    { agency: "SCT", year: 0 },
  ])
    expect(await exportAgencyReport(context, { slug: SLUG, format: "docx", ...asked })).toMatchObject({
      reason: "not-found",
    })
})
