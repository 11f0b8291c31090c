import { z } from "zod"
import { type CellColumn, columnOfHeading } from "@/lib/appendix/columns"
import type { PlanAsPrinted } from "@/lib/appendix/plan-as-printed"
import type { Confidence, CorrectionState, ProposalKind } from "@/lib/appendix/states"

/**
 * Corrections of a printed text are facts of their own: the verbatim text is never changed, a reading with the corrections
 * in force is kept beside it. A seed names a line of the text, the printed name of a column (none: the appendix's title)
 * and the words at fault; a seed with a kind is a proposal about what a note means.
 */
export const CorrectionSeed = z.strictObject({
  row: z.number().int().nullable(),
  line: z.number().int().min(1),
  column: z.string().nullable(),
  kind: z.enum(["result-document", "submitted-on", "precondition"]).optional(),
  from: z.string().min(1).nullable(),
  to: z.string().nullable(),
  confidence: z.enum(["certain", "likely"]),
  why: z.string().optional(),
})
export type CorrectionSeed = z.infer<typeof CorrectionSeed>

type Placed = {
  line: number
  column: CellColumn
  confidence: Confidence
  state: CorrectionState
  reason: string | null
}
export type PlacedCorrection = Placed & { from: string; to: string }
export type PlacedProposal = Placed & { kind: ProposalKind; from: string | null; to: string | null }
export type UnplacedSeed = { seed: CorrectionSeed; reason: string }
export type Placement = { corrections: PlacedCorrection[]; proposals: PlacedProposal[]; unplaced: UnplacedSeed[] }

/**
 * Finds each seed's cell by line and column. What is certain is applied, what is likely waits for a reviewer. A seed whose
 * words do not stand there is not placed and says why, in Vietnamese.
 */
export function placeCorrections(plan: PlanAsPrinted, seeds: CorrectionSeed[]): Placement {
  const cells = cellsOf(plan)
  const result: Placement = { corrections: [], proposals: [], unplaced: [] }
  for (const seed of seeds) {
    const column = seed.column === null ? "HEADING" : columnOfHeading(seed.column)
    const reason = faultOf(seed, column, cells.get(`${seed.line} ${column}`))
    if (column === null || reason !== null) {
      result.unplaced.push({ seed, reason: reason ?? "" })
      continue
    }
    const isCertain = seed.confidence === "certain"
    const { line, from, to } = seed
    const placed: Placed = {
      line,
      column,
      confidence: isCertain ? "CERTAIN" : "LIKELY",
      state: isCertain ? "APPLIED" : "PROPOSED",
      reason: seed.why ?? null,
    }
    if (seed.kind) result.proposals.push({ ...placed, kind: KINDS[seed.kind], from, to })
    else result.corrections.push({ ...placed, from: from ?? "", to: to ?? "" })
  }
  return result
}

/** The corrected reading of a cell: all occurrences of every `from`, see markCorrections. */
export const applyCorrections = (verbatim: string, corrections: TextCorrection[]): string =>
  markCorrections(verbatim, corrections)
    .map((piece) => ("text" in piece ? piece.text : piece.to))
    .join("")

export type TextCorrection = { from: string; to: string }
export type Piece = { text: string } | { from: string; to: string }

/**
 * The text cut into unchanged and corrected pieces: `text` and `from` together are the verbatim, `text` and `to` the
 * corrected reading. Every correction is searched in the verbatim text, the longest first: one that lies inside the words
 * of a longer one gives way there, whatever the order in which they were accepted. Of two for the same words the first counts.
 */
export function markCorrections(verbatim: string, corrections: TextCorrection[]): Piece[] {
  const taken: { at: number; correction: TextCorrection }[] = []
  const isFree = (at: number, end: number) =>
    taken.every((one) => end <= one.at || at >= one.at + one.correction.from.length)
  for (const correction of [...corrections].sort((a, b) => b.from.length - a.from.length)) {
    const { length } = correction.from
    if (length === 0) continue
    for (let at = verbatim.indexOf(correction.from); at >= 0; ) {
      const free = isFree(at, at + length)
      if (free) taken.push({ at, correction })
      at = verbatim.indexOf(correction.from, at + (free ? length : 1))
    }
  }
  const pieces: Piece[] = []
  let done = 0
  for (const { at, correction } of taken.sort((a, b) => a.at - b.at)) {
    if (at > done) pieces.push({ text: verbatim.slice(done, at) })
    pieces.push({ from: correction.from, to: correction.to })
    done = at + correction.from.length
  }
  if (done < verbatim.length) pieces.push({ text: verbatim.slice(done) })
  return pieces
}

const KINDS = {
  "result-document": "RESULT_DOCUMENT",
  "submitted-on": "SUBMITTED_ON",
  precondition: "PRECONDITION",
} as const

function cellsOf(plan: PlanAsPrinted): Map<string, string> {
  const printed = [...plan.sections, ...plan.tasks].flatMap(({ cells }) => cells)
  return new Map([
    ...plan.headings.map(({ line, text }): [string, string] => [`${line} HEADING`, text]),
    ...printed.map((cell): [string, string] => [`${cell.line} ${cell.column}`, cell.verbatim]),
  ])
}

function faultOf(seed: CorrectionSeed, column: CellColumn | null, verbatim: string | undefined): string | null {
  if (column === null) return `Không hiểu tên cột “${seed.column}”.`
  if (verbatim === undefined) return `Dòng ${seed.line} không có ô này.`
  if (seed.from !== null && !verbatim.includes(seed.from)) return `Không tìm thấy “${seed.from}” ở dòng ${seed.line}.`
  if (!seed.kind && (seed.from === null || seed.to === null)) return "Hiệu đính thiếu chữ sai hoặc chữ đúng."
  return null
}
