import { Link } from "@/components/ui/link"
import { consolidationPath, matrixPath, proposalsPath } from "@/lib/addresses"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { counted } from "@/lib/words"

/** What is looked at before closing, each with the way to it. */
export function ReadinessLine({ desk }: { desk: ConsolidationDesk }) {
  const { plan, period, readiness } = desk
  const { missing, openProposals, total, addsUp, waiting, unfinished, outdated } = readiness
  const [first] = unfinished
  return (
    <ul aria-label="Trước khi chốt" className="flex flex-wrap gap-x-5 gap-y-1 text-cell">
      <li>
        {missing.length === 0 ? (
          "đủ báo cáo của các cơ quan ✓"
        ) : (
          <Link href={matrixPath(plan.slug, { year: period.year })}>
            {counted(missing.length)} cơ quan chưa có báo cáo
          </Link>
        )}
      </li>
      <li>
        {openProposals === 0 ? (
          "không còn đề xuất hiệu đính chưa xử lý ✓"
        ) : (
          <Link href={proposalsPath(plan.slug)}>{counted(openProposals)} đề xuất hiệu đính chưa xử lý</Link>
        )}
      </li>
      <li className={addsUp ? undefined : "text-seal"}>
        {addsUp ? `tám nhóm cộng đủ ${total} ✓` : `tám nhóm không cộng đủ ${total}`}
      </li>
      <li>{waiting === 0 ? "đã xem mọi đoạn ✓" : `${counted(waiting)} đoạn chưa xem`}</li>
      {outdated.length > 0 && (
        <li className="text-amber">{counted(outdated.length)} đoạn từ báo cáo đã trả lại, gửi lại</li>
      )}
      <li>
        {first === undefined ? (
          "mọi mục đã xong ✓"
        ) : (
          <Link href={consolidationPath(plan.slug, period.year, first)}>
            {counted(unfinished.length)} mục chưa xong
          </Link>
        )}
      </li>
    </ul>
  )
}
