import { type Day, writtenDay } from "@/lib/day"
import { foldWords } from "@/lib/vietnamese"

/** A legal document as sentences cite it: "Quyết định số 907/QĐ-UBND ngày 30/9/2021"; without its day where none is known. */
export function documentName(document: { type: string; number: string; symbol: string; issuedOn: Day | null }): string {
  const { type, number, symbol, issuedOn } = document
  const name = `${type} số ${number}/${symbol}`
  return issuedOn ? `${name} ngày ${writtenDay(issuedOn)}` : name
}

/** The words by which a document is found, without marks and case: "quyet dinh so 907 qd ubnd ubnd tinh". */
export const foldedDocument = (document: {
  type: string
  number: string
  symbol: string
  issuer: string | null
}): string => foldWords(`${documentName({ ...document, issuedOn: null })} ${document.issuer ?? ""}`)

/** What was typed of a document without the day behind its number: "907/QĐ-UBND ngày 30/9/2021" → "907/QĐ-UBND". */
export const withoutDay = (typed: string): string =>
  typed.replace(/[\s,]{0,9}(?:ngày\s{1,9})?\d{1,2}[/.-]\d{1,2}[/.-]\d{4}(?!\d)[\s\S]*$/iu, "")
