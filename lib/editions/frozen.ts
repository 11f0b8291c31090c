/** What an edition holds, as it was frozen; its hash tells whether anything was changed since. */
import { createHash } from "node:crypto"
import { z } from "zod"
import { EditionBody } from "@/lib/editions/body"
import { EditionFigures } from "@/lib/editions/figures"
import { Gap } from "@/lib/editions/gaps"
import type { AnnualSummary } from "@/lib/papers/annual-summary"

/** Of a closing report the figures year by year; `summary` is what the annual paper is written from. */
const EditionData = z.object({
  figures: EditionFigures,
  years: z.array(z.object({ year: z.number(), no: z.number(), figures: EditionFigures })).default([]),
  summary: z.custom<AnnualSummary>().nullable(),
})
export type EditionData = z.output<typeof EditionData>

export type StoredEdition = { body: string; data: string; gaps: string; sha256: string }

const sha256OfEdition = ({ body, data, gaps }: Omit<StoredEdition, "sha256">): string =>
  createHash("sha256")
    .update(JSON.stringify([body, data, gaps]))
    .digest("hex")

export const freeze = (content: { body: EditionBody; data: EditionData; gaps: Gap[] }): StoredEdition => {
  const texts = {
    body: JSON.stringify(content.body),
    data: JSON.stringify(content.data),
    gaps: JSON.stringify(content.gaps),
  }
  return { ...texts, sha256: sha256OfEdition(texts) }
}

export const readFrozen = (stored: StoredEdition) => ({
  body: EditionBody.parse(JSON.parse(stored.body)),
  data: EditionData.parse(JSON.parse(stored.data)),
  gaps: z.array(Gap).parse(JSON.parse(stored.gaps)),
  /** Whether it is what was frozen. */
  isIntact: sha256OfEdition(stored) === stored.sha256,
})

export type FrozenEdition = ReturnType<typeof readFrozen>

/** Whether two say the same: the words, the figures, and who is missing. How many days late somebody is makes no other edition. */
export const saysTheSame = (a: FrozenEdition, b: FrozenEdition): boolean => saidIn(a) === saidIn(b)

const saidIn = ({ body, data, gaps }: FrozenEdition) => JSON.stringify([body, data.figures, gaps.map(({ key }) => key)])
