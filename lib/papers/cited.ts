/** A plan as documents cite it: the first time in full, later by kind and number alone (Phụ lục I, mục II.6.c). */
import { type Day, documentDay } from "@/lib/day"

export type CitedPlan = {
  kind: string
  number: string
  symbol: string
  issuedOn: Day
  issuer: string
  title: string
}

/** "Kế hoạch số 124/KH-UBND ngày 04/8/2022 của UBND tỉnh". */
export function citedPlan({ kind, number, symbol, issuedOn, issuer }: CitedPlan): string {
  return `${capital(kind)} số ${number}/${symbol} ngày ${documentDay(issuedOn)} của ${issuer}`
}

/** The same with its trích yếu, as it is cited first. */
export function citedInFull(plan: CitedPlan): string {
  const joined = /^(về|thực hiện|triển khai|ban hành|phê duyệt|quy định)(?!\p{L})/iu.test(plan.title)
  return `${citedPlan(plan)} ${joined ? small(plan.title) : `về ${small(plan.title)}`}`
}

export const citedAgain = ({ kind, number, symbol }: CitedPlan): string => `${capital(kind)} số ${number}/${symbol}`

const capital = (word: string) => {
  const lower = word.toLocaleLowerCase("vi")
  return `${lower.charAt(0).toLocaleUpperCase("vi")}${lower.slice(1)}`
}
const small = (text: string) => `${text.charAt(0).toLocaleLowerCase("vi")}${text.slice(1)}`
