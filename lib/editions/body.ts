/**
 * The text of the province's report: parts in the order of the outline, paragraph by paragraph with whose words they are.
 * What the rules say stands first in each part and is written anew until an edition freezes it.
 */
import { z } from "zod"
import { FigureList, type FigureRule, type FigureSentence } from "@/lib/editions/figures"
import { EDITION_PARTS, type EditionPart, headingOf } from "@/lib/editions/outline"
import { numberOfPart, readPartKey } from "@/lib/reports/outline"

export const Paragraph = z.object({
  text: z.string(),
  source: z.enum(["AGENCY", "RULE", "OWN"]),
  /** Changed by the consolidating agency; `original` is how it stood. */
  isEdited: z.boolean(),
  agency: z.object({ key: z.string(), name: z.string() }).nullable(),
  /** Of an agency's words the sending that they stand in. */
  no: z.number().nullable(),
  /** The part of the agency's report, or the rule. */
  key: z.string().nullable(),
  original: z.string().nullable(),
  list: FigureList.nullable(),
  /** Who wrote or changed it in the consolidating agency. */
  by: z.string().nullable(),
  /** Of a closing report: the year whose edition says so. */
  year: z.number().optional(),
  /** The data day of its figure, where it is another than the edition's. */
  asOf: z.string().optional(),
})
export type Paragraph = z.output<typeof Paragraph>

export const EditionBody = z.array(
  z.object({ key: z.string(), number: z.string(), heading: z.string(), paragraphs: z.array(Paragraph) }),
)
export type EditionBody = z.output<typeof EditionBody>

/** LEFT: looked at and not used. */
export type ParagraphUse = "TAKEN" | "EDITED" | "LEFT"

/** A paragraph as it is kept while the report is written. */
export type KeptParagraph = {
  id: string
  part: EditionPart
  text: string
  source: "AGENCY" | "RULE" | "OWN"
  use: ParagraphUse
  agency: { key: string; name: string } | null
  no: number | null
  sourceKey: string | null
  original: string | null
  by: string
}

export const isLeftOut = (kept: readonly KeptParagraph[], rule: FigureRule): boolean =>
  kept.some(({ source, sourceKey, use }) => source === "RULE" && sourceKey === rule && use === "LEFT")

/** The whole text as it stands. `kept` is in the order of each part. */
export const bodyOf = (year: number, kept: readonly KeptParagraph[], said: readonly FigureSentence[]): EditionBody =>
  EDITION_PARTS.map((part) => ({
    key: part,
    ...headingOf(part, year),
    paragraphs: [
      ...said.filter((one) => one.part === part && !isLeftOut(kept, one.rule)).map(byRule),
      ...kept.filter((one) => one.part === part && one.source !== "RULE" && one.use !== "LEFT").map(shownParagraph),
    ],
  }))

const byRule = ({ text, rule, list }: FigureSentence): Paragraph => ({
  ...{ text, source: "RULE", isEdited: false, agency: null, no: null, key: rule, original: null, list, by: null },
})

/** How it stands in the text. */
export const shownParagraph = ({
  text,
  source,
  use,
  agency,
  no,
  sourceKey,
  original,
  by,
}: KeptParagraph): Paragraph => {
  const isEdited = use === "EDITED"
  return {
    ...{ text, source, isEdited, agency, no, list: null },
    key: sourceKey,
    original: isEdited ? original : null,
    by: source === "OWN" || isEdited ? by : null,
  }
}

/** A paragraph as it is read: an agency's words under its name, those about a task with its number. */
export function namedText({
  text,
  source,
  agency,
  key,
}: Pick<Paragraph, "text" | "source" | "agency" | "key">): string {
  if (source !== "AGENCY" || !agency) return text
  const part = key === null ? null : readPartKey(key)
  const number = part && numberOfPart(part)
  return `${agency.name}${number ? ` (nhiệm vụ ${number})` : ""}: ${text}`
}
