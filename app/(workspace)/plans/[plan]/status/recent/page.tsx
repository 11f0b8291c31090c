import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { Sheet, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { type RecentAddress, recentPath, taskPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { AskedOfRecent } from "@/lib/progress/input"
import { listRecent, MOST_RECENT } from "@/lib/progress/recent"
import { RECENT_DAYS, RECENT_KINDS } from "@/lib/progress/recent-kinds"
import { counted, PROGRESS_WORDS, RECENT_WORDS } from "@/lib/words"
import { requirePlan } from "../../../../one-read"
import { PartHead } from "../part-head"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Diễn biến mới – ${planName((await load(props)).plan)}` }
}

/** What was sent, confirmed as completed or returned in the week or the month before a day, newest first. */
export default async function RecentPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const asked = AskedOfRecent.parse(await props.searchParams)
  const recent = await listRecent(viewer, plan.slug, asked, today)
  if (!recent) notFound()
  const { asOf, steps } = recent
  const hrefOf = (other: Partial<RecentAddress>) => recentPath(plan.slug, { ...asked, ...other })
  return (
    <>
      <PartHead
        plan={plan}
        current="Diễn biến mới"
        title={`Diễn biến mới: ${RECENT_WORDS[asked.kind].toLowerCase()}`}
        asOf={asOf}
        today={today}
        hrefOf={(other) => hrefOf({ asOf: other })}
        kept={[
          ["kind", asked.kind],
          ["days", String(asked.days)],
        ]}
      />
      <div className="mb-3 flex flex-wrap gap-x-6 gap-y-2">
        <SegmentedLinks
          label="Nội dung"
          segments={RECENT_KINDS.map((kind) => ({
            href: hrefOf({ kind }),
            label: RECENT_WORDS[kind],
            current: kind === asked.kind,
          }))}
        />
        <SegmentedLinks
          label="Trong"
          segments={RECENT_DAYS.map((days) => ({
            href: hrefOf({ days }),
            label: `${days} ngày`,
            current: days === asked.days,
          }))}
        />
      </div>
      {steps.length === MOST_RECENT && (
        <p className="text-cell text-ink-2">Nêu {MOST_RECENT} lần gần nhất; chọn ngày khác để xem trước đó.</p>
      )}
      {steps.length === 0 ? (
        <EmptyState sentence={`Không có trong ${asked.days} ngày đến ${writtenDay(asOf)}.`} />
      ) : (
        <Sheet
          caption={`${RECENT_WORDS[asked.kind]}: ${counted(steps.length)} lần trong ${asked.days} ngày đến ${writtenDay(asOf)}`}
          stacked
        >
          <SheetHead columns={COLUMNS} />
          <tbody>
            {steps.map(({ id, on, task, agencyName, progress, reason }) => (
              <tr key={id}>
                <td data-label="Ngày">{writtenDay(on)}</td>
                <th scope="row">
                  <Link href={taskPath(plan.slug, task.number)}>
                    {task.number}. {task.title}
                  </Link>
                </th>
                <td data-label="Cơ quan">{agencyName}</td>
                <td data-label="Nội dung">
                  {progress ? PROGRESS_WORDS[progress] : "Không thay đổi"}
                  {reason && <span className="block text-meta text-ink-2">Lý do: {reason}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </Sheet>
      )}
    </>
  )
}

const COLUMNS = [
  { label: "Ngày", width: "w-26" },
  { label: "Nhiệm vụ" },
  { label: "Cơ quan", width: "w-56" },
  { label: "Nội dung", width: "w-64" },
]

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/status/recent`), plan)
}
