import { beforeAll, expect, test } from "vitest"
import { exportChasingLetter } from "@/lib/papers/reviewer-commands"
import { sendReport, withdrawReport } from "@/lib/reports/step-commands"
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

async function letterOn(day: string) {
  const outcome = await exportChasingLetter({ viewer: people.minh, now: at(day) }, { slug: SLUG })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  return docxWords(outcome.value.content)
}

test("where nobody owes anything there is no letter, and nothing is told of it", async () => {
  const entries = await journalOf(async () =>
    expect(await exportChasingLetter({ viewer: people.minh, now: at("2022-08-10") }, { slug: SLUG })).toMatchObject({
      ok: false,
      reason: "nothing-owed",
    }),
  )
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
  expect(words).toContain("32 cơ quan, đơn vị chưa gửi báo cáo năm 2024 (hạn 30/11/2024)")
  expect(words).toContain("Gửi báo cáo năm 2024 về Sở Kế hoạch và Đầu tư trước ngày 30/11/2024")
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
