/**
 * Names, memberships and agencies hold from a first day to a last day, both inclusive; an absent end is open.
 */
import { type Day, plusDays } from "@/lib/day"

export interface Validity {
  from?: Day | null | undefined
  to?: Day | null | undefined
}

/** Whether it holds on that day. */
export const holdsOn = (validity: Validity, day: Day): boolean =>
  (validity.from ?? day) <= day && day <= (validity.to ?? day)

/** Whether there is a day on which both hold. */
export const overlap = (a: Validity, b: Validity): boolean =>
  (a.from ?? "") <= (b.to ?? "9999-12-31") && (b.from ?? "") <= (a.to ?? "9999-12-31")

/** The name an agency bears on that day, or null where it bears none; where two hold, the later one. */
export const nameOn = <Name extends Validity>(names: readonly Name[], day: Day): Name | null =>
  names
    .filter((name) => holdsOn(name, day))
    .reduce<Name | null>((latest, name) => (latest && (latest.from ?? "") > (name.from ?? "") ? latest : name), null)

/** The same; where it bears none on that day, the last one that is kept. */
export const nameOnOrLast = <Name extends Validity>(names: readonly Name[], day: Day): Name | null =>
  nameOn(names, day) ?? names.at(-1) ?? null

type Borne = { official: string; from: Day | null; to: Day | null }

/** The official names one after the other; a day on which only symbol or place changed begins no other name. */
export function namesOverTime(names: readonly Borne[]): Borne[] {
  const told: Borne[] = []
  for (const { official, from, to } of [...names].sort((a, b) => ((a.from ?? "") < (b.from ?? "") ? -1 : 1))) {
    const last = told.at(-1)
    if (last?.official === official && last.to !== null && from === plusDays(last.to, 1)) last.to = to
    else told.push({ official, from, to })
  }
  return told
}
