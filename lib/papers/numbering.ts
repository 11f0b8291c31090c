/**
 * Numbers of mục (I, II …), khoản (1, 2 …) and điểm (a, b, c, d, đ, e …) after Phụ lục I, mục II.6.đ of Nghị định
 * 30/2020/NĐ-CP. Điểm follow the Vietnamese alphabet, which has no f, j, w, z.
 */
const POINTS = [..."abcdđeghiklmnopqrstuvxy"]
const ROMAN: [string, number][] = [
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
]

export type Level = 1 | 2 | 3

/** Counts headings in the order in which they come; a higher one begins the lower ones anew. */
export function numberer(): (level: Level) => string {
  const counts: [number, number, number] = [0, 0, 0]
  return (level) => {
    counts[level - 1] = (counts[level - 1] as number) + 1
    counts.fill(0, level)
    const count = counts[level - 1] as number
    if (level === 1) return `${roman(count)}.`
    return level === 2 ? `${count}.` : `${point(count)})`
  }
}

export function roman(count: number): string {
  const found = ROMAN.find(([, worth]) => worth <= count)
  return found ? found[0] + roman(count - found[1]) : ""
}

/** After y comes aa. */
function point(count: number): string {
  const rest = Math.floor((count - 1) / POINTS.length)
  return (rest > 0 ? point(rest) : "") + (POINTS[(count - 1) % POINTS.length] as string)
}
