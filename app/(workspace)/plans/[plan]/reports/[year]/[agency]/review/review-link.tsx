import { buttonClasses } from "@/components/ui/button"
import { Link } from "@/components/ui/link"
import { reportPath } from "@/lib/addresses"
import type { ReportPage } from "@/lib/reports/queries"

/** The way for the reviewer to the reading of a report; nothing for anybody else. */
export function ReviewLink({ report: { verbs, plan, period, agency, mayReview } }: { report: ReportPage }) {
  if (!mayReview) return null
  return (
    <p className="my-4">
      <Link
        href={reportPath(plan.slug, period.year, agency.key, "review")}
        className={buttonClasses(verbs.includes("take") ? "primary" : "outlined")}
      >
        {verbs.includes("take") ? "Đọc và tiếp nhận" : "Bàn của đầu mối"}
      </Link>
    </p>
  )
}
