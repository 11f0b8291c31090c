import type { ProposalKind } from "@/lib/appendix/states"
import { isDay, writtenDay } from "@/lib/day"
import { PROPOSAL_KIND_WORDS } from "@/lib/words"

type Proposed = { kind: "CORRECTION" | ProposalKind; from: string | null; to: string | null }

/** What is proposed: words to read in the place of others, or what a note is taken to mean. */
export function ProposalText({ entry: { kind, from, to } }: { entry: Proposed }) {
  if (kind === "CORRECTION") {
    return (
      <>
        <del className="text-ink-2 decoration-seal-solid">
          <span className="sr-only">nguyên văn: </span>“{from}”
        </del>{" "}
        <span aria-hidden="true">→</span>{" "}
        <ins className="bg-ins text-blue no-underline">
          <span className="sr-only">hiệu đính: </span>“{to}”
        </ins>
      </>
    )
  }
  return (
    <>
      {PROPOSAL_KIND_WORDS[kind]}
      {from && `: “${from}”`}
      {to && `: ${isDay(to) ? writtenDay(to) : to}`}
    </>
  )
}
