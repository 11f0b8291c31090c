import { DecisionCard, type DecisionEntry } from "@/components/decision-card"
import { Disclosure } from "@/components/ui/disclosure"
import { SectionHeading } from "@/components/ui/section-heading"
import { counted } from "@/lib/words"
import { decideCorrectionAction, decideProposalAction } from "./actions"

export const DECISIONS_ID = "de-xuat"

/** For reviewers: what of the task's text is proposed to be read otherwise, to accept or decline with one press. */
export function Decisions({ entries }: { entries: DecisionEntry[] }) {
  if (entries.length === 0) return null
  const applied = entries.filter(({ state }) => state === "APPLIED")
  const open = countOpen(entries)
  const proposed = entries.filter(({ state }) => state !== "APPLIED")
  return (
    <>
      <SectionHeading id={DECISIONS_ID}>
        {open > 0 ? `Đề xuất hiệu đính (${counted(open)})` : "Hiệu đính"}
      </SectionHeading>
      <p className="text-meta text-ink-2">Chỉ cơ quan đầu mối tổng hợp thấy phần này.</p>
      <Cards entries={proposed} />
      {applied.length > 0 && (
        <Disclosure summary={`Đã hiệu đính khi nhập: ${counted(applied.length)}`}>
          <Cards entries={applied} />
        </Disclosure>
      )}
    </>
  )
}

/** On a telephone the proposals stand far below: the way to them, right under the deadline. */
export function WayToDecisions({ entries }: { entries: DecisionEntry[] }) {
  const open = countOpen(entries)
  if (open === 0) return null
  return (
    <p className="mt-2 lg:hidden print:hidden">
      <a href={`#${DECISIONS_ID}`}>{counted(open)} đề xuất hiệu đính chờ xử lý</a>
    </p>
  )
}

const countOpen = (entries: DecisionEntry[]) => entries.filter(({ state }) => state === "PROPOSED").length

function Cards({ entries }: { entries: DecisionEntry[] }) {
  return (
    <ul>
      {entries.map((entry) => (
        <li key={entry.id}>
          <DecisionCard
            entry={entry}
            action={entry.kind === "CORRECTION" ? decideCorrectionAction : decideProposalAction}
          />
        </li>
      ))}
    </ul>
  )
}
