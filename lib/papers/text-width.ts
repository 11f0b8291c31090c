/**
 * About how wide a text is in Times New Roman, in millimetres. Good to a few hundredths: enough for where a name breaks
 * and for rules that are a third to a half as long as the text above them.
 */
const POINT = 25.4 / 72

export function textWidth(text: string, { size, bold = false }: { size: number; bold?: boolean }): number {
  const ems = [...text.normalize("NFD")].reduce((sum, letter) => sum + emOf(letter), 0)
  return ems * (bold ? 1.06 : 1) * size * POINT
}

function emOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0
  if (/[ \u00A0.,]/.test(letter)) return 0.25
  if (/[iljt:;'/]/.test(letter)) return 0.28
  if (/[fIr()-]/.test(letter)) return 0.33
  if (/[sJSacez]/.test(letter)) return /[JS]/.test(letter) ? 0.5 : 0.43
  if (/[mM]/.test(letter)) return 0.82
  if (/[wW]/.test(letter)) return 0.8
  if (/[EFLPTZBCR]/.test(letter)) return 0.62
  return /\p{Lu}/u.test(letter) ? 0.71 : 0.5
}
