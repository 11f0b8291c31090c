import { Fragment, type ReactNode } from "react"
import { markCorrections, type Piece } from "@/lib/appendix/corrections"
import { type MarkedPiece, markHits, pieceBetween, type Searched } from "@/lib/tasks/search"

/** corrected: as understood · verbatim: as printed · compare: both, the difference struck and inserted. */
export type ReadingMode = "corrected" | "verbatim" | "compare"

type ReadingTextProps = {
  verbatim: string
  corrections: { from: string; to: string }[]
  mode: ReadingMode
  searched?: Searched
}

/**
 * A printed text in one of its readings, with what was corrected marked, and the hits of a search, also where a hit is
 * partly corrected. Pass only corrections that are in force.
 */
export function ReadingText({ verbatim, corrections, mode, searched = null }: ReadingTextProps) {
  // Most texts are as printed and hold no hit: those are told as they are, without a part around every piece.
  if (corrections.length === 0 && searched === null) return verbatim
  const pieces = markCorrections(verbatim, corrections)
  const marked = markHits(pieces.map((piece) => shownIn(mode, piece)).join(""), searched)
  let at = 0
  return pieces.map((piece, index) => {
    const shown = pieceBetween(marked, at, at + shownIn(mode, piece).length)
    at += shownIn(mode, piece).length
    const key = `${index}-${"text" in piece ? piece.text : piece.from}`
    if ("text" in piece) return <Marked key={key} pieces={shown} />
    return (
      <CorrectedPiece key={key} {...piece} mode={mode}>
        <Marked pieces={shown} />
      </CorrectedPiece>
    )
  })
}

const shownIn = (mode: ReadingMode, piece: Piece): string =>
  "text" in piece ? piece.text : mode === "verbatim" ? piece.from : piece.to

/** A text with the words that were searched for marked. */
export function Hits({ text, searched }: { text: string; searched: Searched }) {
  return <Marked pieces={markHits(text, searched)} />
}

function Marked({ pieces }: { pieces: MarkedPiece[] }) {
  const [first, ...others] = pieces
  if (first && !first.isHit && others.length === 0) return first.text
  return pieces.map((piece, index) => {
    const key = `${index}-${piece.text}`
    return piece.isHit ? <mark key={key}>{piece.text}</mark> : <Fragment key={key}>{piece.text}</Fragment>
  })
}

/** `children` is the piece as this reading shows it. */
function CorrectedPiece({
  from,
  to,
  mode,
  children,
}: {
  from: string
  to: string
  mode: ReadingMode
  children: ReactNode
}) {
  if (mode === "verbatim") return <mark title={`Hiệu đính: ${to}`}>{children}</mark>
  if (mode === "corrected") {
    return (
      <span
        title={`Nguyên văn: ${from}`}
        className="bg-ins underline decoration-blue decoration-dotted decoration-2 underline-offset-3"
      >
        {children}
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
        {children}
      </ins>
    </>
  )
}
