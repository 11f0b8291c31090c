/** The tables of a year's summary, column by column: Phụ lục I by agency, II task by task, III what agencies propose. */
import { writtenDay } from "@/lib/day"
import type { AnnualSummary, SummaryRow, SummaryTask } from "@/lib/papers/annual-summary"
import { completionRate } from "@/lib/papers/annual-summary-body"
import type { Table, TableColumn, TableRow } from "@/lib/papers/paper"
import { phraseOnPaper } from "@/lib/papers/status-on-paper"
import { BUCKETS, type Bucket, type BucketCounts } from "@/lib/progress/buckets"
import { counted } from "@/lib/words"

const BUCKET_HEADS: Record<Bucket, { heading: string; group?: string }> = {
  completedOnTime: { heading: "Đúng hạn", group: "Đã hoàn thành" },
  completedLate: { heading: "Quá hạn", group: "Đã hoàn thành" },
  inProgressInTime: { heading: "Trong hạn", group: "Đang thực hiện" },
  inProgressOverdue: { heading: "Quá hạn", group: "Đang thực hiện" },
  notStartedInTime: { heading: "Trong hạn", group: "Chưa thực hiện" },
  notStartedOverdue: { heading: "Quá hạn", group: "Chưa thực hiện" },
  recurring: { heading: "Thường xuyên, hằng năm" },
  stopped: { heading: "Tạm dừng, thôi thực hiện" },
}

const WIDER = { recurring: true, stopped: true }

/** Rows by the eight official groups, whatever they are rows of; the last one adds them up, where they can be added. */
export function bucketTable(
  heading: string,
  rows: SummaryRow[],
  sum: { count: number; buckets: BucketCounts } | null,
): Table {
  const figures = (count: number, buckets: BucketCounts) => [
    count,
    ...BUCKETS.map((bucket) => buckets[bucket]),
    completionRate(count, buckets) ?? "—",
  ]
  return {
    columns: [
      { heading: "TT", width: 7, figure: true },
      { heading, width: 40 },
      { heading: "Tổng số", width: 8, figure: true },
      ...BUCKETS.map(
        (bucket): TableColumn => ({ ...BUCKET_HEADS[bucket], width: bucket in WIDER ? 13 : 9, figure: true }),
      ),
      { heading: "Tỷ lệ hoàn thành (%)", width: 11, figure: true },
    ],
    rows: [
      ...rows.map(({ label, count, buckets }, at): TableRow => {
        return { kind: "row", values: [at + 1, label, ...figures(count, buckets)] }
      }),
      ...(sum ? [{ kind: "sum" as const, values: [null, "Tổng cộng", ...figures(sum.count, sum.buckets)] }] : []),
    ],
  }
}

export const byAgency = ({ byLead, total, buckets }: AnnualSummary): Table =>
  bucketTable("Cơ quan chủ trì", byLead, { count: total, buckets })

type TaskColumn = TableColumn & { words: (task: SummaryTask) => string }

const TASK_COLUMNS: TaskColumn[] = [
  { heading: "TT", width: 7, figure: true, words: ({ number }) => number },
  { heading: "Nhiệm vụ", width: 34, words: ({ title }) => title },
  { heading: "Cơ quan chủ trì", width: 15, words: ({ lead }) => lead },
  { heading: "Cơ quan phối hợp", width: 17, words: ({ coordinating }) => coordinating },
  { heading: "Thời hạn", width: 11, words: ({ deadline }) => deadline },
  { heading: "Cấp trình/phê duyệt", width: 14, words: ({ approver }) => approver },
  { heading: "Kết quả (số, ký hiệu, ngày văn bản)", width: 22, words: resultOf },
  { heading: "Tình trạng", width: 15, words: ({ status }) => phraseOnPaper(status) },
  { heading: "Khó khăn, vướng mắc, nguyên nhân", width: 20, words: ({ difficulties }) => difficulties },
  { heading: "Ghi chú", width: 18, words: ({ note }) => note },
]

export function taskByTask({ tasks, bySection }: AnnualSummary): Table {
  const labels = new Map(bySection.map(({ label, count }) => [numeralOf(label), { label, count }]))
  const sections = [...new Set(tasks.map(({ section }) => section))]
  return {
    columns: TASK_COLUMNS.map(({ words: _, ...column }) => column),
    rows: sections.flatMap((section): TableRow[] => [
      {
        kind: "group",
        text: `${labels.get(section)?.label ?? section} (${counted(labels.get(section)?.count ?? 0)} nhiệm vụ)`,
      },
      ...tasks
        .filter((task) => task.section === section)
        .map((task): TableRow => ({ kind: "row", values: TASK_COLUMNS.map(({ words }) => words(task)) })),
    ]),
  }
}

/** The document that came of it; where there is none, what the agency says it has done. */
function resultOf({ document, result }: SummaryTask): string {
  if (!document) return result
  return document.issuedOn ? `${document.number}, ngày ${writtenDay(document.issuedOn)}` : document.number
}

export function proposed({ proposals }: AnnualSummary): Table {
  return {
    columns: [
      { heading: "TT", width: 7, figure: true },
      { heading: "Cơ quan đề xuất", width: 22 },
      { heading: "Nhiệm vụ", width: 45 },
      { heading: "Nội dung đề xuất, kiến nghị", width: 60 },
      { heading: "Ngày", width: 12, figure: true },
    ],
    rows: proposals.map(({ agency, number, title, words, on }, at) => ({
      kind: "row",
      values: [at + 1, agency, `${number}. ${title}`, words, { day: on }],
    })),
  }
}

const numeralOf = (label: string) => label.split(".", 1)[0] ?? ""
