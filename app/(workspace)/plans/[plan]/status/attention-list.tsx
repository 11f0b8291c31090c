import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { TaskListAddress } from "@/lib/addresses"
import { type Attention, DESK_OF, SILENT_DAYS } from "@/lib/progress/attention"
import type { Dashboard } from "@/lib/progress/dashboard"
import { ATTENTION_WORDS, counted } from "@/lib/words"

type AttentionListProps = {
  attention: Dashboard["attention"]
  year: number
  listOf: (view: TaskListAddress) => string
}

const AT_DESKS = ["at-agency", "at-reviewer", "at-province", "at-prime-minister"] as const

/** What asks for somebody, each line the list behind its figure. */
export function AttentionList({ attention, year, listOf }: AttentionListProps) {
  const lines: { attention: Attention; words: string; longest?: number }[] = [
    { attention: "pending", words: "Cập nhật chờ xác nhận", longest: attention.longestPending ?? undefined },
    { attention: "returned", words: "Bị trả lại, chưa gửi lại" },
    { attention: "submitted", words: "Đã trình, chờ phê duyệt" },
    ...AT_DESKS.map((name) => ({
      attention: name,
      words: ATTENTION_WORDS[name],
      longest: attention.longestAt[DESK_OF[name]],
    })),
    { attention: "due-soon", words: "Sắp đến hạn" },
    { attention: "due-this-year", words: `Đến hạn trong năm ${year}, chưa xong` },
    { attention: "silent", words: `Chưa xong, không có cập nhật trên ${SILENT_DAYS} ngày` },
    { attention: "never", words: "Chưa xong, chưa có cập nhật nào" },
    { attention: "no-evidence", words: "Hoàn thành, chưa có minh chứng" },
  ]
  return (
    <div>
      <SectionHeading>Cần chú ý</SectionHeading>
      <Sheet caption="Những nhiệm vụ cần chú ý">
        <SheetHead columns={[{ label: "Nội dung" }, { label: "Nhiệm vụ", look: "figure", width: "w-22" }]} />
        <tbody>
          {lines.map(({ attention: name, words, longest }) => (
            <tr key={name}>
              <th scope="row">
                {words}
                {longest !== undefined && (
                  <span className="block text-meta text-ink-2">
                    {longest === 0 ? "từ hôm nay" : `lâu nhất ${counted(longest)} ngày`}
                  </span>
                )}
              </th>
              <td className="figure">
                {attention.counts[name] === 0 ? (
                  <span className="text-ink-2">0</span>
                ) : (
                  <Link href={listOf({ attention: name })} className="-m-2 inline-block p-2">
                    {attention.counts[name]}
                    <span className="sr-only"> nhiệm vụ: {words}</span>
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </Sheet>
    </div>
  )
}
