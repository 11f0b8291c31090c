/**
 * What a plan is called: its tên loại as a word, number and symbol. "KẾ HOẠCH", "124", "KH-UBND" → "Kế hoạch 124/KH-UBND".
 */
export function planName({ kind, number, symbol }: { kind: string; number: string; symbol: string }): string {
  const word = kind.toLocaleLowerCase("vi")
  return `${word.charAt(0).toLocaleUpperCase("vi")}${word.slice(1)} ${number}/${symbol}`
}
