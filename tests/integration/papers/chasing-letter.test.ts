import { beforeAll, expect, test } from "vitest"
import { changeLetterhead } from "@/lib/agencies/signing-commands"
import { exportChasingLetter } from "@/lib/papers/reviewer-commands"
import { returnReport, sendReport, withdrawReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { docxWords } from "@/tests/support/docx-words"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { journalOf } from "@/tests/support/traces"

let people: People

beforeAll(async () => {
  await importSeeds(at("2022-08-08"))
  people = await arrangePeople(at("2022-08-08"))
})

async function letterOn(day: string, reports: number | null = null) {
  const outcome = await exportChasingLetter({ viewer: people.minh, now: at(day) }, { slug: SLUG, reports })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return docxWords(outcome.value.content)
}

test("where nobody owes anything there is no letter, and nothing is told of it", async () => {
  const entries = await journalOf(async () => {
    for (const reports of [null, 2022])
      expect(
        await exportChasingLetter({ viewer: people.minh, now: at("2022-08-10") }, { slug: SLUG, reports }),
      ).toMatchObject({ ok: false, reason: "nothing-owed" })
  })
  expect(entries).toEqual([])
})

test("as long as no year is open it asks for overdue tasks alone", async () => {
  const words = await letterOn("2024-10-15")
  expect(words).toContain("nhiệm vụ quá hạn chưa hoàn thành")
  expect(words).not.toContain("chưa gửi báo cáo năm")
  expect(words).not.toContain("Phụ lục II")
})

test("once it is open, whoever has not sent the report stands in an appendix of its own, with the due day", async () => {
  await openYear(people, 2024)
  const words = await letterOn("2024-11-20")
  expect(words).toContain("32 cơ quan, đơn vị chưa gửi báo cáo năm 2024, hạn 30/11/2024")
  expect(words).toContain("Gửi báo cáo năm 2024 về Sở Kế hoạch và Đầu tư chậm nhất ngày 30/11/2024")
  expect(words).toContain("Phụ lục II")
  expect(words.match(/^Chưa gửi$/gm)).toHaveLength(32)
})

test("whoever has sent it is not asked, and after the due day the days are counted", async () => {
  await fillMissing(people.lan, "SCT", 2024, at("2024-11-21"))
  await sendReport({ viewer: people.quang, now: at("2024-11-28") }, (await reportOf("SCT", 2024)).asked)
  const words = await letterOn("2024-12-03")
  expect(words).toContain("31 cơ quan, đơn vị chưa gửi báo cáo năm 2024")
  expect(words.match(/^Chưa gửi, quá hạn 03 ngày$/gm)).toHaveLength(31)
  expect(words).toContain("ngay sau khi nhận được văn bản này")
})

test("whoever has withdrawn it owes it again", async () => {
  await withdrawReport({ viewer: people.quang, now: at("2024-12-03") }, (await reportOf("SCT", 2024)).asked)
  const words = await letterOn("2024-12-04")
  expect(words).toContain("32 cơ quan, đơn vị chưa gửi báo cáo năm 2024")
  expect(words.match(/^Chưa gửi$/gm)).toHaveLength(1)
})

test("the reports alone are asked for in a letter that says nothing of tasks, with the unit that drafts it", async () => {
  const letterhead = { key: "SKHĐT", symbol: "SKHĐT", place: "Quảng Ngãi", draftingUnit: "TH", from: "2024-12-01" }
  expect(await changeLetterhead({ viewer: people.bao, now: at("2024-12-03") }, letterhead)).toMatchObject({ ok: true })
  const words = await letterOn("2024-12-04", 2024)
  expect(words).toContain("V/v đôn đốc gửi báo cáo năm 2024 thực hiện Kế hoạch số 124/KH-UBND")
  expect(words).toMatch(/Số:\u00A0+\/SKHĐT-TH\n/)
  expect(words).toContain("Lưu: VT, TH.")
  expect(words).toContain("32 cơ quan, đơn vị chưa gửi báo cáo năm 2024, hạn 30/11/2024")
  expect(words).toMatch(
    /đề nghị các cơ quan, đơn vị gửi báo cáo năm 2024 về Sở Kế hoạch và Đầu tư ngay sau khi nhận được/,
  )
  expect(words).not.toContain("nhiệm vụ quá hạn")
  expect(words).not.toContain("Phụ lục I\n")
  const outcome = await exportChasingLetter(
    { viewer: people.minh, now: at("2024-12-04") },
    { slug: SLUG, reports: 2024 },
  )
  expect(outcome).toMatchObject({ value: { name: "CV_KH124_DONDOC_BC2024_20241204.docx" } })
})

test("a report that was returned is asked for again", async () => {
  const context = (day: string) => ({ viewer: people.minh, now: at(day) })
  await sendReport({ viewer: people.quang, now: at("2024-12-05") }, (await reportOf("SCT", 2024)).asked)
  const asked = (await reportOf("SCT", 2024)).asked
  await returnReport(context("2024-12-06"), { ...asked, reason: "Thiếu số liệu.", parts: [] })
  const words = await letterOn("2024-12-07", 2024)
  expect(words).toContain("Báo cáo đã được trả lại thì bổ sung")
  expect(words.match(/^Đã trả lại để bổ sung, chưa gửi lại$/gm)).toHaveLength(1)
})

test("nobody but the reviewer takes the letter about reports, and a year that was never opened asks nobody", async () => {
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao])
    expect(await exportChasingLetter({ viewer, now: at("2024-12-04") }, { slug: SLUG, reports: 2024 })).toMatchObject({
      reason: "not-found",
    })
  expect(
    await exportChasingLetter({ viewer: people.minh, now: at("2024-12-04") }, { slug: SLUG, reports: 2023 }),
  ).toMatchObject({ reason: "nothing-owed" })
})
