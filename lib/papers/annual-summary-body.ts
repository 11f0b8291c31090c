/**
 * The parts of a year's summary as the rules write them: sentences around figures of the data day, and the tasks behind
 * them. A long list names the first ones; the appendix holds them all.
 */
import { writtenDay, yearOf } from "@/lib/day"
import type { AnnualSummary, SummaryTask } from "@/lib/papers/annual-summary"
import { type Block, item, paragraph } from "@/lib/papers/paper"
import { phraseOnPaper } from "@/lib/papers/status-on-paper"
import { type Bucket, type BucketCounts, bucketsOf, countIn } from "@/lib/progress/buckets"
import { withSmallInitial } from "@/lib/vietnamese"
import { counted } from "@/lib/words"

/** So many tasks are named in a part. */
const MOST_NAMED = 20

export function undertaken({ plan, total, byLead, bySection, activity, year }: AnnualSummary): Block[] {
  const { sent, tasks, confirmed, returned } = activity
  return [
    paragraph(
      `Kế hoạch giao ${counted(total)} nhiệm vụ thuộc ${counted(bySection.length)} nhóm cho ${counted(byLead.length)} cơ quan, nhóm cơ quan chủ trì, thực hiện trong giai đoạn ${plan.periodFrom}-${plan.periodTo}.`,
    ),
    paragraph(
      sent === 0
        ? `Trong năm ${year}, các cơ quan chủ trì chưa gửi cập nhật nào về tình hình thực hiện.`
        : `Trong năm ${year}, các cơ quan chủ trì đã gửi ${counted(sent)} cập nhật về ${counted(tasks)} nhiệm vụ; cơ quan đầu mối tổng hợp đã xác nhận ${counted(confirmed)} cập nhật${returned > 0 ? `, trả lại ${counted(returned)} cập nhật để bổ sung` : ""}.`,
    ),
  ]
}

type GeneralFigures = Pick<AnnualSummary, "asOf" | "total" | "buckets" | "year" | "before">

export function generalResults({ asOf, total, buckets, year, before }: GeneralFigures): Block[] {
  const done = completed(buckets)
  const rate = completionRate(total, buckets)
  return [
    paragraph(
      `Đến ngày ${writtenDay(asOf)}, trong ${counted(total)} nhiệm vụ: đã hoàn thành ${counted(done)} nhiệm vụ (đúng hạn ${counted(buckets.completedOnTime)}, quá hạn ${counted(buckets.completedLate)}); đang thực hiện ${counted(countIn("inProgress", buckets))} nhiệm vụ (quá hạn ${counted(buckets.inProgressOverdue)}); chưa thực hiện ${counted(countIn("notStarted", buckets))} nhiệm vụ (quá hạn ${counted(buckets.notStartedOverdue)}); thường xuyên, hằng năm, không xác định thời hạn ${counted(buckets.recurring)} nhiệm vụ; tạm dừng, thôi thực hiện ${counted(buckets.stopped)} nhiệm vụ.`,
    ),
    ...(rate === null
      ? []
      : [
          paragraph(
            `Tỷ lệ hoàn thành đạt ${percent(rate)} số nhiệm vụ có thời hạn (${done}/${total - buckets.recurring})${
              before === null ? "" : `; ${grownSince(year - 1, done - completed(before))}`
            }.`,
          ),
        ]),
  ]
}

const grownSince = (year: number, more: number) =>
  more > 0
    ? `so với cuối năm ${year}, tăng thêm ${counted(more)} nhiệm vụ hoàn thành`
    : `so với cuối năm ${year}, số nhiệm vụ hoàn thành chưa tăng`

export function tasksCompleted({ tasks, year }: AnnualSummary): Block[] {
  const all = ofBuckets(tasks, bucketsOf("completed"))
  const within = all.filter(({ status }) => status.standing.finishedOn && yearOf(status.standing.finishedOn) === year)
  if (all.length === 0) return [paragraph("Chưa có nhiệm vụ nào hoàn thành.")]
  if (within.length === 0)
    return [
      paragraph(
        `Đã hoàn thành ${counted(all.length)} nhiệm vụ; trong năm ${year} không có nhiệm vụ nào hoàn thành thêm.`,
      ),
    ]
  return [
    paragraph(
      `Đã hoàn thành ${counted(all.length)} nhiệm vụ, trong đó ${counted(within.length)} nhiệm vụ hoàn thành trong năm ${year}:`,
    ),
    ...named(within, ({ document, status }) => [
      document
        ? [document.number, document.issuedOn && `ngày ${writtenDay(document.issuedOn)}`].filter(Boolean).join(" ")
        : "",
      withSmallInitial(phraseOnPaper(status)),
    ]),
  ]
}

export function tasksInProgress({ tasks }: AnnualSummary): Block[] {
  const open = ofBuckets(tasks, ["inProgressInTime", "notStartedInTime"])
  if (open.length === 0) return [paragraph("Không có nhiệm vụ nào đang thực hiện trong hạn.")]
  return [
    paragraph(`Có ${counted(open.length)} nhiệm vụ chưa đến hạn:`),
    ...named(open, ({ status, result }) => [withSmallInitial(phraseOnPaper(status)), withSmallInitial(result)]),
  ]
}

export function overdueTasks({ tasks, asOf }: AnnualSummary): Block[] {
  const overdue = ofBuckets(tasks, bucketsOf("overdue"))
  if (overdue.length === 0) return [paragraph(`Không có nhiệm vụ quá hạn tính đến ngày ${writtenDay(asOf)}.`)]
  const submitted = overdue.filter(({ status }) => status.standing.progress === "SUBMITTED").length
  return [
    paragraph(
      `Còn ${counted(overdue.length)} nhiệm vụ quá hạn, chưa hoàn thành${submitted > 0 ? `, trong đó ${counted(submitted)} nhiệm vụ đã trình, chờ phê duyệt` : ""}:`,
    ),
    ...named([...overdue].sort(longestFirst), ({ status }) => [withSmallInitial(phraseOnPaper(status))]),
  ]
}

export function recurringTasks({ tasks, buckets, asOf }: AnnualSummary): Block[] {
  if (buckets.recurring === 0) return [paragraph("Kế hoạch không giao nhiệm vụ thường xuyên, hằng năm.")]
  const yearly = tasks.filter(({ status }) => status.year !== null)
  const reported = yearly.filter(({ status }) => status.standing.lastSaidOn !== null).length
  return [
    paragraph(
      `Có ${counted(buckets.recurring)} nhiệm vụ thường xuyên, hằng năm, không xác định thời hạn. Đến ngày ${writtenDay(asOf)}, ${counted(reported)}/${counted(yearly.length)} nhiệm vụ thực hiện hằng năm, thường xuyên đã có báo cáo của năm.`,
    ),
  ]
}

export function highlights({ buckets, total, tasks, year }: AnnualSummary): Block[] {
  const done = completed(buckets)
  const withDocument = ofBuckets(tasks, bucketsOf("completed")).filter(({ document }) => document !== null).length
  return [
    paragraph(
      `Đã hoàn thành ${counted(done)}/${counted(total)} nhiệm vụ, trong đó ${counted(withDocument)} nhiệm vụ có văn bản kết quả được ban hành; ${counted(buckets.completedOnTime)} nhiệm vụ hoàn thành đúng hạn. Kết quả từng nhiệm vụ năm ${year} nêu tại Phụ lục II.`,
    ),
  ]
}

export function shortcomings({ byLead, tasks, buckets }: AnnualSummary): Block[] {
  const overdueOf = (counts: BucketCounts) => countIn("overdue", counts)
  const behind = byLead
    .filter((row) => overdueOf(row.buckets) > 0)
    .sort((a, b) => overdueOf(b.buckets) - overdueOf(a.buckets))
  const silent = ofBuckets(tasks, bucketsOf("open")).filter(({ status }) => status.standing.lastSaidOn === null).length
  const late = buckets.completedLate
  const said = [
    behind.length > 0
      ? `Còn ${counted(overdueOf(buckets))} nhiệm vụ quá hạn, chưa hoàn thành, ở ${counted(behind.length)} cơ quan chủ trì: ${behind.map((row) => `${row.label} (${counted(overdueOf(row.buckets))})`).join(", ")}.`
      : "",
    late > 0 ? `Có ${counted(late)} nhiệm vụ hoàn thành nhưng quá thời hạn được giao.` : "",
    silent > 0 ? `Có ${counted(silent)} nhiệm vụ chưa hoàn thành mà cơ quan chủ trì chưa có cập nhật nào.` : "",
  ].filter(Boolean)
  return said.length > 0 ? said.map(paragraph) : [paragraph("Không có nhiệm vụ quá hạn, hoàn thành chậm.")]
}

/** What agencies say of the tasks that are not done yet. */
export function difficulties({ tasks }: AnnualSummary): Block[] {
  const told = ofBuckets(tasks, bucketsOf("open")).filter((task) => task.difficulties !== "")
  if (told.length === 0) return [paragraph("Các cơ quan chủ trì không nêu khó khăn, vướng mắc.")]
  return [
    paragraph("Theo báo cáo của các cơ quan chủ trì:"),
    ...told
      .slice(0, MOST_NAMED)
      .map((task) => item(`${task.lead} (nhiệm vụ ${task.number}): ${ended(withSmallInitial(task.difficulties))}`)),
    ...more(told.length),
  ]
}

export function nextYear({ tasks, buckets, year }: AnnualSummary): Block[] {
  const due = ofBuckets(tasks, bucketsOf("open")).filter(({ status }) => status.due && yearOf(status.due) === year + 1)
  const overdue = countIn("overdue", buckets)
  const said = [
    overdue > 0
      ? `Tập trung hoàn thành dứt điểm ${counted(overdue)} nhiệm vụ đã quá hạn; cơ quan chủ trì xác định rõ nguyên nhân, tiến độ và người chịu trách nhiệm của từng nhiệm vụ.`
      : "",
    due.length > 0
      ? `Hoàn thành ${counted(due.length)} nhiệm vụ có thời hạn trong năm ${year + 1}: nhiệm vụ ${due.map(({ number }) => number).join(", ")}.`
      : "",
    buckets.recurring > 0 ? `Tiếp tục thực hiện ${counted(buckets.recurring)} nhiệm vụ thường xuyên, hằng năm.` : "",
    "Cơ quan đầu mối tổng hợp tiếp tục theo dõi, đôn đốc các cơ quan chủ trì, báo cáo theo quy định.",
  ].filter(Boolean)
  return said.map(paragraph)
}

/** Of the tasks with a term, in per cent with one decimal; null where there is none. */
export function completionRate(total: number, buckets: BucketCounts): number | null {
  const base = total - buckets.recurring
  return base > 0 ? Math.round((completed(buckets) / base) * 1000) / 10 : null
}

/** Nhiệm vụ 41, its words, who leads it, and what there is to say of it. */
function named(tasks: SummaryTask[], words: (task: SummaryTask) => string[]): Block[] {
  return [
    ...tasks.slice(0, MOST_NAMED).map((task) => {
      const said = [task.lead, ...words(task)].map((one) => one.replace(/[.;]+$/, "")).filter(Boolean)
      return item(`Nhiệm vụ ${task.number}: ${task.title.replace(/[.;]+$/, "")} – ${said.join("; ")}.`)
    }),
    ...more(tasks.length),
  ]
}

const more = (all: number): Block[] =>
  all > MOST_NAMED ? [paragraph(`Còn ${counted(all - MOST_NAMED)} nhiệm vụ khác nêu tại Phụ lục II.`)] : []

const ofBuckets = (tasks: SummaryTask[], buckets: readonly Bucket[]) =>
  tasks.filter(({ status }) => status.year === null && buckets.includes(status.bucket))
const completed = (counts: BucketCounts) => countIn("completed", counts)
const longestFirst = (a: SummaryTask, b: SummaryTask) => ((a.status.due ?? "") < (b.status.due ?? "") ? -1 : 1)
const percent = (rate: number) => `${rate.toLocaleString("vi-VN")}%`
const ended = (text: string) => `${text.replace(/[.;]+$/, "")}.`
