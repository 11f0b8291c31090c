import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { reportPath } from "@/lib/addresses"
import { screenMoment } from "@/lib/day"
import { receiptCode } from "@/lib/reports/outline"
import type { ReportPage } from "@/lib/reports/queries"
import { latenessWords } from "@/lib/reports/standing-words"

/** The receipt of what was sent: when, in time or late, its number, and what happens next. */
export function Receipt({ report }: { report: ReportPage }) {
  const { state, snapshots, period, agency, plan, standing, consolidator, mayWrite } = report
  const last = snapshots.at(-1)
  if (!last || (state !== "SENT" && state !== "TAKEN")) return null
  const taken = report.steps.filter(({ verb }) => verb === "take").at(-1)
  const code = receiptCode(period.year, agency.key, last.no)
  return (
    <Notice kind="done">
      <p>
        Đã gửi lúc {screenMoment(last.at)}
        {last.no > 1
          ? ` (lần ${last.no}; lần đầu ${latenessWords(standing.daysLate)})`
          : `, ${latenessWords(standing.daysLate)}`}
        , mã <Link href={reportPath(plan.slug, period.year, agency.key, `sent/${last.no}`)}>{code}</Link>.
      </p>
      <p className="mt-1">
        {state === "TAKEN" && taken
          ? `Đã tiếp nhận lúc ${screenMoment(taken.at)}, ${taken.by.name}. Nếu cần sửa, đề nghị ${consolidator} trả lại.`
          : `Việc tiếp theo: ${consolidator} tiếp nhận hoặc trả lại. Bản ký, đóng dấu vẫn gửi theo quy chế văn thư${mayWrite ? " và đính kèm tại đây" : ""}.`}
      </p>
    </Notice>
  )
}
