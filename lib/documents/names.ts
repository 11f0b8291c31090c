import { type Day, documentDay } from "@/lib/day"

/** A legal document as sentences cite it: "Quyết định số 907/QĐ-UBND ngày 30/9/2021"; without its day where none is known. */
export function documentName(document: { type: string; number: string; symbol: string; issuedOn: Day | null }): string {
  const { type, number, symbol, issuedOn } = document
  const name = `${type} số ${number}/${symbol}`
  return issuedOn ? `${name} ngày ${documentDay(issuedOn)}` : name
}
