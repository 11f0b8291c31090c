/**
 * What agencies wrote, sorted into the parts of the province's report: every part of a taken report that says something of
 * its own, with what the same agency wrote the year before. "Không phát sinh" and the system's own "không có" stay out.
 */
import { type EditionPart, editionPartOf } from "@/lib/editions/outline"
import { numberOfPart, type PartKey, type ResultSection } from "@/lib/reports/outline"
import { bodyIn, type SentReport } from "@/lib/reports/sent-report"

export type TakenReport = {
  agency: { key: string; name: string }
  snapshot: { id: string; no: number; on: string }
  sent: SentReport
  lastYear: SentReport | null
}

export type Offer = {
  part: EditionPart
  agency: { key: string; name: string }
  snapshot: { id: string; no: number; on: string }
  key: PartKey
  /** The task that it is about. */
  number: string | null
  text: string
  lastYear: string | null
}

/** In the order of the tasks, then of the agencies. */
export function offersOf(reports: readonly TakenReport[]): Offer[] {
  const sections = sectionsByNumber(reports)
  const offers = reports.flatMap(({ agency, snapshot, sent, lastYear }) =>
    sent.parts
      .filter((part) => saysSomething(part, sent))
      .map(({ key, body }): Offer => {
        const own = sent.duties.find(({ number }) => number === numberOfPart(key))
        return {
          part: editionPartOf(key, (number) => own?.section ?? sections.get(number)),
          ...{ agency, snapshot, key },
          number: numberOfPart(key),
          text: body.trim(),
          lastYear: bodyIn(lastYear, key),
        }
      }),
  )
  return offers.sort((a, b) => placeOf(a) - placeOf(b))
}

/** What was offered and is neither in the text nor left: the same words sent again are looked at once. */
export const waitingOffers = (
  offers: readonly Offer[],
  used: readonly { agencyKey: string | null; sourceKey: string | null; original: string | null }[],
): Offer[] =>
  offers.filter(
    ({ agency, key, text }) =>
      !used.some((one) => one.agencyKey === agency.key && one.sourceKey === key && one.original === text),
  )

function sectionsByNumber(reports: readonly TakenReport[]): Map<string, ResultSection> {
  const duties = reports.flatMap(({ sent }) => sent.duties)
  const inOrder = [...duties.filter(({ isShared }) => isShared), ...duties.filter(({ isShared }) => !isShared)]
  return new Map(inOrder.map(({ number, section }) => [number, section]))
}

const saysSomething = (
  { key, body, isUntouched, sources }: SentReport["parts"][number],
  { nothingToReport }: SentReport,
): boolean => {
  if (body.trim() === "") return false
  if (!isUntouched) return true
  if (nothingToReport) return false
  return key === "deployment" || !sources.every(({ from }) => from.kind === "rule" && from.rule === "none")
}

const placeOf = ({ number }: Offer) => (number === null ? 0 : Number.parseFloat(number) || 0)
