import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { Dashboard } from "@/lib/progress/dashboard"

/** What happened of late: sent, confirmed as completed, returned. */
export function Recent({ recent }: { recent: Dashboard["recent"] }) {
  const lines = [
    { words: "Cập nhật đã gửi", of: (period: (typeof recent)[number]) => period.sent },
    { words: "Xác nhận hoàn thành", of: (period: (typeof recent)[number]) => period.completed },
    { words: "Trả lại", of: (period: (typeof recent)[number]) => period.returned },
  ]
  return (
    <div>
      <SectionHeading>Diễn biến mới</SectionHeading>
      <Sheet caption="Diễn biến trong những ngày trước">
        <SheetHead
          columns={[
            { label: "Nội dung" },
            ...recent.map(({ days }) => ({ label: `${days} ngày`, look: "figure" as const, width: "w-22" })),
          ]}
        />
        <tbody>
          {lines.map(({ words, of }) => (
            <tr key={words}>
              <th scope="row">{words}</th>
              {recent.map((period) => (
                <td key={period.days} className="figure">
                  {of(period)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Sheet>
    </div>
  )
}
