import type { Day } from "@/lib/day"
import { fold } from "@/lib/vietnamese"

/** The formats of files, by their endings. */
export const FORMATS = ["xlsx", "csv", "docx", "pdf"] as const
export type Format = (typeof FORMATS)[number]

/**
 * What a file about a plan is called: no marks, no blanks, its parts and its day: "BC_KH124_SCT_2025_20251130.docx" of Kế
 * hoạch 124/KH-UBND.
 */
export function fileName(
  [what, ...parts]: readonly [string, ...string[]],
  { number, symbol }: { number: string; symbol: string },
  day: Day,
  format: Format,
): string {
  const kind = symbol.split("-", 1)[0] ?? ""
  const said = [what, `${kind}${number}`, ...parts].map(plain).filter(Boolean)
  return `${said.join("_")}_${day.replaceAll("-", "")}.${format}`
}

const plain = (text: string) =>
  fold(text)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "")
