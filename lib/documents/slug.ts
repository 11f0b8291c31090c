import type { Day } from "@/lib/day"
import { foldWords } from "@/lib/vietnamese"

/** A document's or plan's place in an address: "907-qd-ubnd-2021-09-30", "124-kh-ubnd". */
export const documentSlug = ({
  number,
  symbol,
  issuedOn,
}: {
  number: string
  symbol: string
  issuedOn?: Day | null
}): string => [foldWords(`${number} ${symbol}`).replaceAll(" ", "-"), issuedOn].filter(Boolean).join("-")
