import { Fragment } from "react"
import { markCorrections } from "@/lib/appendix/corrections"
import { markHits, type Search } from "@/lib/tasks/search"

/** corrected: as understood · verbatim: as printed · compare: both, the difference struck and inserted. */
export type ReadingMode = "corrected" | "verbatim" | "compare"

type ReadingTextProps = {
  verbatim: string
  corrections: { from: string; to: string }[]
  mode: ReadingMode
  search?: Search | null
}

/**
 * A printed text in one of its readings, with what was corrected marked, and the hits of a search. Pass only corrections
 * that are in force.
 */
export function ReadingText({ verbatim, corrections, mode, search = null }: ReadingTextProps) {
  return markCorrections(verbatim, corrections).map((piece, index) => {
    const key = `${index}-${"text" in piece ? piece.text : piece.from}`
    if ("text" in piece) return <Hits key={key} text={piece.text} search={search} />
    return <CorrectedPiece key={key} {...piece} mode={mode} />
  })
}

/** A text with the words that were searched for marked. */
export function Hits({ text, search }: { text: string; search: Search | null }) {
  return markHits(text, search).map((piece, index) => {
    const key = `${index}-${piece.text}`
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>
  })
}

function CorrectedPiece({ from, to, mode }: { from: string; to: string; mode: ReadingMode }) {
  if (mode === "verbatim") return <mark title={`Hiệu đính: ${to}`}>{from}</mark>
  if (mode === "corrected") {
    return (
      <span
        title={`Nguyên văn: ${from}`}
        className="bg-ins underline decoration-blue decoration-dotted decoration-2 underline-offset-3"
      >
        {to}
      </span>
    )
  }
  return (
    <>
      <del className="text-ink-2 decoration-seal-solid">
        <span className="sr-only">nguyên văn: </span>
        {from}
      </del>{" "}
      <ins className="bg-ins text-blue decoration-blue decoration-dotted decoration-2 underline-offset-3">
        <span className="sr-only">hiệu đính: </span>
        {to}
      </ins>
    </>
  )
}
