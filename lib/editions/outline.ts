/**
 * The outline of the province's yearly report, in the order of the official one; the results are sorted by how a task stands
 * on the data day. A part is what the consolidating agency writes, marks as finished and compares by itself.
 */
import {
  FIXED_PARTS,
  type FixedPart,
  numberOfPart,
  type PartKey,
  RESULT_SECTIONS,
  type ResultSection,
} from "@/lib/reports/outline"
import { PART_WORDS, RESULT_SECTION_WORDS } from "@/lib/words"

const RESULTS = RESULT_SECTIONS.map((section) => `results/${section}` as const)
const [DEPLOYMENT, ...OTHERS] = FIXED_PARTS
/** The parts that every agency's report has, and between them the results by section. */
export const EDITION_PARTS = [DEPLOYMENT, ...RESULTS, ...OTHERS] as const
export type EditionPart = (typeof EDITION_PARTS)[number]

/** The year that a text is about; null where it is about all years of a plan's period, one after the other. */
export type TextYear = number | null

/** The five headings over the parts; I, IV and V are parts themselves. */
export const CHAPTERS: { number: string; heading: (year: TextYear) => string; parts: readonly EditionPart[] }[] = [
  { number: "I", heading: () => "Tình hình triển khai thực hiện", parts: ["deployment"] },
  {
    number: "II",
    heading: () => "Kết quả thực hiện các nhiệm vụ được giao",
    parts: RESULTS,
  },
  {
    number: "III",
    heading: () => "Đánh giá chung",
    parts: ["highlights", "shortcomings", "objective-causes", "subjective-causes", "estimate"],
  },
  {
    number: "IV",
    heading: (year) =>
      year === null ? "Phương hướng, nhiệm vụ đề ra hằng năm" : `Phương hướng, nhiệm vụ năm ${year + 1}`,
    parts: ["next-year"],
  },
  { number: "V", heading: () => "Đề xuất, kiến nghị", parts: ["proposals"] },
]

/** "II.3" and what the part is called. */
export function headingOf(part: EditionPart, year: TextYear): { number: string; heading: string } {
  const chapter = CHAPTERS.find(({ parts }) => parts.includes(part)) as (typeof CHAPTERS)[number]
  if (chapter.parts.length === 1) return { number: chapter.number, heading: chapter.heading(year) }
  return {
    number: `${chapter.number}.${chapter.parts.indexOf(part) + 1}`,
    heading: nameOf(part, year),
  }
}

function nameOf(part: EditionPart, year: TextYear): string {
  if (part === "estimate") return year === null ? "Ước thực hiện đến cuối mỗi năm" : `Ước thực hiện đến 31/12/${year}`
  const section = RESULT_SECTIONS.find((one) => part === `results/${one}`)
  return section ? RESULT_SECTION_WORDS[section] : PART_WORDS[part as FixedPart]
}

/**
 * Where a part of an agency's report is offered: what it says of a task where that task stands, which a sent report tells;
 * of a task whose leader has not reported, among those in progress.
 */
export function editionPartOf(key: PartKey, sectionOf: (number: string) => ResultSection | undefined): EditionPart {
  const number = numberOfPart(key)
  return number === null ? (key as EditionPart) : `results/${sectionOf(number) ?? "in-progress"}`
}
