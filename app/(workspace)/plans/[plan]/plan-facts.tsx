import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { agencyPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import type { findPlan } from "@/lib/plans/queries"

type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** Who consolidates, when agencies report, and the settings by which the plan is read. */
export function PlanFacts({ plan }: { plan: Plan }) {
  return (
    <>
      <SectionHeading>Theo dõi và báo cáo</SectionHeading>
      <Facts>
        <Fact term="Đầu mối tổng hợp">
          {plan.consolidators.length === 0 && "Chưa xác định"}
          {plan.consolidators.map(({ key, name }, index) => (
            <span key={key}>
              {index > 0 && "; "}
              <Link href={agencyPath(key)}>{name}</Link>
            </span>
          ))}
        </Fact>
        <Fact term="Báo cáo năm">{reportDue(plan)}</Fact>
        <Fact term="Thời hạn được công nhận">
          Từ năm {plan.believableFrom} đến năm {plan.believableTo}; năm ngoài khoảng này phải được xác định lại.
        </Fact>
        <Fact term="Nhập vào hệ thống">{screenMoment(plan.importedAt)}</Fact>
      </Facts>
    </>
  )
}

// Nghị định 30/2020/NĐ-CP: a zero before days below 10 and before the months 1 and 2.
function reportDue({ reportDueDay, reportDueMonth, reportDueInclusive }: Plan): string {
  const day = String(reportDueDay).padStart(2, "0")
  const month = reportDueMonth < 3 ? `0${reportDueMonth}` : String(reportDueMonth)
  return reportDueInclusive ? `Hạn ${day}/${month} hằng năm, tính hết ngày.` : `Trước ngày ${day}/${month} hằng năm.`
}
