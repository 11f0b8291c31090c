import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { agencyPath, planSettingsPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import type { findPlan } from "@/lib/plans/queries"
import { writeSettings } from "@/lib/plans/settings"
import { counted } from "@/lib/words"

type Plan = NonNullable<Awaited<ReturnType<typeof findPlan>>>

/** Who consolidates, when agencies report, and the settings by which the plan is read. */
export function PlanFacts({ plan }: { plan: Plan }) {
  return (
    <>
      <SectionHeading
        aside={plan.mayChangeSettings && <Link href={planSettingsPath(plan.slug)}>Thiết lập kế hoạch</Link>}
      >
        Theo dõi và báo cáo
      </SectionHeading>
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
        <Fact term="Sắp đến hạn">Nhiệm vụ chưa xong, còn từ {counted(plan.dueSoonDays)} ngày trở xuống.</Fact>
        <Fact term="Thời hạn được công nhận">
          Từ năm {plan.believableFrom} đến năm {plan.believableTo}; năm ngoài khoảng này phải được xác định lại.
        </Fact>
        <Fact term="Nhập vào hệ thống">{screenMoment(plan.importedAt)}</Fact>
      </Facts>
    </>
  )
}

function reportDue(plan: Plan): string {
  const { opensOn, dataAsOf, dueOn, dueInclusive, locksOn } = writeSettings(plan)
  const due = dueInclusive === "inclusive" ? `Hạn ${dueOn} hằng năm, tính hết ngày` : `Trước ngày ${dueOn} hằng năm`
  return `${due}; mở ${opensOn}, chốt số liệu ${dataAsOf}, khóa từ ${locksOn}.`
}
