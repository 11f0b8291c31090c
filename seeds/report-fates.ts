import { type Day, plusDays } from "@/lib/day"

/** What is told of a report: who drafts and sends is known, the days count from its due day. */
export type ReportMoment =
  | { kind: "send" | "take" | "draft" | "forward"; day: Day }
  | { kind: "return"; day: Day; part: "highlights" | "next-year"; reason: string }
  | { kind: "exempt"; day: Day; reason: string }
  | { kind: "grant"; day: Day; reason: string; until: Day }
  | { kind: "paper"; day: Day; arrivedOn: Day; number: string }

/**
 * O on time · L late · R returned once, then sent again · N never sent · E exempt · P came on paper · X sent after the lock,
 * by exception
 */
const FATES = "OOLOROPOLOOONOOLOOROOOLOXOOLOEOOO"

/** What is written in a part that the year left blank. */
export const WRITTEN = "Cơ quan đang rà soát, tiếp tục thực hiện theo phân công."

/**
 * What becomes of an agency's report of a closed year. Sở Công Thương was late once, of a year whose story people know by
 * heart; who leads nothing is as late as others.
 */
export function momentsOfReport(agency: string, index: number, year: number, dueOn: Day): ReportMoment[] {
  const fate = agency === "SCT" ? (year === 2022 ? "L" : "O") : FATES[(index * 5 + year * 7) % FATES.length]
  const on = (days: number) => plusDays(dueOn, days)
  const takenOn = 3 + ((index * 3 + year) % 8)
  if (fate === "N") return []
  if (fate === "E")
    return [{ kind: "exempt", day: on(-15), reason: "Đang sắp xếp lại tổ chức bộ máy theo kế hoạch của tỉnh." }]
  if (fate === "P") return [{ kind: "paper", day: on(-1), arrivedOn: on(-3), number: String(60 + index) }]
  if (fate === "X")
    return [
      {
        ...{ kind: "grant", day: on(18), until: on(25) },
        reason: "Máy chủ của cơ quan hỏng từ ngày 25/11; báo cáo giấy chưa đủ số liệu để tổng hợp.",
      },
      { kind: "send", day: on(20) },
      { kind: "take", day: on(22) },
    ]
  if (fate === "L") {
    const late = agency === "SCT" ? 5 : 1 + ((index * 4 + year) % 11)
    return [
      { kind: "send", day: on(late) },
      { kind: "take", day: on(late + 2) },
    ]
  }
  const sentOn = -((index + year) % 9)
  if (fate === "R")
    return [
      { kind: "send", day: on(sentOn) },
      {
        kind: "return",
        day: on(3),
        part: index % 2 === 0 ? "highlights" : "next-year",
        reason: "Đề nghị nêu rõ văn bản đã ban hành và cơ quan được giao tiếp tục thực hiện.",
      },
      { kind: "send", day: on(7) },
      { kind: "take", day: on(9) },
    ]
  return [
    { kind: "send", day: on(sentOn) },
    { kind: "take", day: on(takenOn) },
  ]
}

/** The year that is still open: some have sent, some lie with the head, some are being written, most have not begun. */
export function momentsOfOpenReport(agency: string, index: number, today: Day): ReportMoment[] {
  const before = (days: number): Day => plusDays(today, -days)
  if (agency === "SCT") return [{ kind: "draft", day: before(3) }]
  if (index === 19)
    return [{ kind: "exempt", day: before(10), reason: "Mới thành lập, chưa nhận nhiệm vụ của kế hoạch." }]
  if (index === 21) return [{ kind: "paper", day: before(1), arrivedOn: before(2), number: "112" }]
  const turn = index % 8
  if (turn === 0)
    return [
      { kind: "send", day: before(6) },
      { kind: "take", day: before(4) },
    ]
  if (turn === 2) return [{ kind: "send", day: before(1 + (index % 4)) }]
  if (turn === 4) return [{ kind: "forward", day: before(1 + (index % 3)) }]
  if (turn === 6) return [{ kind: "draft", day: before(2 + (index % 5)) }]
  if (index === 9)
    return [
      { kind: "send", day: before(8) },
      { kind: "return", day: before(6), part: "highlights", reason: "Đề nghị nêu rõ kết quả của năm." },
    ]
  return []
}
