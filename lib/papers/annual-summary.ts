/**
 * Báo cáo năm of the province on a plan: its figures are those of the dashboard on the data day, its words those of the
 * agencies' updates. A part that somebody has written (a frozen edition) takes the place of the one written by rule.
 */
import type { Day } from "@/lib/day"
import { writtenDay } from "@/lib/day"
import { byAgency, proposed, taskByTask } from "@/lib/papers/annual-summary-appendices"
import {
  difficulties,
  generalResults,
  highlights,
  nextYear,
  overdueTasks,
  recurringTasks,
  shortcomings,
  tasksCompleted,
  tasksInProgress,
  undertaken,
} from "@/lib/papers/annual-summary-body"
import { type CitedPlan, citedAgain, citedInFull, citedPlan } from "@/lib/papers/cited"
import { enclosedWith } from "@/lib/papers/enclosed"
import { type Appendix, type Block, heading, type IssuedBy, note, type Paper, paragraph } from "@/lib/papers/paper"
import type { BucketCounts } from "@/lib/progress/buckets"
import type { Told } from "@/lib/progress/status-words"
import { withSmallInitial } from "@/lib/vietnamese"
import { counted } from "@/lib/words"

export type SummaryTask = {
  number: string
  section: string
  title: string
  lead: string
  coordinating: string
  deadline: string
  approver: string
  note: string
  status: Told
  /** Where the task stands after what counted on the day. */
  document: { number: string; issuedOn: Day | null } | null
  result: string
  difficulties: string
}

export type SummaryRow = { key: string; label: string; count: number; buckets: BucketCounts }
export type SummaryProposal = { number: string; title: string; agency: string; on: Day; words: string }

/** What a year's summary is written from. */
export type AnnualSummary = {
  plan: CitedPlan & { periodFrom: number; periodTo: number }
  year: number
  /** Số liệu tính đến ngày. */
  asOf: Day
  draft: boolean
  issuer: IssuedBy & { short: string }
  to: string[]
  recipients: string[]
  total: number
  buckets: BucketCounts
  /** The same figures at the end of the year before; null where the plan was not there yet. */
  before: BucketCounts | null
  byLead: SummaryRow[]
  bySection: SummaryRow[]
  tasks: SummaryTask[]
  proposals: SummaryProposal[]
  /** What agencies sent within the year, and what the consolidating agency did about it. */
  activity: { sent: number; tasks: number; confirmed: number; returned: number }
}

/** The parts that an edition may hold in words of its own. */
export type SummaryPart =
  | "undertaken"
  | "completed"
  | "inProgress"
  | "overdue"
  | "recurring"
  | "stopped"
  | "highlights"
  | "shortcomings"
  | "causes"
  | "estimate"
  | "nextYear"
  | "proposals"
export type WrittenParts = Partial<Record<SummaryPart, Block[]>>

export function annualSummary(summary: AnnualSummary, written: WrittenParts = {}): Paper {
  const { plan, year, draft, issuer, to, recipients } = summary
  const subject = `Kết quả thực hiện ${citedPlan(plan)} năm ${year}`
  return {
    title: `Báo cáo ${withSmallInitial(subject)}`,
    letter: {
      draft,
      head: issuer.head,
      kind: "Báo cáo",
      subject,
      to,
      grounds: [],
      body: bodyOf(summary, written),
      recipients,
      signature: issuer.signature,
    },
    appendices: appendicesOf(summary),
  }
}

function bodyOf(summary: AnnualSummary, written: WrittenParts): Block[] {
  const { plan, year, asOf, issuer } = summary
  const part = (name: SummaryPart, byRule: (from: AnnualSummary) => Block[]) => written[name] ?? byRule(summary)
  return [
    paragraph(
      `Thực hiện ${citedInFull(plan)}, ${issuer.short} báo cáo kết quả thực hiện năm ${year} (số liệu tính đến ngày ${writtenDay(asOf)}) như sau:`,
    ),
    heading(1, "Tình hình triển khai thực hiện"),
    ...part("undertaken", undertaken),
    heading(1, "Kết quả thực hiện các nhiệm vụ được giao"),
    ...generalResults(summary),
    heading(2, "Nhiệm vụ đã hoàn thành"),
    ...part("completed", tasksCompleted),
    heading(2, "Nhiệm vụ đang thực hiện, trong hạn"),
    ...part("inProgress", tasksInProgress),
    heading(2, "Nhiệm vụ chưa thực hiện, quá hạn"),
    ...part("overdue", overdueTasks),
    heading(2, "Nhiệm vụ thường xuyên, hằng năm"),
    ...part("recurring", recurringTasks),
    ...ifWritten(written.stopped, "Nhiệm vụ tạm dừng, thôi thực hiện"),
    heading(1, "Đánh giá chung"),
    heading(2, "Kết quả nổi bật"),
    ...part("highlights", highlights),
    heading(2, "Tồn tại, hạn chế"),
    ...part("shortcomings", shortcomings),
    heading(2, "Khó khăn, vướng mắc và nguyên nhân"),
    ...part("causes", difficulties),
    ...ifWritten(written.estimate, `Ước thực hiện đến 31/12/${year}`),
    heading(1, `Phương hướng, nhiệm vụ năm ${year + 1}`),
    ...part("nextYear", nextYear),
    heading(1, "Đề xuất, kiến nghị"),
    ...part("proposals", proposalsTold),
    note(`Chi tiết tại các Phụ lục I, II${summary.proposals.length > 0 ? ", III" : ""} kèm theo`),
    paragraph(
      `Trên đây là báo cáo kết quả thực hiện ${citedAgain(plan)} năm ${year}, ${issuer.short} kính báo cáo ${summary.to.join(", ") || "cấp có thẩm quyền"} xem xét, chỉ đạo`,
    ),
  ]
}

function proposalsTold({ proposals }: AnnualSummary): Block[] {
  if (proposals.length === 0) return [paragraph("Các cơ quan chủ trì không có đề xuất, kiến nghị trong năm.")]
  const agencies = new Set(proposals.map(({ agency }) => agency))
  return [
    paragraph(
      `Các cơ quan chủ trì có ${counted(proposals.length)} đề xuất, kiến nghị của ${counted(agencies.size)} cơ quan, nêu tại Phụ lục III.`,
    ),
  ]
}

/** I by agency, II task by task, III what agencies propose, where they do. */
function appendicesOf(summary: AnnualSummary): Appendix[] {
  const { plan, year, asOf, issuer, proposals } = summary
  const notes = [enclosedWith(issuer), `Số liệu tính đến ngày ${writtenDay(asOf)}`]
  const of = (title: string, table: Appendix["body"]): Appendix => ({
    ...{ numbered: true, landscape: true, title, notes, body: table },
  })
  const about = `thực hiện ${citedAgain(plan)} năm ${year}`
  return [
    of(`Tổng hợp kết quả ${about} theo cơ quan chủ trì`, [{ kind: "table", table: byAgency(summary) }]),
    of(`Kết quả ${about} theo từng nhiệm vụ`, [{ kind: "table", table: taskByTask(summary) }]),
    ...(proposals.length > 0
      ? [of(`Đề xuất, kiến nghị của các cơ quan trong ${about}`, [{ kind: "table", table: proposed(summary) }])]
      : []),
  ]
}

/** A heading that only an edition may bring. */
const ifWritten = (blocks: Block[] | undefined, title: string): Block[] =>
  blocks && blocks.length > 0 ? [heading(2, title), ...blocks] : []
