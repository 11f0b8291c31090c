import { DecisionCard } from "@/components/decision-card"
import { Disclosure } from "@/components/ui/disclosure"
import { SectionHeading } from "@/components/ui/section-heading"
import type { Viewer } from "@/lib/access/permissions"
import { listProposals } from "@/lib/appendix/queries"
import type { Day } from "@/lib/day"
import { counted } from "@/lib/words"
import { decideCorrectionAction, decideProposalAction } from "./actions"

type DecisionsProps = { viewer: Viewer; slug: string; number: string; today: Day }

/** For reviewers: what of the task's text is proposed to be read otherwise, to accept or decline with one press. */
export async function Decisions({ viewer, slug, number, today }: DecisionsProps) {
  const entries = (await listProposals(viewer, slug, today, number))?.flatMap((row) => row.entries) ?? []
  if (entries.length === 0) return null
  const open = entries.filter(({ state }) => state === "PROPOSED").length
  const applied = entries.filter(({ state }) => state === "APPLIED")
  const cards = (shown: typeof entries) => (
    <ul>
      {shown.map((entry) => (
        <li key={entry.id}>
          <DecisionCard entry={entry} action={entry.kind === "CORRECTION" ? decideCorrectionAction : decideProposalAction} />
        </li>
      ))}
    </ul>
  )
  return (
    <>
      <SectionHeading>Đề xuất hiệu đính ({counted(open)})</SectionHeading>
      <p className="text-meta text-ink-2">Chỉ cơ quan đầu mối tổng hợp thấy phần này.</p>
      {cards(entries.filter(({ state }) => state !== "APPLIED"))}
      {applied.length > 0 && (
        <Disclosure summary={`Đã hiệu đính khi nhập: ${counted(applied.length)}`}>{cards(applied)}</Disclosure>
      )}
    </>
  )
}
