import { Fragment } from "react"
import { markCorrections } from "@/lib/appendix/corrections"

/** corrected: as understood · verbatim: as printed · compare: both, the difference struck and inserted. */
export type ReadingMode = "corrected" | "verbatim" | "compare"

type ReadingTextProps = { verbatim: string; corrections: { from: string; to: string }[]; mode: ReadingMode }

/** A printed text in one of its readings, with what was corrected marked. Pass only corrections that are in force. */
export function ReadingText({ verbatim, corrections, mode }: ReadingTextProps) {
  return markCorrections(verbatim, corrections).map((piece, index) => {
    const key = `${index}-${"text" in piece ? piece.text : piece.from}`
    if ("text" in piece) return <Fragment key={key}>{piece.text}</Fragment>
    return <CorrectedPiece key={key} {...piece} mode={mode} />
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
