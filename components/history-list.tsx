import type { ReactNode } from "react"
import { Drawn } from "@/components/ui/drawn"
import { SectionHeading } from "@/components/ui/section-heading"
import { screenMoment } from "@/lib/day"

type HistoryListProps = {
  id?: string
  entries: { seq: number; at: Date; actorName: string | null; sentence: string }[]
  /** Where it began, as list items below the entries. */
  children?: ReactNode
}

/** What happened, newest first: the sentence, then who and when. */
export function HistoryList({ id, entries, children }: HistoryListProps) {
  return (
    <>
      <SectionHeading id={id}>Lịch sử</SectionHeading>
      <Drawn as="ol" className="border-t border-rule">
        {entries.map(({ seq, at, actorName, sentence }) => (
          <HistoryItem key={seq} what={sentence} when={`${actorName ?? "Hệ thống"}, ${screenMoment(at)}`} />
        ))}
        {children}
      </Drawn>
    </>
  )
}

export function HistoryItem({ what, when }: { what: string; when: string }) {
  return (
    <li className="border-b border-rule py-2">
      {what}
      <span className="block text-meta text-ink-2">{when}</span>
    </li>
  )
}
