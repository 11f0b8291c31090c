/**
 * The closing report of a plan's period, put together from the newest edition of each year: how far the plan was year by
 * year, and what was said in each part, every paragraph with its year. Years without an edition are gaps.
 */
import { type Day, writtenDay } from "@/lib/day"
import type { EditionBody, Paragraph } from "@/lib/editions/body"
import type { EditionFigures } from "@/lib/editions/figures"
import type { Gap } from "@/lib/editions/gaps"
import { EDITION_PARTS, headingOf } from "@/lib/editions/outline"
import { countIn } from "@/lib/progress/buckets"
import { counted } from "@/lib/words"

export type YearEdition = { year: number; no: number; dataAsOf: Day; body: EditionBody; figures: EditionFigures }

/** `editions` in the order of their years. */
export const closingBody = (editions: readonly YearEdition[]): EditionBody =>
  EDITION_PARTS.map((part) => ({
    key: part,
    ...headingOf(part, null),
    paragraphs: editions.flatMap((edition) => [
      ...(part === "results/completed" ? [yearInFigures(edition)] : []),
      ...(edition.body.find(({ key }) => key === part)?.paragraphs ?? [])
        .filter(({ source }) => source !== "RULE")
        .map((paragraph) => ({ ...paragraph, year: edition.year })),
    ]),
  }))

function yearInFigures({ year, no, dataAsOf, figures: { total, buckets } }: YearEdition): Paragraph {
  return {
    text: `Năm ${year} (bản tổng hợp số ${no}): đến ngày ${writtenDay(dataAsOf)}, đã hoàn thành ${counted(countIn("completed", buckets))}/${counted(total)} nhiệm vụ, còn ${counted(countIn("overdue", buckets))} nhiệm vụ quá hạn.`,
    ...{ source: "RULE", isEdited: false, agency: null, no: null, key: `year-${year}`, original: null, by: null },
    list: { status: "completed" },
    year,
    asOf: dataAsOf,
  }
}

export const closingGaps = (years: readonly number[], editions: readonly Pick<YearEdition, "year">[]): Gap[] =>
  years
    .filter((year) => !editions.some((edition) => edition.year === year))
    .map((year) => ({ key: String(year), name: `Năm ${year}`, why: "chưa có bản tổng hợp" }))
