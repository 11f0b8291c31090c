/**
 * Who signs for an agency, and what stands above the signature: Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7. A deputy signs
 * in the head's place (KT.), an office by the head's order (TL.) or mandate (TUQ.); whoever heads a collective signs for it
 * (TM.). A deputy who is put in charge signs as a deputy.
 */
import { holdsOn, type Validity } from "@/lib/agencies/validity"
import type { Day } from "@/lib/day"

/** By rank: where several may sign on a day, the first of them is taken. */
export const SIGNING_AUTHORITIES = ["OWN", "TM", "Q", "KT", "TL", "TUQ"] as const
export type SigningAuthority = (typeof SIGNING_AUTHORITIES)[number]

/** Those that name another title above the signer's own. */
export const INSTEAD_OF_ANOTHER: readonly SigningAuthority[] = ["KT", "TL", "TUQ"]

type Signing = {
  authority: SigningAuthority
  collective: string | null
  superiorTitle: string | null
  title: string
}

/** The lines above the name: "TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch". */
export function signingTitles({ authority, collective, superiorTitle, title }: Signing): string[] {
  const own = authority === "Q" ? `Q. ${title}` : title
  return [
    ...(collective ? [`TM. ${collective}`] : []),
    ...(superiorTitle && INSTEAD_OF_ANOTHER.includes(authority) ? [`${authority}. ${superiorTitle}`] : []),
    own,
  ]
}

/** Who signs on a day: whoever has the highest authority then, of several the newest; null where nobody is known. */
export function signatoryOn<Kept extends Validity & { authority: SigningAuthority }>(
  signatories: readonly Kept[],
  day: Day,
): Kept | null {
  const rank = ({ authority }: Kept) => SIGNING_AUTHORITIES.indexOf(authority)
  const able = signatories
    .filter((one) => holdsOn(one, day))
    .sort((a, b) => rank(a) - rank(b) || ((a.from ?? "") < (b.from ?? "") ? 1 : -1))
  return able[0] ?? null
}
