/**
 * An agency's yearly report as a document: the official outline, its parts in the agency's words, the duties in an appendix.
 * It takes what was sent word for word, or, marked as a draft, what stands written now.
 */
import { type Day, writtenDay } from "@/lib/day"
import { type CitedPlan, citedAgain, citedInFull, citedPlan } from "@/lib/papers/cited"
import {
  type Appendix,
  type Block,
  heading,
  type IssuedBy,
  item,
  note,
  type Paper,
  paragraph,
} from "@/lib/papers/paper"
import { type FixedPart, helpedPart, type PartKey, type ResultSection, resultsPart } from "@/lib/reports/outline"
import type { SentDuty, SentReport } from "@/lib/reports/sent-report"
import { withSmallInitial } from "@/lib/vietnamese"
import { BUCKET_WORDS, RESULT_SECTION_WORDS } from "@/lib/words"

export type AgencyReport = {
  plan: CitedPlan
  issuer: IssuedBy
  to: string[]
  draft: boolean
  report: SentReport
}

export function agencyReport({ plan, issuer, to, draft, report }: AgencyReport): Paper {
  const { year } = report
  return {
    title: `Báo cáo kết quả thực hiện ${citedPlan(plan)} năm ${year}, ${issuer.official}`,
    letter: {
      draft,
      head: issuer.head,
      kind: "Báo cáo",
      subject: `Kết quả thực hiện ${citedPlan(plan)} năm ${year}`,
      to,
      grounds: [],
      body: bodyOf(plan, issuer.official, report),
      recipients: [issuer.archive],
      signature: issuer.signature,
    },
    appendices: report.duties.length > 0 ? [dutiesOf(plan, issuer.official, report)] : [],
  }
}

function bodyOf(plan: CitedPlan, official: string, report: SentReport): Block[] {
  const { year, dataAsOf } = report
  const fixed = (key: FixedPart) => linesOf(report, key)
  const opening = paragraph(
    `Thực hiện ${citedInFull(plan)}, ${official} báo cáo kết quả thực hiện năm ${year} (số liệu tính đến ngày ${writtenDay(dataAsOf)}) như sau:`,
  )
  const closing = paragraph(
    `Trên đây là báo cáo kết quả thực hiện ${citedAgain(plan)} năm ${year}, ${official} kính báo cáo ${plan.issuer} xem xét, chỉ đạo`,
  )
  if (saysNothing(report)) return [opening, ...fixed("deployment"), ...fixed("proposals"), closing]
  return [
    opening,
    heading(1, "Tình hình triển khai thực hiện"),
    ...fixed("deployment"),
    heading(1, "Kết quả thực hiện các nhiệm vụ được giao"),
    ...resultsOf(report),
    heading(1, "Đánh giá chung"),
    ...under(heading(2, "Kết quả nổi bật"), fixed("highlights")),
    ...under(heading(2, "Tồn tại, hạn chế"), fixed("shortcomings")),
    ...causesOf(report),
    ...under(heading(2, `Ước thực hiện đến ngày 31/12/${year}`), fixed("estimate")),
    heading(1, `Phương hướng, nhiệm vụ năm ${year + 1}`),
    ...fixed("next-year"),
    heading(1, "Đề xuất, kiến nghị"),
    ...fixed("proposals"),
    ...(report.duties.length > 0 ? [note("Chi tiết tại Phụ lục kèm theo")] : []),
    closing,
  ]
}

/** "Báo cáo không phát sinh": a letter without an outline, unless the agency wrote in other parts all the same. */
const saysNothing = ({ nothingToReport, parts }: SentReport): boolean =>
  nothingToReport && parts.every(({ key }) => key === "deployment" || key === "proposals")

function resultsOf(report: SentReport): Block[] {
  const sections = Object.keys(RESULT_SECTION_WORDS) as ResultSection[]
  const helped = report.parts.flatMap(({ key, title }) => {
    const number = key.startsWith("helped/") ? key.slice("helped/".length) : null
    return number === null ? [] : told(number, title ?? "", linesOf(report, helpedPart(number)))
  })
  return [
    ...sections.flatMap((section) => {
      const duties = report.duties.filter((duty) => duty.section === section)
      const words = duties.flatMap(({ number, title }) => told(number, title, linesOf(report, resultsPart(number))))
      return under(heading(2, RESULT_SECTION_WORDS[section]), words)
    }),
    ...under(heading(2, "Nhiệm vụ phối hợp"), helped),
  ]
}

function causesOf(report: SentReport): Block[] {
  const causes = [
    ...under(heading(3, "Nguyên nhân khách quan"), linesOf(report, "objective-causes")),
    ...under(heading(3, "Nguyên nhân chủ quan"), linesOf(report, "subjective-causes")),
  ]
  return under(heading(2, "Nguyên nhân"), causes)
}

/** A task and what is said of it: on one line where it is one sentence, else its sentences below. */
function told(number: string, title: string, words: Block[]): Block[] {
  if (words.length === 0) return []
  return [item(`Nhiệm vụ ${number}: ${title.replace(/[.;]+$/, "")}.`), ...words]
}

/** The agency's words, a paragraph for each of its lines. */
function linesOf(report: SentReport, key: PartKey): Block[] {
  const body = report.parts.find((part) => part.key === key)?.body ?? ""
  return body
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .map(paragraph)
}

const under = (head: Block, words: Block[]): Block[] => (words.length > 0 ? [head, ...words] : [])

function dutiesOf(plan: CitedPlan, official: string, { duties, year, dataAsOf }: SentReport): Appendix {
  return {
    numbered: true,
    landscape: true,
    title: `Kết quả thực hiện từng nhiệm vụ năm ${year}`,
    notes: [`(Kèm theo Báo cáo của ${official})`, `${citedAgain(plan)}; số liệu tính đến ngày ${writtenDay(dataAsOf)}`],
    body: [
      {
        kind: "table",
        table: {
          columns: [
            { heading: "TT", width: 7, figure: true },
            { heading: "Nhiệm vụ", width: 70 },
            { heading: "Hạn", width: 14, figure: true },
            { heading: "Tình trạng", width: 30 },
            { heading: "Ngày hoàn thành", width: 16, figure: true },
            { heading: "Văn bản kết quả (số, ký hiệu)", width: 30 },
          ],
          rows: duties.map((duty) => ({
            kind: "row",
            values: [
              duty.number,
              duty.title,
              dayOrNothing(duty.due),
              statusOf(duty),
              dayOrNothing(duty.finishedOn),
              duty.document ?? "",
            ],
          })),
        },
      },
    ],
  }
}

function statusOf({ bucket, year, days }: SentDuty): string {
  const words = BUCKET_WORDS[bucket]
  const isLate = bucket === "completedLate" || bucket === "inProgressOverdue" || bucket === "notStartedOverdue"
  const phrase = isLate && days ? `${words} ${days.toLocaleString("vi-VN")} ngày` : words
  return year === null ? phrase : `Năm ${year}: ${withSmallInitial(phrase)}`
}

const dayOrNothing = (day: Day | null) => day && { day }
