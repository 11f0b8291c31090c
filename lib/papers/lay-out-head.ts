/** The head of a document: two halves, cơ quan ban hành with the number, quốc hiệu with place and date. */
import { spelledDay } from "@/lib/day"
import { brokenName } from "@/lib/papers/broken-name"
import type { Halves, Line, Rule } from "@/lib/papers/laid-out"
import { HEAD_HALVES, STYLES, type StyleName } from "@/lib/papers/nd30"
import type { Head, Letter } from "@/lib/papers/paper"
import { textWidth } from "@/lib/papers/text-width"

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
const MOTTO = "Độc lập - Tự do - Hạnh phúc"
const [LEFT, RIGHT] = HEAD_HALVES
/** Blanks that stay: văn thư writes number and day into them. */
const BLANK = "\u00A0".repeat(6)

export function layOutHead({ head, kind, subject }: Letter, draft: boolean): Halves {
  const issuer = brokenName(head.issuer.toLocaleUpperCase("vi"), LEFT - 2, STYLES.issuer)
  const issuerWidth = Math.max(...issuer.map((words) => textWidth(words, STYLES.issuer)))
  return {
    kind: "halves",
    widths: [...HEAD_HALVES],
    whole: true,
    cells: [
      [
        ...(head.superior
          ? brokenName(head.superior.toLocaleUpperCase("vi"), LEFT - 2, STYLES.superior).map(styled("superior"))
          : []),
        ...issuer.map(styled("issuer")),
        rule(Math.round(issuerWidth * 0.42), LEFT),
        ...[`Số:${BLANK}/${head.symbol}`].map(styled("number")),
        ...(kind === null ? [`V/v ${subject}`].map(styled("about")) : []),
        ...(draft ? ["DỰ THẢO"].map(styled("draft")) : []),
      ],
      [
        ...[NATION].map(styled("nation")),
        ...[MOTTO].map(styled("motto")),
        rule(Math.round(textWidth(MOTTO, STYLES.motto)), RIGHT),
        ...[`${head.place}, ${dateOf(head.date)}`].map(styled("date")),
      ],
    ],
  }
}

function dateOf(date: Head["date"]): string {
  if ("day" in date) return spelledDay(date.day)
  return spelledDay(date.month).replace(/^ngày \d\d/, `ngày${BLANK}`)
}

const styled =
  (style: StyleName) =>
  (text: string): Line => ({ kind: "line", style, runs: [{ text }] })
const rule = (length: number, room: number): Rule => ({ kind: "rule", length, room })
