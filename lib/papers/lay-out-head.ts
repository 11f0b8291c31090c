/** The head of a document: two halves, cơ quan ban hành with the number, quốc hiệu with place and date. */
import { spelledDay } from "@/lib/day"
import { brokenName } from "@/lib/papers/broken-name"
import { type Halves, line, type Rule } from "@/lib/papers/laid-out"
import { HEAD_HALVES, STYLES } from "@/lib/papers/nd30"
import type { Head, Letter } from "@/lib/papers/paper"
import { textWidth } from "@/lib/papers/text-width"

const NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
const MOTTO = "Độc lập - Tự do - Hạnh phúc"
const [LEFT, RIGHT] = HEAD_HALVES
/** Blanks that stay: văn thư writes number and day into them. */
const BLANK = "\u00A0".repeat(6)

export function layOutHead({ draft, head, kind, subject }: Letter): Halves {
  const superior = head.superior ? brokenName(head.superior.toLocaleUpperCase("vi"), LEFT - 2, STYLES.superior) : []
  const issuer = brokenName(head.issuer.toLocaleUpperCase("vi"), LEFT - 2, STYLES.issuer)
  const issuerWidth = Math.max(...issuer.map((words) => textWidth(words, STYLES.issuer)))
  return {
    kind: "halves",
    widths: [...HEAD_HALVES],
    whole: true,
    cells: [
      [
        ...superior.map((words) => line("superior", words)),
        ...issuer.map((words) => line("issuer", words)),
        rule(Math.round(issuerWidth * 0.42), LEFT),
        line("number", `Số:${BLANK}/${head.symbol}`),
        ...(kind === null ? [line("about", brokenName(`V/v ${subject}`, LEFT - 2, STYLES.about).join("\n"))] : []),
        ...(draft ? [line("draft", "DỰ THẢO")] : []),
      ],
      [
        line("nation", NATION),
        line("motto", MOTTO),
        rule(Math.round(textWidth(MOTTO, STYLES.motto)), RIGHT),
        line("date", `${head.place}, ${dateOf(head.date)}`),
      ],
    ],
  }
}

function dateOf(date: Head["date"]): string {
  if ("day" in date) return spelledDay(date.day)
  return spelledDay(date.month).replace(/^ngày \d\d/, `ngày${BLANK}`)
}

const rule = (length: number, room: number): Rule => ({ kind: "rule", length, room })
