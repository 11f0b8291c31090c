/** What is looked at before an edition is closed. Nothing of it but a wrong sum forbids the closing: gaps are named. */
import type { KeptParagraph } from "@/lib/editions/body"
import { addsUp, type EditionFigures } from "@/lib/editions/figures"
import type { Gap } from "@/lib/editions/gaps"
import type { Offer } from "@/lib/editions/offers"
import { EDITION_PARTS, type EditionPart } from "@/lib/editions/outline"

type Asked = {
  figures: EditionFigures
  gaps: readonly Gap[]
  waiting: readonly Offer[]
  kept: readonly KeptParagraph[]
  taken: readonly { agency: { key: string }; snapshot: { no: number } }[]
  finished: readonly EditionPart[]
  openProposals: number
}

export const readinessOf = ({ figures, gaps, waiting, kept, taken, finished, openProposals }: Asked) => ({
  missing: gaps,
  openProposals,
  total: figures.total,
  addsUp: addsUp(figures),
  waiting: waiting.length,
  unfinished: EDITION_PARTS.filter((part) => !finished.includes(part)),
  /** Words of a sending that is no more the one that was taken: the report was returned or sent again. */
  outdated: outdatedParagraphs(kept, taken),
})

export const outdatedParagraphs = (kept: readonly KeptParagraph[], taken: Asked["taken"]): KeptParagraph[] =>
  kept.filter(
    ({ agency, no, use }) =>
      agency !== null &&
      use !== "LEFT" &&
      !taken.some((one) => one.agency.key === agency.key && one.snapshot.no === no),
  )

/** "03/11" beside a part: how many of the paragraphs that were offered have been looked at. */
export const lookedAt = (part: EditionPart, offers: readonly Offer[], waiting: readonly Offer[]) => {
  const offered = offers.filter((offer) => offer.part === part).length
  return { offered, seen: offered - waiting.filter((offer) => offer.part === part).length }
}
