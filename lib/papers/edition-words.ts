/** The words of a frozen edition in the places of the annual paper, each agency's under its name. */
import type { EditionBody, Paragraph } from "@/lib/editions/body"
import type { Gap } from "@/lib/editions/gaps"
import type { EditionPart } from "@/lib/editions/outline"
import type { SummaryPart, WrittenParts } from "@/lib/papers/annual-summary"
import { type Block, paragraph } from "@/lib/papers/paper"
import { numberOfPart, readPartKey } from "@/lib/reports/outline"
import { counted } from "@/lib/words"

export function wordsOfEdition(body: EditionBody, gaps: readonly Gap[]): WrittenParts {
  const words: WrittenParts = {}
  for (const { key, paragraphs } of body) {
    const place = PLACES[key as EditionPart]
    if (place) words[place] = [...(words[place] ?? []), ...paragraphs.flatMap(blocksOf)]
  }
  if (gaps.length > 0)
    words.undertaken = [
      ...(words.undertaken ?? []),
      paragraph(
        `Chưa có báo cáo của ${counted(gaps.length)} cơ quan: ${gaps.map(({ name, why }) => `${name} (${why})`).join("; ")}.`,
      ),
    ]
  for (const place of Object.values(PLACES))
    if (words[place]?.length === 0) words[place] = NOTHING[place] ?? [paragraph("Không có nội dung.")]
  return words
}

const PLACES: Record<EditionPart, SummaryPart> = {
  deployment: "undertaken",
  "results/completed": "completed",
  "results/in-progress": "inProgress",
  "results/overdue": "overdue",
  "results/recurring": "recurring",
  "results/stopped": "stopped",
  highlights: "highlights",
  shortcomings: "shortcomings",
  "objective-causes": "causes",
  "subjective-causes": "causes",
  estimate: "estimate",
  "next-year": "nextYear",
  proposals: "proposals",
}

// These headings stand only where something is said.
const NOTHING: Partial<Record<SummaryPart, Block[]>> = { stopped: [], estimate: [] }

/** A paragraph as it stands on paper: an agency's words under its name, a line each. */
export function blocksOf({ text, source, agency, key }: Paragraph): Block[] {
  const lines = text.split("\n").filter((line) => line.trim() !== "")
  const part = key === null ? null : readPartKey(key)
  const number = source === "AGENCY" && part ? numberOfPart(part) : null
  const [first = "", ...rest] = lines
  const named = agency ? `${agency.name}${number ? ` (nhiệm vụ ${number})` : ""}: ${first}` : first
  return [named, ...rest].map(paragraph)
}
