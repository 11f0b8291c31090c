/**
 * What is submitted. Tờ trình: the consolidating agency lays the draft of the year's report before the body that issued the plan. Who has not
 * reported is named, so that whoever signs knows on what the figures rest.
 */
import { writtenDay } from "@/lib/day"
import { type AnnualSummary, annualSummary } from "@/lib/papers/annual-summary"
import { completionRate } from "@/lib/papers/annual-summary-body"
import { citedInFull, citedPlan } from "@/lib/papers/cited"
import { type Block, type IssuedBy, note, numbered, type Paper, paragraph } from "@/lib/papers/paper"
import { countIn } from "@/lib/progress/buckets"
import { withSmallInitial } from "@/lib/vietnamese"
import { counted } from "@/lib/words"

export type Submission = {
  summary: AnnualSummary
  issuer: IssuedBy
  /** Who has not sent the year's report; null where the year was not open. */
  missing: string[] | null
}

export function submissionPaper({ summary, issuer, missing }: Submission): Paper {
  const { plan, year } = summary
  const subject = `Về việc báo cáo kết quả thực hiện ${citedPlan(plan)} năm ${year}`
  return {
    title: `Tờ trình ${withSmallInitial(subject)}`,
    letter: {
      draft: false,
      head: issuer.head,
      kind: "Tờ trình",
      subject,
      to: [summary.issuer.official],
      grounds: [],
      body: bodyOf(summary, issuer.official, missing),
      recipients: [issuer.archive],
      signature: issuer.signature,
    },
    appendices: [],
  }
}

/** Báo cáo of the consolidating agency itself to the body that issued the plan: the year as that body would report it on. */
export const consolidatorsReport = ({ summary, issuer }: Submission): Paper =>
  annualSummary({
    ...summary,
    issuer: { ...issuer, short: issuer.official },
    draft: false,
    to: [summary.issuer.official],
    recipients: [issuer.archive],
  })

function bodyOf(summary: AnnualSummary, official: string, missing: string[] | null): Block[] {
  const { plan, year, asOf, total, buckets, to, issuer } = summary
  const rate = completionRate(total, buckets)
  const [done, overdue] = [countIn("completed", buckets), countIn("overdue", buckets)]
  return [
    paragraph(
      `Thực hiện ${citedInFull(plan)}, trên cơ sở báo cáo, cập nhật của các cơ quan chủ trì, ${official} đã tổng hợp, dự thảo Báo cáo của ${issuer.short} về kết quả thực hiện năm ${year}. ${official} kính trình ${issuer.official} xem xét, với các nội dung chủ yếu sau:`,
    ),
    numbered(
      `Số liệu tính đến ngày ${writtenDay(asOf)}: trong ${counted(total)} nhiệm vụ, đã hoàn thành ${counted(done)} nhiệm vụ${rate === null ? "" : ` (đạt ${rate.toLocaleString("vi-VN")}% số nhiệm vụ có thời hạn)`}, còn ${counted(overdue)} nhiệm vụ quá hạn chưa hoàn thành.`,
    ),
    ...(missing === null ? [] : [numbered(missingTold(missing, year))]),
    numbered(
      to.length > 0
        ? `Đề nghị ${issuer.official} xem xét, ký ban hành Báo cáo gửi ${to.join(", ")}.`
        : `Đề nghị ${issuer.official} xem xét, ký ban hành Báo cáo.`,
    ),
    note("Kèm theo dự thảo Báo cáo và các phụ lục"),
    paragraph(`${official} kính trình ${issuer.official} xem xét, quyết định`),
  ]
}

const missingTold = (missing: string[], year: number) =>
  missing.length === 0
    ? `Tất cả các cơ quan, đơn vị đã gửi báo cáo năm ${year}.`
    : `Còn ${counted(missing.length)} cơ quan, đơn vị chưa gửi báo cáo năm ${year}: ${missing.join(", ")}.`
