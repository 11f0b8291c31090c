import type { Day } from "@/lib/day"
import { fold } from "@/lib/vietnamese"

/** What a file about a plan is called: no marks, no blanks, its day: "NV_KH124_20261125.xlsx" of Kế hoạch 124/KH-UBND. */
export function fileName(what: string, { number, symbol }: { number: string; symbol: string }, day: Day): string {
  const kind = symbol.split("-", 1)[0] ?? ""
  const plain = fold(`${kind}${number}`)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
  return `${what}_${plain}_${day.replaceAll("-", "")}.xlsx`
}
