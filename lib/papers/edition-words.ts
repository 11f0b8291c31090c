/** The words of a frozen edition in the places of the annual paper, each agency's under its name. */
import { type EditionBody, namedText, type Paragraph } from "@/lib/editions/body"
import type { Gap } from "@/lib/editions/gaps"
import type { EditionPart } from "@/lib/editions/outline"
import type { SummaryPart, WrittenParts } from "@/lib/papers/annual-summary"
import { type Block, paragraph } from "@/lib/papers/paper"
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

/** A paragraph as it stands on paper, a line each. */
export const blocksOf = (said: Paragraph): Block[] =>
  namedText(said)
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map(paragraph)
