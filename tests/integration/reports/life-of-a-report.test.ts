import { beforeAll, beforeEach, expect, test } from "vitest"
import { database } from "@/lib/database"
import { ReturnReport } from "@/lib/reports/input"
import { receivePaper } from "@/lib/reports/paper-commands"
import { saveReportPart } from "@/lib/reports/part-commands"
import { exemptAgency, grantException } from "@/lib/reports/period-commands"
import { findReview } from "@/lib/reports/review-queries"
import { changedParts, readSentReport } from "@/lib/reports/sent-report"
import {
  forwardReport,
  handBackReport,
  returnReport,
  sendReport,
  takeReport,
  withdrawReport,
} from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored, journalOf } from "@/tests/support/traces"

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

const asked = async (agency = "SCT") => (await reportOf(agency, year)).asked
const on = (viewer: People["lan"], day: string, time?: string) => ({ viewer, now: at(`${year}-${day}`, time) })
async function sent(day = "11-28") {
  const answer = await sendReport(on(people.quang, day), await asked())
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value
}

test("an officer forwards, the head sends, the reviewer takes; each step is on the record", async () => {
  const entries = await journalOf(async () => {
    expect(await forwardReport(on(people.lan, "11-25"), await asked())).toMatchObject({ ok: true })
    expect(await sendReport(on(people.quang, "11-28"), await asked())).toEqual({
      ok: true,
      value: { code: `BC-${year}-SCT-01`, at: `09:00 ngày 28/11/${year}` },
    })
    expect(await takeReport(on(people.minh, "12-02"), await asked())).toMatchObject({ ok: true })
  })
  expect(entries.map(({ verb }) => verb)).toEqual(["report-forwarded", "report-sent", "report-taken"])
  expect(entries[1]).toMatchObject({
    objectId: `${SLUG}/${year}/SCT`,
    particulars: { code: `BC-${year}-SCT-01`, daysLate: 0 },
  })
  expect(await reportOf("SCT", year)).toMatchObject({ state: "TAKEN", firstSentOn: `${year}-11-28` })
})

test("an officer may not send nor hand back, and the refusal is on the record", async () => {
  await forwardReport(on(people.lan, "11-25"), await asked())
  for (const step of [sendReport, handBackReport]) {
    const entries = await journalOf(async () =>
      expect(await step(on(people.lan, "11-26"), { ...(await asked()), reason: "x" })).toMatchObject({
        reason: "not-allowed",
      }),
    )
    expect(entries).toMatchObject([{ verb: "denied", particulars: { verb: "send-report" } }])
  }
  expect(await reportOf("SCT", year)).toMatchObject({ state: "WITH_HEAD", firstSentAt: null })
})

test("nobody of another agency, no leader and no administrator writes, forwards, sends or takes a report", async () => {
  const before = await everythingStored()
  for (const viewer of [people.hoa, people.thu, people.bao, people.minh]) {
    const part = { plan: SLUG, year, agency: "SCT", part: "highlights" as const, draftVersion: 0, body: "Chen vào." }
    expect(await saveReportPart(on(viewer, "11-20"), part)).toMatchObject({ reason: "not-allowed" })
    for (const step of [forwardReport, sendReport, withdrawReport])
      expect(await step(on(viewer, "11-20"), await asked())).toMatchObject({ reason: "not-allowed" })
  }
  for (const viewer of [people.hoa, people.thu, people.bao, people.quang])
    for (const step of [
      takeReport,
      (context: never, input: never) => returnReport(context, { ...(input as object), parts: [] } as never),
    ])
      expect(await step(on(viewer, "11-20") as never, (await asked()) as never)).toMatchObject({
        reason: "not-allowed",
      })
  expect(await everythingStored()).toBe(before)
})

test("what the reviewer's own agency wrote, its writer does not take; a colleague does", async () => {
  await fillMissing(people.minh, "SKHĐT", year, at(`${year}-11-20`))
  const head = await (await database()).person.create({
    data: {
      name: "Đỗ Anh Tuấn",
      email: `tuan-${year}@skhdt.example`,
      createdAt: at("2022-08-10"),
      memberships: {
        create: { role: "HEAD", agencyId: people.minh.memberships[0]?.agencyId ?? "", from: "2021-01-01" },
      },
    },
  })
  const tuan = {
    ...people.minh,
    personId: head.id,
    name: head.name,
    memberships: people.minh.memberships.map((one) => ({ ...one, role: "HEAD" as const })),
  }
  const own = await asked("SKHĐT")
  expect(await sendReport(on(tuan, "11-28"), own)).toMatchObject({ ok: true })
  for (const viewer of [tuan, people.minh])
    expect(await takeReport(on(viewer, "11-29"), await asked("SKHĐT"))).toMatchObject({
      reason: "not-allowed",
      detail: expect.stringContaining("Không tự tiếp nhận"),
    })
})

test("a return names the parts that were chosen or given a reason; sent again, the changes since the last sending are known", async () => {
  await sent()
  const back = ReturnReport.parse({
    ...(await asked()),
    "part:highlights": "on",
    "reason:highlights": "Chưa nêu số liệu.",
    "reason:results/43": "Đề nghị nêu văn bản.",
  })
  expect(await returnReport(on(people.minh, "12-02"), back)).toMatchObject({ ok: true })
  const returned = await reportOf("SCT", year)
  expect(returned).toMatchObject({ state: "RETURNED", firstSentOn: `${year}-11-28` })
  expect(JSON.parse(returned.steps.at(-1)?.parts ?? "")).toEqual([
    { key: "highlights", reason: "Chưa nêu số liệu." },
    { key: "results/43", reason: "Đề nghị nêu văn bản." },
  ])
  const part = {
    plan: SLUG,
    year,
    agency: "SCT",
    part: "highlights" as const,
    draftVersion: 0,
    body: "Đạt 02 kết quả.",
  }
  expect(await saveReportPart(on(people.lan, "12-03"), part)).toMatchObject({ ok: true })
  expect(await sendReport(on(people.quang, "12-05"), await asked())).toMatchObject({
    ok: true,
    value: { code: `BC-${year}-SCT-02` },
  })
  const again = await reportOf("SCT", year)
  expect(again.firstSentOn).toBe(`${year}-11-28`)
  const [first, second] = again.snapshots.map(({ content }) => readSentReport(content))
  expect([...changedParts(first as never, second?.parts ?? [])]).toEqual(["highlights"])
  const review = await findReview(people.minh, { plan: SLUG, year, agency: "SCT" }, `${year}-12-06`)
  expect([...(review?.changedSinceLast ?? [])]).toEqual(["highlights"])
  expect(review?.work?.duties.map(({ number }) => number)).toContain("43")
})

test("a return without a reason, or of a part that has neither its own nor a common one, is refused", async () => {
  await sent()
  const before = await everythingStored()
  const half = ReturnReport.parse({
    ...(await asked()),
    "part:highlights": "on",
    "reason:results/43": "Đề nghị nêu văn bản.",
  })
  expect(half.parts.map(({ key }) => key)).toEqual(["highlights", "results/43"])
  expect(await returnReport(on(people.minh, "12-02"), half)).toMatchObject({
    fields: { reason: "Chưa nhập lý do trả lại." },
  })
  expect(await returnReport(on(people.minh, "12-02"), { ...(await asked()), parts: [] })).toMatchObject({
    fields: { reason: "Chưa nhập lý do trả lại." },
  })
  expect(await everythingStored()).toBe(before)
})

test("a report that came on paper may be returned too; its day of arrival stays", async () => {
  const paper = { channel: "PAPER" as const, number: "88", symbol: "BC-TTT", issuedOn: null }
  const came = { ...(await asked("TTT")), ...paper, arrivedOn: `${year}-11-29` }
  expect(await receivePaper(on(people.minh, "12-02"), came)).toMatchObject({ ok: true })
  const back = ReturnReport.parse({ ...(await asked("TTT")), reason: "Nhận nhầm cơ quan." })
  expect(await returnReport(on(people.minh, "12-03"), back)).toMatchObject({ ok: true })
  expect(await reportOf("TTT", year)).toMatchObject({ state: "RETURNED", firstSentOn: `${year}-11-29` })
})

test("a report may be withdrawn until it is taken, then only returned", async () => {
  await sent()
  expect(await withdrawReport(on(people.lan, "11-29"), await asked())).toMatchObject({ ok: true })
  expect(await reportOf("SCT", year)).toMatchObject({ state: "DRAFT", firstSentOn: `${year}-11-28` })
  expect(await sendReport(on(people.quang, "12-03"), await asked())).toMatchObject({ ok: true })
  const seen = await asked()
  await takeReport(on(people.minh, "12-04", "09:12"), seen)
  expect(await withdrawReport(on(people.lan, "12-04", "09:13"), seen)).toMatchObject({
    reason: "changed-meanwhile",
    detail: `Báo cáo đã được tiếp nhận lúc 09:12 ngày 04/12/${year}, không thu hồi được. Nếu cần sửa, đề nghị cơ quan đầu mối trả lại.`,
  })
})

test("opposed steps at the same moment: exactly one of them happens", async () => {
  await sent()
  const seen = await asked()
  const answers = await Promise.all([
    takeReport(on(people.minh, "12-02"), seen),
    returnReport(on(people.minh, "12-02"), { ...seen, reason: "Thiếu số liệu.", parts: [] }),
    withdrawReport(on(people.lan, "12-02"), seen),
    withdrawReport(on(people.quang, "12-02"), seen),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  const report = await reportOf("SCT", year)
  expect(report.steps).toHaveLength(seen.version + 1)
})

test("what is missing is named, and nothing is sent", async () => {
  const part = { plan: SLUG, year, agency: "SCT", part: "next-year" as const, draftVersion: 0, body: " " }
  await saveReportPart(on(people.lan, "11-21"), { ...part, body: "" })
  expect(await sendReport(on(people.quang, "11-28"), await asked())).toMatchObject({
    reason: "invalid",
    detail: "Chưa gửi được: chưa có mục “Phương hướng, nhiệm vụ năm tới”.",
  })
})

test("after the lock nothing is sent, until an exception with reason and end lets this agency", async () => {
  expect(await sendReport(on(people.quang, "12-20"), await asked())).toMatchObject({
    detail: expect.stringContaining(`Kỳ báo cáo năm ${year} đã khóa ngày 15/12/${year}.`),
  })
  const grant = { plan: SLUG, year, agency: "SCT", reason: "Chờ số liệu của Cục Thống kê.", until: `${year}-12-22` }
  expect(await grantException(on(people.lan, "12-20"), grant)).toMatchObject({ reason: "not-allowed" })
  expect(await grantException(on(people.minh, "12-20"), grant)).toMatchObject({ ok: true })
  expect(await sendReport(on(people.quang, "12-23"), await asked())).toMatchObject({ ok: false })
  expect(await sendReport(on(people.quang, "12-22"), await asked())).toMatchObject({ ok: true })
})

test("an exempt agency is not asked, and one whose report arrived is not exempted any more", async () => {
  const exempt = { plan: SLUG, year, agency: "TTT", reason: "Đang sắp xếp lại tổ chức." }
  expect(await exemptAgency(on(people.hoa, "11-10"), exempt)).toMatchObject({ reason: "not-allowed" })
  expect(await exemptAgency(on(people.minh, "11-10"), { ...exempt, reason: "" })).toMatchObject({ reason: "invalid" })
  expect(await exemptAgency(on(people.minh, "11-10"), exempt)).toMatchObject({ ok: true })
  expect(await forwardReport(on(people.hoa, "11-12"), await asked("TTT"))).toMatchObject({ reason: "invalid" })
  await sent()
  expect(await exemptAgency(on(people.minh, "11-29"), { ...exempt, agency: "SCT" })).toMatchObject({
    reason: "changed-meanwhile",
  })
})

test("two people on one part: the second is shown the first one's words and keeps the own", async () => {
  const part = { plan: SLUG, year, agency: "SCT", part: "proposals" as const, draftVersion: 0 }
  expect(await saveReportPart(on(people.lan, "11-21"), { ...part, body: "Đề nghị gia hạn." })).toMatchObject({
    ok: true,
  })
  const second = await saveReportPart(on(people.quang, "11-21", "14:05"), { ...part, body: "Không có kiến nghị." })
  expect(second).toMatchObject({ reason: "changed-meanwhile", theirs: { text: "Đề nghị gia hạn.", version: 1 } })
  expect(
    await saveReportPart(on(people.quang, "11-21", "14:06"), { ...part, draftVersion: 1, body: "Ghép lại." }),
  ).toMatchObject({ ok: true, value: { version: 2 } })
})

test("the first sending is never rewritten, by whatever path, and what was sent is never changed", async () => {
  await sent()
  const db = await database()
  const { id, snapshots } = await reportOf("SCT", year)
  await expect(db.report.update({ where: { id }, data: { firstSentOn: `${year}-11-01` } })).rejects.toThrow()
  await expect(db.report.update({ where: { id }, data: { firstSentAt: null } })).rejects.toThrow()
  const snapshot = { where: { id: snapshots[0]?.id ?? "" } }
  await expect(db.reportSnapshot.update({ ...snapshot, data: { content: "{}" } })).rejects.toThrow()
  await expect(db.reportStep.deleteMany({ where: { reportId: id } })).rejects.toThrow()
})
