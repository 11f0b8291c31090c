import { withCapitalInitial } from "@/lib/vietnamese"

/**
 * What a plan is called: its tên loại as a word, number and symbol. "KẾ HOẠCH", "124", "KH-UBND" → "Kế hoạch 124/KH-UBND".
 */
export function planName({ kind, number, symbol }: { kind: string; number: string; symbol: string }): string {
  return `${withCapitalInitial(kind.toLocaleLowerCase("vi"))} ${number}/${symbol}`
}
