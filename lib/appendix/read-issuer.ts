import { foldWords } from "@/lib/vietnamese"

/**
 * Who issues the document, in the short form: "UBND tỉnh <place>", "Chủ tịch UBND thành phố <place>", "HĐND tỉnh <place>".
 * The signature says which body, the text says which level ("UBND tỉnh" more often than any other), the date line says
 * which place. Null when the signature or the level cannot be found.
 */
export function readIssuer(lines: string[], place: string): string | null {
  const body = signingBody(lines)
  const level = body ? levelOf(lines, body.endsWith("HĐND") ? "HĐND" : "UBND") : null
  return body && level && place ? `${body} ${level} ${place}` : null
}

/** "TM. ỦY BAN NHÂN DÂN" signs for the collective; "CHỦ TỊCH" alone for the chairman, under a letterhead of a committee. */
function signingBody(lines: string[]): string | null {
  const short = lines.filter((line) => line.length <= 80 && SIGNATURE.test(line)).map(foldWords)
  if (short.some((line) => /(?:^| )tm (?:uy ban nhan dan|ubnd)/.test(line))) return "UBND"
  if (short.some((line) => /(?:^| )tm (?:hoi dong nhan dan|hdnd)/.test(line))) return "HĐND"
  return short.some((line) => /^(?:(?:kt|q) )?chu tich$/.test(line)) ? "Chủ tịch UBND" : null
}

const SIGNATURE = /TM\s?\.|CHỦ TỊCH/i

function levelOf(lines: string[], body: "UBND" | "HĐND"): string | null {
  const long = body === "UBND" ? "[ỦU][ỷyY] ban nhân dân" : "Hội đồng nhân dân"
  const named = new RegExp(`(?:${body}|${long}) (tỉnh|thành phố|huyện|thị xã|phường|xã|đặc khu)(?!\\p{L})`, "giu")
  const counts = new Map<string, number>()
  for (const [, level = ""] of lines.join("\n").matchAll(named))
    counts.set(level.toLowerCase(), (counts.get(level.toLowerCase()) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null
}
