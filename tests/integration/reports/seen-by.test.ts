import { beforeAll, expect, test } from "vitest"
import { askForHelp, contribute } from "@/lib/cooperation/commands"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { keepAsWritten, saveReportPart } from "@/lib/reports/part-commands"
import { findReportPage, findSentReport, listDueReports } from "@/lib/reports/queries"
import { forwardReport, handBackReport, sendReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"

let people: People
const year = 2022
const asked = { plan: SLUG, year, agency: "SCT" }
const seenBy = (viewer: People["lan"], day = "2022-11-25") => findReportPage(viewer, asked, day)

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
  const told = await reportProgress(
    { viewer: people.lan, now: at("2022-10-14") },
    ReportProgress.parse({
      task: `${SLUG}/43`,
      seen: 0,
      progress: "IN_PROGRESS",
      result: "Đang lấy ý kiến các huyện.",
      proposals: "Cho kéo dài thời gian lấy ý kiến",
    }),
  )
  if (!told.ok) throw new Error(JSON.stringify(told))
  await openYear(people, year)
})

test("a report opens already written from the year's updates, and its desk shows it as due", async () => {
  const page = await seenBy(people.lan)
  const part = page?.written?.parts.find(({ key }) => key === "results/43")
  expect(part).toMatchObject({ body: "Đang lấy ý kiến các huyện.", saved: null })
  expect(part?.sources[0]?.from).toMatchObject({ kind: "update", by: "Nguyễn Thị Lan", on: "2022-10-14" })
  expect(page?.written?.parts.find(({ key }) => key === "proposals")?.body).toBe(
    "Nhiệm vụ 43: Cho kéo dài thời gian lấy ý kiến.",
  )
  expect(page?.missing.map(({ key }) => key)).toContain("results/41")
  expect(page?.work?.duties.find(({ number }) => number === "9")).toMatchObject({ isShared: true, said: [] })
  expect(await listDueReports(people.lan, "2022-11-25")).toMatchObject([{ agency: "SCT", mayPass: false }])
  expect(await listDueReports(people.thu, "2022-11-25")).toEqual([])
})

test("a task for which the lead asked asks its helper for a sentence, written first once something was given", async () => {
  const ofTtt = { plan: SLUG, year, agency: "TTT" }
  const helped = async () =>
    (await findReportPage(people.hoa, ofTtt, "2022-11-25"))?.written?.parts.find(({ key }) => key === "helped/43")
  const task = `${SLUG}/43`
  const question = { task, agency: "TTT", text: "Đề nghị góp ý dự thảo Nghị quyết." }
  expect(await askForHelp({ viewer: people.lan, now: at("2022-10-20") }, question)).toMatchObject({ ok: true })
  expect(await helped()).toMatchObject({ body: "", isRequired: true })
  const given = { task, year: null, text: "Đã góp ý về thẩm quyền kiểm tra" }
  expect(await contribute({ viewer: people.hoa, now: at("2022-10-25") }, given)).toMatchObject({ ok: true })
  const part = await helped()
  expect(part?.body).toBe("Đã góp ý về thẩm quyền kiểm tra.")
  expect(part?.sources[0]?.from).toMatchObject({ kind: "contribution", number: "43", by: "Lê Thị Hoa" })
})

test("a chapter that was looked at stays as the system wrote it; what somebody saved is left alone", async () => {
  const now = at("2022-11-21")
  const own = { ...asked, part: "highlights" as const, draftVersion: 0, body: "Đã trình Nghị quyết." }
  await saveReportPart({ viewer: people.quang, now }, own)
  const kept = await keepAsWritten({ viewer: people.lan, now }, { ...asked, chapter: "appraisal" })
  expect(kept).toMatchObject({ ok: true })
  const { parts } = await reportOf("SCT", year)
  expect(parts.find(({ key }) => key === "highlights")).toMatchObject({ body: "Đã trình Nghị quyết.", version: 1 })
  expect(parts.find(({ key }) => key === "shortcomings")?.body).toMatch(/^Không có nhiệm vụ quá hạn/)
  expect(await keepAsWritten({ viewer: people.minh, now }, { ...asked, chapter: "appraisal" })).toMatchObject({
    reason: "not-allowed",
  })
})

test("nobody outside the agency sees a word before it is sent, nor what passed within the house", async () => {
  await fillMissing(people.lan, "SCT", year, at("2022-11-22"))
  const step = async () => (await reportOf("SCT", year)).asked
  await forwardReport({ viewer: people.lan, now: at("2022-11-23") }, await step())
  await handBackReport({ viewer: people.quang, now: at("2022-11-24") }, { ...(await step()), reason: "Thiếu số liệu." })
  for (const viewer of [people.minh, people.hoa, people.thu, people.bao]) {
    const page = await seenBy(viewer)
    expect(page).toMatchObject({ written: null, sent: null, steps: [], mayWrite: false, verbs: expect.any(Array) })
    expect(JSON.stringify(page)).not.toMatch(/Đang lấy ý kiến|Thiếu số liệu|Đã trình Nghị quyết/)
  }
  expect((await seenBy(people.lan))?.steps.at(-1)).toMatchObject({ verb: "hand-back", reason: "Thiếu số liệu." })
  await sendReport({ viewer: people.quang, now: at("2022-11-28") }, await step())
  const page = await seenBy(people.minh, "2022-11-29")
  expect(page?.sent?.parts.find(({ key }) => key === "results/43")?.body).toBe("Đang lấy ý kiến các huyện.")
  expect(page?.steps.map(({ verb }) => verb)).toEqual(["send"])
  expect(page?.verbs).toEqual(["take", "return"])
})

test("what was confirmed or corrected after the sending is shown as a difference, and the sent words stay", async () => {
  expect((await seenBy(people.minh, "2022-11-29"))?.differences).toEqual([])
  const later = await reportProgress(
    { viewer: people.lan, now: at("2022-11-14") },
    ReportProgress.parse({ task: `${SLUG}/44`, seen: 0, progress: "IN_PROGRESS", result: "Đã lập dự thảo." }),
  )
  expect(later).toMatchObject({ ok: true })
  expect((await seenBy(people.minh, "2022-11-29"))?.differences).toMatchObject([
    { number: "44", before: { bucket: "notStartedInTime" }, after: { bucket: "inProgressInTime" } },
  ])
  expect(await findSentReport(people.thu, asked, 1, "2022-11-29")).toMatchObject({ snapshot: { no: 1 }, changed: null })
  expect(await findSentReport(people.thu, asked, 2, "2022-11-29")).toBeNull()
})
