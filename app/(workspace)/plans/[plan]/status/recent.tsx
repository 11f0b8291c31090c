import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetHead } from "@/components/ui/table"
import type { Dashboard } from "@/lib/progress/dashboard"
import { RECENT_KINDS, type RecentDays, type RecentKind } from "@/lib/progress/recent-kinds"
import { RECENT_WORDS } from "@/lib/words"

type RecentProps = { recent: Dashboard["recent"]; hrefOf: (kind: RecentKind, days: RecentDays) => string }

/** What happened of late: sent, confirmed as completed, returned; each figure opens its steps. */
export function Recent({ recent, hrefOf }: RecentProps) {
  return (
    <>
      <SectionHeading>Diễn biến mới</SectionHeading>
      <Sheet caption="Diễn biến trong những ngày trước">
        <SheetHead
          columns={[
            { label: "Nội dung" },
            ...recent.map(({ days }) => ({ label: `${days} ngày`, look: "figure" as const, width: "w-22" })),
          ]}
        />
        <tbody>
          {RECENT_KINDS.map((kind) => (
            <tr key={kind}>
              <th scope="row">{RECENT_WORDS[kind]}</th>
              {recent.map((period) => (
                <td key={period.days} className="figure">
                  {period[kind] === 0 ? (
                    <span className="text-ink-2">0</span>
                  ) : (
                    <Link href={hrefOf(kind, period.days)} className="-m-2 inline-block p-2">
                      {period[kind]}
                      <span className="sr-only">
                        {" "}
                        {RECENT_WORDS[kind]} trong {period.days} ngày
                      </span>
                    </Link>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Sheet>
    </>
  )
}
