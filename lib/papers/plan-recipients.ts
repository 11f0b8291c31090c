/**
 * To whom a plan went, in the plan's own words: the lines under "Nơi nhận". Those marked (b/c) are reported to; the summary
 * of a plan goes to the central ones of them, and the others get it as they got the plan.
 */
export type PlanRecipients = { reported: string[]; informed: string[] }

export function readRecipients(text: string): PlanRecipients {
  const lines = text.split("\n").map((line) => line.trim())
  const at = lines.findIndex((line) => /^\**Nơi nhận:?\**$/i.test(line))
  if (at < 0) return { reported: [], informed: [] }
  const places: { place: string; isReported: boolean }[] = []
  for (const line of lines.slice(at + 1)) {
    if (line === "") {
      if (places.length === 0) continue
      break
    }
    const found = /^[-–] ?(.+?)[;.,]?$/.exec(line)
    if (!found || /^Lưu/i.test(found[1] as string)) break
    const place = (found[1] as string).replace(/\s*\((?:b\/c|để b\/c|báo cáo)\)$/i, "")
    places.push({ place, isReported: place !== found[1] })
  }
  const of = (isReported: boolean) => places.filter((one) => one.isReported === isReported).map(({ place }) => place)
  return { reported: of(true), informed: of(false) }
}

/** From this day the ministry of planning is part of the ministry of finance (Nghị quyết 176/2025/QH15). */
const MINISTRIES_MERGED_ON = "2025-03-01"

/** Whom the province reports to about the plan, and who is informed of it, on a day. */
export function recipientsOn({ reported, informed }: PlanRecipients, day: string): PlanRecipients {
  const today = (place: string) => {
    if (/^Văn phòng Chính phủ$/i.test(place)) return "Chính phủ"
    return day >= MINISTRIES_MERGED_ON && /^Bộ Kế hoạch và Đầu tư$/i.test(place) ? "Bộ Tài chính" : place
  }
  const isCentral = (place: string) => /^(Chính phủ|Văn phòng Chính phủ|Thủ tướng|Bộ )/i.test(place)
  const central = reported.filter(isCentral)
  const rest = reported.filter((place) => !isCentral(place)).map((place) => `${place} (b/c)`)
  if (central.length === 0) return { reported: [...new Set(reported.map(today))], informed }
  return { reported: [...new Set(central.map(today))], informed: [...rest, ...informed] }
}
