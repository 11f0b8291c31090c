/** A plan as documents cite it: the first time in full, later by kind and number alone (Phụ lục I, mục II.6.c). */
import { type Day, writtenDay } from "@/lib/day"
import { withCapitalInitial, withSmallInitial } from "@/lib/vietnamese"

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
  return `${typeOf(kind)} số ${number}/${symbol} ngày ${writtenDay(issuedOn)} của ${issuer}`
}

/** The same with its trích yếu, as it is cited first. */
export function citedInFull(plan: CitedPlan): string {
  const joined = /^(về|thực hiện|triển khai|ban hành|phê duyệt|quy định)(?!\p{L})/iu.test(plan.title)
  return `${citedPlan(plan)} ${joined ? withSmallInitial(plan.title) : `về ${withSmallInitial(plan.title)}`}`
}

export const citedAgain = ({ kind, number, symbol }: CitedPlan): string => `${typeOf(kind)} số ${number}/${symbol}`

const typeOf = (kind: string) => withCapitalInitial(kind.toLocaleLowerCase("vi"))
