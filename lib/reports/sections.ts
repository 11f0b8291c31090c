/**
 * A report in the numbered order of the official outline: I. to V., the results sorted by how each task stands on the data
 * day. The agency's pages and the reviewer's read this one order.
 */
import { type PartKey, RESULT_SECTIONS, type ResultSection, resultsPart } from "@/lib/reports/outline"
import { PART_WORDS, RESULT_SECTION_WORDS } from "@/lib/words"

type Placed = { key: PartKey }
export type Section<Part> = { number: string; heading: string; parts: Part[]; sections: Section<Part>[] }

/** Headings without any part are left out, except the five main ones. */
export function sectionsOf<Part extends Placed>(
  parts: readonly Part[],
  duties: readonly { number: string; section: ResultSection }[],
  year: number,
): Section<Part>[] {
  const take = (...keys: PartKey[]) => keys.flatMap((key) => parts.filter((part) => part.key === key))
  const helped = parts.filter(({ key }) => key.startsWith("helped/"))
  const results = RESULT_SECTIONS.map((section) => ({
    heading: RESULT_SECTION_WORDS[section],
    parts: take(...duties.filter((duty) => duty.section === section).map(({ number }) => resultsPart(number))),
  }))
  return [
    main("I", "Tình hình triển khai thực hiện", take("deployment")),
    main(
      "II",
      "Kết quả thực hiện các nhiệm vụ được giao",
      [],
      [...results, { heading: "Nhiệm vụ phối hợp thực hiện", parts: helped }],
    ),
    main(
      "III",
      "Đánh giá chung",
      [],
      [
        ...APPRAISED.map((key) => ({ heading: PART_WORDS[key], parts: take(key) })),
        { heading: `Ước thực hiện đến 31/12/${year}`, parts: take("estimate") },
      ],
    ),
    main("IV", `Phương hướng, nhiệm vụ năm ${year + 1}`, take("next-year")),
    main("V", "Đề xuất, kiến nghị", take("proposals")),
  ]
}

const APPRAISED = ["highlights", "shortcomings", "objective-causes", "subjective-causes"] as const

const main = <Part>(
  number: string,
  heading: string,
  parts: Part[],
  below: { heading: string; parts: Part[] }[] = [],
): Section<Part> => ({
  number,
  heading,
  parts,
  sections: below
    .filter((section) => section.parts.length > 0)
    .map((section, index) => ({ ...section, number: `${index + 1}`, sections: [] })),
})
