/**
 * What the system writes first of what is to come: what is expected until the end of the year, what comes next, what is
 * proposed.
 */
import { writtenDay, yearOf } from "@/lib/day"
import {
  byRule,
  byUpdate,
  closed,
  isOpenDuty,
  numbersOf,
  once,
  type Sentence,
  type YearWork,
} from "@/lib/reports/sentences"
import { counted } from "@/lib/words"

/** What is done, and what else falls due before the year ends. */
export function estimateSentences({ duties, year, asOf }: YearWork): Sentence[] {
  const dated = duties.filter(({ due }) => due !== null && yearOf(due) <= year)
  const done = dated.filter(({ progress }) => progress === "COMPLETED")
  const open = dated.filter(({ due, progress }) => isOpenDuty(progress) && due !== null && due > asOf)
  return [
    ...(dated.length === 0
      ? []
      : [
          byRule(
            "counts",
            numbersOf(dated),
            `Đến ngày ${writtenDay(asOf)} đã hoàn thành ${counted(done.length)}/${counted(dated.length)} nhiệm vụ có hạn đến hết năm ${year}.`,
          ),
        ]),
    open.length === 0
      ? byRule("none", [], `Sau ngày ${writtenDay(asOf)}, đến 31/12/${year} không còn nhiệm vụ nào đến hạn.`)
      : byRule(
          "due-this-year",
          numbersOf(open),
          `Sau ngày ${writtenDay(asOf)}, đến 31/12/${year} còn ${counted(open.length)} nhiệm vụ đến hạn: ${numbersOf(open).join(", ")}.`,
        ),
  ]
}

/** IV: what was announced as the next step, what stays open, and what falls due next year. */
export function nextYearSentences({ duties, year }: YearWork): Sentence[] {
  const open = duties.filter(({ progress, due }) => isOpenDuty(progress) && due !== null && yearOf(due) <= year)
  const coming = duties.filter(({ progress, due }) => isOpenDuty(progress) && due !== null && yearOf(due) === year + 1)
  const announced = duties.flatMap((duty) => {
    const said = duty.said.filter(({ next }) => next).at(-1)
    return said?.next && isOpenDuty(duty.progress)
      ? [byUpdate(duty, said, `Nhiệm vụ ${duty.number}: ${closed(said.next)}`)]
      : []
  })
  const sentences = [
    ...(open.length > 0
      ? [
          byRule(
            "overdue",
            numbersOf(open),
            `Tiếp tục thực hiện nhiệm vụ chưa hoàn thành: ${numbersOf(open).join(", ")}.`,
          ),
        ]
      : []),
    ...(coming.length > 0
      ? [
          byRule(
            "due-next-year",
            numbersOf(coming),
            `Hoàn thành nhiệm vụ có hạn trong năm ${year + 1}: ${numbersOf(coming).join(", ")}.`,
          ),
        ]
      : []),
    ...announced,
  ]
  return sentences.length > 0 || duties.length === 0
    ? sentences
    : [byRule("none", [], `Tiếp tục thực hiện nhiệm vụ thường xuyên, hằng năm được giao.`)]
}

/** V: the proposals of the year, or that there were none. */
export function proposalSentences({ duties }: YearWork): Sentence[] {
  const proposed = once(
    duties.flatMap((duty) =>
      duty.said.flatMap((said) =>
        said.proposals ? [byUpdate(duty, said, `Nhiệm vụ ${duty.number}: ${closed(said.proposals)}`)] : [],
      ),
    ),
  )
  return proposed.length > 0 ? proposed : [byRule("none", [], "Không có kiến nghị.")]
}
