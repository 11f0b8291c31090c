import { beforeAll, beforeEach, expect, test } from "vitest"
import { keepAsWritten, saveReportPart } from "@/lib/reports/part-commands"
import { endExemption, exemptAgency, grantException } from "@/lib/reports/period-commands"
import { forwardReport, handBackReport, sendReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored } from "@/tests/support/traces"

let people: People
let year = 2021

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
})

// Each test has a year of its own, in which Sở Công Thương has written what the year left blank.
beforeEach(async () => {
  year += 1
  await openYear(people, year)
  await fillMissing(people.lan, "SCT", year, at(`${year}-11-20`))
})

const asked = async () => (await reportOf("SCT", year)).asked
const on = (viewer: People["lan"], day: string) => ({ viewer, now: at(`${year}-${day}`) })

test("an exemption is ended by the reviewer alone, and only where there is one", async () => {
  const exempt = { plan: SLUG, year, agency: "TTT", reason: "Đang sắp xếp lại tổ chức." }
  expect(await endExemption(on(people.minh, "11-10"), exempt)).toMatchObject({ reason: "changed-meanwhile" })
  await exemptAgency(on(people.minh, "11-10"), exempt)
  const before = await everythingStored()
  for (const viewer of [people.hoa, people.lan, people.thu, people.bao])
    expect(await endExemption(on(viewer, "11-11"), exempt)).toMatchObject({ reason: "not-allowed" })
  const part = { ...exempt, part: "highlights" as const, draftVersion: 0, body: "Đã miễn mà vẫn viết." }
  expect(await saveReportPart(on(people.hoa, "11-12"), part)).toMatchObject({
    detail: `Cơ quan được miễn báo cáo năm ${year}: ${exempt.reason}`,
  })
  expect(await everythingStored()).toBe(before)
})

test("an exception has a reason and an end that is to come", async () => {
  const grant = { plan: SLUG, year, agency: "SCT", reason: "", until: `${year}-12-22` }
  expect(await grantException(on(people.minh, "12-20"), grant)).toMatchObject({
    fields: { reason: "Chưa nhập lý do cho phép gửi sau khi khóa." },
  })
  const past = { ...grant, reason: "Chờ số liệu.", until: `${year}-12-19` }
  expect(await grantException(on(people.minh, "12-20"), past)).toMatchObject({
    fields: { until: `Ngày 19/12/${year} đã qua. Nhập ngày từ hôm nay trở đi.` },
  })
})

test("nothing is written before the opening, in what has left the hands, or of a task that is not the agency's", async () => {
  const part = { plan: SLUG, year, agency: "SCT", part: "highlights" as const, draftVersion: 0, body: "Viết thêm." }
  const before = await everythingStored()
  expect(await saveReportPart(on(people.lan, "10-31"), part)).toMatchObject({ reason: "invalid" })
  expect(await keepAsWritten(on(people.lan, "10-31"), { ...part, chapter: "appraisal" })).toMatchObject({
    reason: "invalid",
  })
  expect(await sendReport(on(people.quang, "10-31"), await asked())).toMatchObject({ reason: "invalid" })
  expect(await saveReportPart(on(people.lan, "11-21"), { ...part, part: "results/1" })).toMatchObject({
    reason: "not-found",
  })
  expect(await everythingStored()).toBe(before)
  await forwardReport(on(people.lan, "11-25"), await asked())
  expect(await saveReportPart(on(people.lan, "11-26"), part)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await handBackReport(on(people.quang, "11-26"), await asked())).toMatchObject({
    fields: { reason: "Chưa nhập lý do chuyển lại." },
  })
  for (const viewer of [people.hoa, people.minh, people.thu, people.bao])
    expect(await handBackReport(on(viewer, "11-26"), { ...(await asked()), reason: "x" })).toMatchObject({
      reason: "not-allowed",
    })
  expect(await sendReport(on(people.quang, "11-28"), await asked())).toMatchObject({ ok: true })
  expect(await saveReportPart(on(people.quang, "11-29"), part)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await keepAsWritten(on(people.lan, "11-29"), { ...part, chapter: "appraisal" })).toMatchObject({
    reason: "changed-meanwhile",
  })
})
