import { expect, test } from "vitest"
import { sectionsOf } from "@/lib/reports/sections"
import { changedParts, differencesSince, readSentReport, sentReportOf } from "@/lib/reports/sent-report"
import { isNothingToReport, type SaidInYear, type YearDuty, type YearWork } from "@/lib/reports/sentences"
import { missingParts, missingWords, writtenParts } from "@/lib/reports/written-parts"
import { PART_WORDS } from "@/lib/words"

const said = (more: Partial<SaidInYear>): SaidInYear => ({
  id: "u1",
  on: "2024-07-11",
  by: "Nguyễn Thị Lan",
  progress: "IN_PROGRESS",
  result: null,
  difficulties: null,
  proposals: null,
  next: null,
  document: null,
  noEvidenceReason: null,
  ...more,
})
const duty = (number: string, more: Partial<YearDuty> = {}): YearDuty => ({
  number,
  title: `Đề án ${number}`,
  year: null,
  isShared: false,
  due: "2024-12-31",
  progress: "IN_PROGRESS",
  finishedOn: null,
  document: null,
  timeliness: { class: "IN_TIME", days: 46 },
  bucket: "inProgressInTime",
  said: [],
  ...more,
})
const work = (duties: YearDuty[]): YearWork => ({
  agencyName: "Sở Công Thương",
  planName: "Kế hoạch 124/KH-UBND",
  planOn: "2022-08-04",
  year: 2024,
  asOf: "2024-11-15",
  from: "2023-11-16",
  duties,
  helped: [{ number: "12", title: "Đề án phối hợp", isAsked: false, given: [] }],
})
const bodies = (duties: YearDuty[]) =>
  Object.fromEntries(writtenParts(work(duties), []).map(({ key, body }) => [key, body]))
const completed = duty("43", {
  progress: "COMPLETED",
  finishedOn: "2024-07-11",
  document: "20/NQ-HĐND ngày 11/7/2024",
  bucket: "completedOnTime",
  timeliness: { class: "COMPLETED_ON_TIME", days: null },
  said: [
    said({ result: "Đang lấy ý kiến các huyện" }),
    said({ id: "u2", progress: "COMPLETED", result: "HĐND tỉnh đã thông qua.", document: "20/NQ-HĐND ngày 11/7/2024" }),
  ],
})
const overdue = duty("45", {
  due: "2023-12-31",
  timeliness: { class: "OVERDUE", days: 320 },
  bucket: "inProgressOverdue",
  said: [
    said({
      id: "u3",
      result: "Đang lập.",
      difficulties: "Chưa bố trí kinh phí",
      proposals: "Gia hạn đến 2025",
      next: "Trình lại đề cương",
    }),
  ],
})

test("each duty is written from the words of the year, each sentence with the update it comes from", () => {
  const part = writtenParts(work([completed, overdue]), []).find(({ key }) => key === "results/43")
  expect(part?.body).toBe("Đang lấy ý kiến các huyện.\nHĐND tỉnh đã thông qua (20/NQ-HĐND ngày 11/7/2024).")
  expect(part?.sources.map(({ from }) => from)).toEqual([
    { kind: "update", id: "u1", number: "43", on: "2024-07-11", by: "Nguyễn Thị Lan" },
    { kind: "update", id: "u2", number: "43", on: "2024-07-11", by: "Nguyễn Thị Lan" },
  ])
})

test("figures come from the rules on the data day, and difficulties, proposals and next steps find their parts", () => {
  const text = bodies([completed, overdue])
  expect(text.deployment).toContain(
    "Đến ngày 15/11/2024, trong 02 nhiệm vụ chủ trì có: 01 nhiệm vụ hoàn thành đúng hạn; 01 nhiệm vụ đang thực hiện, quá hạn.",
  )
  expect(text.highlights).toBe("Hoàn thành nhiệm vụ 43: Đề án 43 (20/NQ-HĐND ngày 11/7/2024).")
  expect(text.shortcomings).toBe("Nhiệm vụ 45 (Đề án 45) hạn 31/12/2023, quá hạn 320 ngày.")
  expect(text["objective-causes"]).toBe("Nhiệm vụ 45: Chưa bố trí kinh phí.")
  expect(text["next-year"]).toBe("Tiếp tục thực hiện nhiệm vụ chưa hoàn thành: 45.\nNhiệm vụ 45: Trình lại đề cương.")
  expect(text.proposals).toBe("Nhiệm vụ 45: Gia hạn đến 2025.")
})

test("what the year left blank asks for a sentence, and so does why something is overdue", () => {
  const silent = duty("47")
  const missing = missingParts(writtenParts(work([completed, overdue, silent]), []))
  expect(missing.map(({ key }) => key)).toEqual(["results/47", "subjective-causes"])
  expect(missingWords(missing, PART_WORDS)).toBe("nhiệm vụ 47 chưa có ý kiến; chưa có mục “Nguyên nhân chủ quan”")
})

test("what was over before the year needs no word: it says since when", () => {
  const earlier = duty("41", {
    progress: "COMPLETED",
    finishedOn: "2023-03-01",
    document: "5/QĐ-UBND",
    bucket: "completedLate",
  })
  expect(bodies([earlier])["results/41"]).toBe("Đã hoàn thành ngày 01/3/2023 (5/QĐ-UBND).")
})

test("an agency that leads nothing by name has nothing to report, and is asked for nothing", () => {
  const shared = duty("9", { isShared: true })
  expect(isNothingToReport(work([shared]))).toBe(true)
  const parts = writtenParts(work([shared]), [])
  expect(missingParts(parts)).toEqual([])
  expect(parts.find(({ key }) => key === "deployment")?.body).toContain("không phát sinh nội dung báo cáo")
  expect(isNothingToReport(work([{ ...shared, said: [said({})] }]))).toBe(false)
})

test("whoever spoke of its share alone, or was asked to help, is not said to have nothing to report", () => {
  const shared = duty("9", { isShared: true, said: [said({ result: "Đã rà soát." })] })
  const text = writtenParts({ ...work([shared]), helped: [] }, []).find(({ key }) => key === "deployment")?.body
  expect(text).toBe(
    "Theo Kế hoạch 124/KH-UBND ngày 04/8/2022, Sở Công Thương không được giao chủ trì riêng nhiệm vụ nào.\n" +
      "Sở Công Thương thực hiện phần của mình trong 01 nhiệm vụ giao chung cho nhóm cơ quan.\n" +
      "Trong kỳ báo cáo năm 2024, Sở Công Thương đã cập nhật tiến độ 01 lần.",
  )
  const helping = { ...work([]), helped: [{ number: "12", title: "Đề án phối hợp", isAsked: true, given: [] }] }
  expect(writtenParts(helping, []).find(({ key }) => key === "deployment")?.body).toContain("phối hợp thực hiện 01")
})

test("every figure of the text names the tasks behind it", () => {
  const shared = duty("9", { isShared: true })
  const sources = writtenParts(work([completed, overdue, shared]), []).flatMap((part) => part.sources)
  const figures = sources.filter(({ text, from }) => from.kind === "rule" && /\d+(\/\d+)? (nhiệm vụ|lần)/.test(text))
  expect(figures.length).toBeGreaterThan(4)
  for (const { text, from } of figures) {
    const count = Number(/(\d+) nhiệm vụ/.exec(text)?.[1] ?? 0)
    const numbers = from.kind === "rule" ? from.numbers : []
    expect(numbers.length, text).toBeGreaterThanOrEqual(Math.max(1, count))
  }
})

test("a task for which the lead asked asks for a sentence, and what was given to it is written first", () => {
  const asked = { number: "12", title: "Đề án phối hợp", isAsked: true, given: [] }
  const year = { ...work([completed]), helped: [asked] }
  expect(missingParts(writtenParts(year, [])).map(({ key }) => key)).toEqual(["helped/12"])
  expect(isNothingToReport({ duties: [], helped: [asked] })).toBe(false)
  const given = [{ id: "c1", on: "2024-09-02", by: "Lê Thị Hoa", text: "Đã góp ý dự thảo" }]
  const part = writtenParts({ ...year, helped: [{ ...asked, given }] }, []).find(({ key }) => key === "helped/12")
  expect(part).toMatchObject({ body: "Đã góp ý dự thảo.", sources: [{ from: { kind: "contribution", id: "c1" } }] })
})

test("what was saved stands, whatever the system would write now, with the sentences it was written from", () => {
  const saved = {
    key: "highlights" as const,
    body: "Đã xong một đề án.",
    version: 2,
    savedByName: "Võ Minh",
    savedAt: new Date("2024-11-20T07:05:00Z"),
    sources: [],
  }
  const part = writtenParts(work([completed]), [saved]).find(({ key }) => key === "highlights")
  expect(part).toMatchObject({ body: "Đã xong một đề án.", sources: [], saved: { version: 2, byName: "Võ Minh" } })
})

test("a sent report reads back, and later differences of its figures and words are found", () => {
  const agency = { key: "SCT", name: "Sở Công Thương" }
  const parts = writtenParts(work([overdue]), [])
  const sent = readSentReport(JSON.stringify(sentReportOf(agency, work([overdue]), "2024-11-15", parts)))
  expect(differencesSince(sent, work([overdue]))).toEqual([])
  const later = {
    ...overdue,
    progress: "COMPLETED" as const,
    finishedOn: "2024-11-01",
    bucket: "completedLate" as const,
  }
  expect(differencesSince(sent, work([later]))).toMatchObject([{ number: "45", after: { bucket: "completedLate" } }])
  const words = sent.parts.map((part) => (part.key === "proposals" ? { ...part, body: "Không có kiến nghị." } : part))
  expect([...changedParts(sent, words)]).toEqual(["proposals"])
})

test("the text stands in the order of the official outline, each task where it stands on the data day", () => {
  const parts = writtenParts(work([completed, overdue]), [])
  const duties = [
    { number: "43", section: "completed" as const },
    { number: "45", section: "overdue" as const },
  ]
  const sections = sectionsOf(parts, duties, 2024)
  expect(sections.map(({ number, heading }) => `${number}. ${heading}`)).toEqual([
    "I. Tình hình triển khai thực hiện",
    "II. Kết quả thực hiện các nhiệm vụ được giao",
    "III. Đánh giá chung",
    "IV. Phương hướng, nhiệm vụ năm 2025",
    "V. Đề xuất, kiến nghị",
  ])
  expect(
    sections[1]?.sections.map(({ number, heading, parts: own }) => [number, heading, own.map(({ key }) => key)]),
  ).toEqual([
    ["1", "Nhiệm vụ đã hoàn thành", ["results/43"]],
    ["2", "Nhiệm vụ chưa thực hiện, quá hạn", ["results/45"]],
    ["3", "Nhiệm vụ phối hợp thực hiện", ["helped/12"]],
  ])
})
