import type { Reporting } from "@/lib/appendix/plan-as-printed"
import { makeDay } from "@/lib/day"

/**
 * The reporting duty in the plan's words: "báo cáo kết quả thực hiện (qua Sở …) trước ngày 30 tháng 11 hàng năm". The day is
 * the one printed; whether a report that arrives on it is on time is a setting of the plan. Null for what is not written.
 */
export function readReporting(lines: string[]): Reporting {
  const about = lines.filter((line) => /báo cáo/i.test(line))
  const dutyLine = about.find((line) => DUE.test(line))
  const found = dutyLine ? DUE.exec(dutyLine) : null
  const [day, month] = [Number(found?.[1]), Number(found?.[2])]
  const reportDue = found && makeDay(2024, month, day) ? { month, day } : null
  const consolidator =
    [...(dutyLine ? [dutyLine] : []), ...about].map(consolidatorIn).find((words) => words !== null) ?? null
  return { consolidator, reportDue }
}

/** "trước ngày 30 tháng 11 hàng năm", "chậm nhất ngày 15/12 hằng năm". */
const DUE =
  /(?:trước|chậm nhất|đến)(?: là)?(?: vào)?(?: ngày)? {1,3}(\d{1,2})(?: tháng | {0,3}\/ {0,3})(\d{1,2}),? (?:h[àằ]ng năm|mỗi năm|của năm)/iu

const IN_BRACKETS = /\( ?(?:thông )?qua ([^()]{3,150})\)/iu
const IN_SENTENCE =
  /(?:thông qua|qua|gửi(?: về)?) ((?:Sở|Ban|Văn phòng|Thanh tra|Cục|Chi cục)(?!\p{L})[^;()]{2,150}?),? (?=trước|để|tổng hợp|chậm nhất|theo dõi|báo cáo)/u

const consolidatorIn = (line: string): string | null =>
  (IN_BRACKETS.exec(line) ?? IN_SENTENCE.exec(line))?.[1]?.trim() ?? null
