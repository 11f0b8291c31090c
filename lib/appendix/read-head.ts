import { type Head, type LineAsPrinted, type Problem, problem } from "@/lib/appendix/plan-as-printed"
import { readIssuer } from "@/lib/appendix/read-issuer"
import { type Day, makeDay } from "@/lib/day"
import { foldWords } from "@/lib/vietnamese"

/**
 * The head of an administrative document as Nghị định 30/2020/NĐ-CP lays it out: "Số: 12/KH-UBND", "<place>, ngày … tháng
 * … năm …", the kind in capitals, its title under it; the issuer from letterhead and signature; the period of years from
 * the title. Reads only the lines before the appendix. Each part that is not found is a problem of its own.
 */
export function readHead(lines: string[], headings: LineAsPrinted[]): { head: Head; problems: Problem[] } {
  const problems: Problem[] = []
  const top = lines.slice(0, HEAD_LINES).map(withoutMarkup)
  const number = first(top, /(?:^|\s)S[ốóôo] ?: {0,20}(\d{1,6}) {0,3}\/ {0,3}([\p{L}\d&.-]{1,40})/u)
  const dated = first(
    top,
    /(?:^|\t|\s\s)\s{0,9}([^\t,:;]{2,60}), {0,3}ngày {1,3}(\d{1,2}) {1,3}tháng {1,3}(\d{1,2}) {1,3}năm {1,3}(\d{4})/iu,
  )
  const kindAt = top.findIndex((line, at) => at >= number.at && isKind(line))
  const title = titleAfter(top, kindAt)
  const years = readPeriod(title) ?? readPeriod(headings.map(({ text }) => text).join(" "))
  const issuedOn = dated.match ? makeDay(Number(dated.match[4]), Number(dated.match[3]), Number(dated.match[2])) : null
  const place = withoutPrefix(dated.match?.[1] ?? "")
  const issuer = readIssuer(lines.map(withoutMarkup), place)

  const refuse = (at: number, message: string, accepted: string) =>
    problems.push(problem(Math.max(at, 0) + 1, null, top[at] ?? "", message, accepted))
  const numberLine = Math.max(
    top.findIndex((line) => /^S[ốóôo] ?:/u.test(line)),
    0,
  )
  if (!number.match) refuse(numberLine, "Không tìm thấy số, ký hiệu của văn bản.", "dòng dạng “Số: 12/KH-UBND”")
  if (!issuedOn)
    refuse(
      Math.max(dated.at, numberLine),
      "Không tìm thấy địa danh và ngày ban hành.",
      "dòng dạng “<địa danh>, ngày 04 tháng 8 năm 2022”",
    )
  if (kindAt < 0) refuse(numberLine, "Không tìm thấy tên loại văn bản.", "một dòng chữ in hoa như “KẾ HOẠCH”")
  else if (title === "") refuse(kindAt, "Không tìm thấy trích yếu của văn bản.", "trích yếu ngay dưới tên loại")
  if (kindAt >= 0 && title !== "" && !years)
    refuse(
      kindAt,
      "Không tìm thấy giai đoạn thực hiện trong trích yếu.",
      "trích yếu có “giai đoạn 2021-2025”, “từ năm 2021 đến năm 2025” hoặc “năm 2026”",
    )
  if (!issuer)
    refuse(
      numberLine,
      "Không xác định được cơ quan ban hành.",
      "chữ ký “TM. ỦY BAN NHÂN DÂN” và tên cơ quan như “UBND tỉnh …”",
    )

  const head = {
    number: number.match?.[1] ?? "",
    symbol: number.match?.[2] ?? "",
    issuedOn: issuedOn ?? ("" as Day),
    place,
    issuer: issuer ?? "",
    kind: top[kindAt] ?? "",
    title,
    periodFrom: years?.[0] ?? 0,
    periodTo: years?.[1] ?? 0,
  }
  return { head, problems }
}

const HEAD_LINES = 80
const KINDS = [
  "ke hoach",
  "quyet dinh",
  "nghi quyet",
  "chuong trinh",
  "chuong trinh hanh dong",
  "chi thi",
  "de an",
  "du an",
  "phuong an",
  "quy dinh",
  "thong bao",
]

/** Without the marks that converters leave ("**KẾ HOẠCH**", "# KẾ HOẠCH"). */
const withoutMarkup = (line: string) => line.replace(/\*|^#+ /g, "").trim()
const withoutPrefix = (place: string) => place.trim().replace(/^(?:TP\.?|Thành phố|Tỉnh)\s+/iu, "")

const isKind = (line: string) => line.length <= 40 && line === line.toUpperCase() && KINDS.includes(foldWords(line))

function first(lines: string[], pattern: RegExp): { at: number; match: RegExpExecArray | null } {
  for (const [at, line] of lines.entries()) {
    const match = line.length <= 400 ? pattern.exec(line) : null
    if (match) return { at, match }
  }
  return { at: -1, match: null }
}

/** The lines under the kind up to the next blank one. */
function titleAfter(lines: string[], kindAt: number): string {
  const from = lines.findIndex((line, at) => at > kindAt && line !== "")
  if (kindAt < 0 || from < 0) return ""
  const to = lines.findIndex((line, at) => at > from && line === "")
  return lines
    .slice(from, to < 0 ? undefined : to)
    .join(" ")
    .slice(0, 2000)
}

/** "giai đoạn 2021-2025", "từ năm 2021 đến năm 2025" or a single "năm 2026"; not the year of a cited document. */
function readPeriod(text: string): [number, number] | null {
  const range =
    /(?:giai đoạn|thời kỳ|các năm|năm) {1,3}(\d{4}) {0,3}[-–—] {0,3}(\d{4})(?!\d)/iu.exec(text) ??
    /từ (?:năm )?(\d{4}) đến (?:hết )?(?:năm )?(\d{4})(?!\d)/iu.exec(text)
  const single = /năm {1,3}(\d{4})(?!\d)/iu.exec(text)
  const years: [number, number] | null = range
    ? [Number(range[1]), Number(range[2])]
    : single
      ? [Number(single[1]), Number(single[1])]
      : null
  return years && years[0] >= 1945 && years[0] <= years[1] && years[1] - years[0] <= 50 ? years : null
}
