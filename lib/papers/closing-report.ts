/**
 * Báo cáo tổng kết of a plan's whole period: what the frozen closing report says, in the order of the official outline and
 * year by year, with the figures of each year's edition and the tasks as the newest of them froze them.
 */
import { type Day, writtenDay } from "@/lib/day"
import type { EditionBody, Paragraph } from "@/lib/editions/body"
import type { EditionData } from "@/lib/editions/frozen"
import type { Gap } from "@/lib/editions/gaps"
import { CHAPTERS, type EditionPart } from "@/lib/editions/outline"
import type { AnnualSummary } from "@/lib/papers/annual-summary"
import { bucketTable, taskByTask } from "@/lib/papers/annual-summary-appendices"
import { generalResults } from "@/lib/papers/annual-summary-body"
import { type CitedPlan, citedAgain, citedInFull, citedPlan } from "@/lib/papers/cited"
import { blocksOf } from "@/lib/papers/edition-words"
import { enclosedWith } from "@/lib/papers/enclosed"
import {
  type Appendix,
  type Block,
  heading,
  type IssuedBy,
  item,
  note,
  type Paper,
  paragraph,
  type Table,
} from "@/lib/papers/paper"
import { withSmallInitial } from "@/lib/vietnamese"

export type ClosingReport = {
  plan: CitedPlan & { periodFrom: number; periodTo: number }
  asOf: Day
  issuer: IssuedBy & { short: string }
  to: string[]
  recipients: string[]
  body: EditionBody
  data: EditionData
  gaps: readonly Gap[]
  /** The annual report of the newest year, as it was frozen. */
  newest: AnnualSummary | null
}

export function closingReport(report: ClosingReport): Paper {
  const { plan, issuer, to, recipients } = report
  const subject = `Tổng kết thực hiện ${citedPlan(plan)} giai đoạn ${periodOf(plan)}`
  return {
    title: `Báo cáo ${withSmallInitial(subject)}`,
    letter: {
      draft: false,
      head: issuer.head,
      kind: "Báo cáo",
      subject,
      to,
      grounds: [],
      body: bodyOf(report),
      recipients,
      signature: issuer.signature,
    },
    appendices: appendicesOf(report),
  }
}

function bodyOf({ plan, asOf, issuer, to, body, data, gaps, newest }: ClosingReport): Block[] {
  const { year, total, buckets } = data.figures
  return [
    paragraph(
      `Thực hiện ${citedInFull(plan)}, ${issuer.short} báo cáo tổng kết kết quả thực hiện giai đoạn ${periodOf(plan)} (số liệu tính đến ngày ${writtenDay(asOf)}) như sau:`,
    ),
    ...CHAPTERS.flatMap(({ number, heading: named, parts }) => [
      heading(1, named(null)),
      ...(number === "II"
        ? [...generalResults({ asOf, total, buckets, year, before: null }), ...yearsInFigures(body)]
        : []),
      ...(parts.length === 1 ? alone(body, parts[0] as EditionPart) : parts.flatMap((part) => under(body, part))),
      ...(number === "I" ? withoutEdition(gaps) : []),
    ]),
    note(`Chi tiết tại các Phụ lục I, II${newest ? ", III" : ""} kèm theo`),
    paragraph(
      `Trên đây là báo cáo tổng kết thực hiện ${citedAgain(plan)} giai đoạn ${periodOf(plan)}, ${issuer.short} kính báo cáo ${to.join(", ") || "cấp có thẩm quyền"} xem xét, chỉ đạo`,
    ),
  ]
}

const partIn = (body: EditionBody, part: EditionPart) => body.find(({ key }) => key === part)
const isWords = ({ source }: Paragraph) => source !== "RULE"

/** How far the plan was, one year after the other. */
const yearsInFigures = (body: EditionBody): Block[] =>
  (partIn(body, "results/completed")?.paragraphs ?? []).filter((one) => !isWords(one)).map(({ text }) => item(text))

/** A part under the heading of its chapter. */
function alone(body: EditionBody, part: EditionPart): Block[] {
  const said = (partIn(body, part)?.paragraphs ?? []).filter(isWords)
  return said.length === 0 ? [paragraph("Không có nội dung.")] : byYear(said, 2)
}

/** A part with a heading of its own, where something is said. */
function under(body: EditionBody, part: EditionPart): Block[] {
  const found = partIn(body, part)
  const said = (found?.paragraphs ?? []).filter(isWords)
  return found && said.length > 0 ? [heading(2, found.heading), ...byYear(said, 3)] : []
}

function byYear(said: readonly Paragraph[], level: 2 | 3): Block[] {
  const years = [...new Set(said.map(({ year }) => year))]
  return years.flatMap((year) => [
    ...(year === undefined ? [] : [heading(level, `Năm ${year}`)]),
    ...said.filter((one) => one.year === year).flatMap(blocksOf),
  ])
}

const withoutEdition = (gaps: readonly Gap[]): Block[] =>
  gaps.length === 0
    ? []
    : [paragraph(`Chưa có bản tổng hợp của: ${gaps.map(({ name }) => withSmallInitial(name)).join(", ")}.`)]

/** I year by year, II by agency, III task by task, as frozen in the newest of the years. */
function appendicesOf({ plan, issuer, data, newest }: ClosingReport): Appendix[] {
  const about = `thực hiện ${citedAgain(plan)} giai đoạn ${periodOf(plan)}`
  const { total, buckets, byLead, asOf } = data.figures
  const of = (title: string, on: Day | null, table: Table): Appendix => ({
    ...{ numbered: true, landscape: true, title },
    notes: [enclosedWith(issuer), ...(on ? [`Số liệu tính đến ngày ${writtenDay(on)}`] : [])],
    body: [{ kind: "table", table }],
  })
  return [
    of(`Kết quả ${about} qua các năm`, null, yearTable(data)),
    of(
      `Tổng hợp kết quả ${about} theo cơ quan chủ trì`,
      asOf,
      bucketTable("Cơ quan chủ trì", byLead, { count: total, buckets }),
    ),
    ...(newest ? [of(`Kết quả ${about} theo từng nhiệm vụ`, newest.asOf, taskByTask(newest))] : []),
  ]
}

/** The same tasks year after year: nothing is added up. */
const yearTable = ({ years }: EditionData): Table =>
  bucketTable(
    "Năm, ngày chốt số liệu, bản tổng hợp",
    years.map(({ year, no, figures }) => ({
      key: String(year),
      label: `Năm ${year}, đến ngày ${writtenDay(figures.asOf)} (bản tổng hợp số ${no})`,
      count: figures.total,
      buckets: figures.buckets,
    })),
    null,
  )

const periodOf = ({ periodFrom, periodTo }: ClosingReport["plan"]) => `${periodFrom}-${periodTo}`
