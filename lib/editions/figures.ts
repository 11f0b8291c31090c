/**
 * The figures of the province's report at its data day, and the sentences that the rules put at the head of its parts. Each
 * opens the list of tasks behind it; nobody types a number.
 */
import { z } from "zod"
import { writtenDay } from "@/lib/day"
import type { EditionPart } from "@/lib/editions/outline"
import { BUCKETS, type BucketCounts, countIn, STATUSES } from "@/lib/progress/buckets"
import { counted } from "@/lib/words"

const count = z.number().int().min(0)
const buckets = z.object(
  Object.fromEntries(BUCKETS.map((bucket) => [bucket, count])) as Record<keyof BucketCounts, typeof count>,
)

export const EditionFigures = z.object({
  year: z.number(),
  asOf: z.string(),
  total: count,
  buckets,
  byLead: z.array(z.object({ key: z.string(), label: z.string(), count, buckets })),
  dueThisYear: count,
  reports: z.object({ expected: count, taken: count, onPaper: count, nothingToReport: count }),
})
export type EditionFigures = z.output<typeof EditionFigures>

/** Which tasks stand behind a figure, on the data day. */
export const FigureList = z.object({
  status: z.enum(STATUSES).optional(),
  attention: z.enum(["due-this-year"]).optional(),
  group: z.enum(["lead"]).optional(),
  /** The data day of the figure that it is compared with. */
  since: z.string().optional(),
})
export type FigureList = z.output<typeof FigureList>

export const FIGURE_RULES = [
  "given",
  "received",
  "completed",
  "completed-since",
  "in-progress",
  "overdue",
  "not-started",
  "recurring",
  "stopped",
  "overdue-by-lead",
  "due-this-year",
  "open",
] as const
export type FigureRule = (typeof FIGURE_RULES)[number]
/** `list` null: the agencies' reports stand behind it, not tasks. */
export type FigureSentence = { rule: FigureRule; part: EditionPart; text: string; list: FigureList | null }

/** What the rules say, part by part; `before` are the figures of last year's newest edition. */
export function figureSentences(figures: EditionFigures, before: EditionFigures | null): FigureSentence[] {
  const { year, asOf, total, buckets: of, byLead, dueThisYear, reports } = figures
  const day = `Đến ngày ${writtenDay(asOf)}`
  const overdue = countIn("overdue", of)
  const worst = byLead
    .filter((row) => countIn("overdue", row.buckets) > 0)
    .sort((a, b) => countIn("overdue", b.buckets) - countIn("overdue", a.buckets))
  const say = (rule: FigureRule, part: EditionPart, list: FigureList | null, text: string): FigureSentence => ({
    ...{ rule, part, text, list },
  })
  return [
    say(
      "given",
      "deployment",
      {},
      `Kế hoạch giao ${counted(total)} nhiệm vụ cho ${counted(byLead.length)} cơ quan, nhóm cơ quan chủ trì.`,
    ),
    say(
      "received",
      "deployment",
      null,
      `Năm ${year}, ${counted(reports.taken)}/${counted(reports.expected)} cơ quan, địa phương có báo cáo được tiếp nhận, trong đó ${counted(reports.nothingToReport)} báo cáo không phát sinh.`,
    ),
    say(
      "completed",
      "results/completed",
      { status: "completed" },
      `${day}, đã hoàn thành ${counted(countIn("completed", of))}/${counted(total)} nhiệm vụ (đúng hạn ${counted(of.completedOnTime)}, quá hạn ${counted(of.completedLate)}).`,
    ),
    ...(before
      ? [
          say(
            "completed-since",
            "results/completed",
            { status: "completed", since: before.asOf },
            sinceWords(countIn("completed", of) - countIn("completed", before.buckets), before),
          ),
        ]
      : []),
    say(
      "in-progress",
      "results/in-progress",
      { status: "inProgressInTime" },
      `${day}, đang thực hiện, trong hạn ${counted(of.inProgressInTime)} nhiệm vụ.`,
    ),
    say(
      "overdue",
      "results/overdue",
      { status: "overdue" },
      `${day}, còn ${counted(overdue)} nhiệm vụ quá hạn (đang thực hiện ${counted(of.inProgressOverdue)}, chưa thực hiện ${counted(of.notStartedOverdue)}).`,
    ),
    say(
      "not-started",
      "results/overdue",
      { status: "notStartedInTime" },
      `Chưa thực hiện, trong hạn: ${counted(of.notStartedInTime)} nhiệm vụ.`,
    ),
    say(
      "recurring",
      "results/recurring",
      { status: "recurring" },
      `Thường xuyên, hằng năm, không xác định thời hạn: ${counted(of.recurring)} nhiệm vụ.`,
    ),
    say(
      "stopped",
      "results/stopped",
      { status: "stopped" },
      `Tạm dừng, thôi thực hiện: ${counted(of.stopped)} nhiệm vụ.`,
    ),
    ...(worst.length > 0
      ? [
          say(
            "overdue-by-lead",
            "shortcomings",
            { status: "overdue", group: "lead" },
            `Nhiệm vụ quá hạn theo cơ quan chủ trì: ${worst.map((row) => `${row.label} (${counted(countIn("overdue", row.buckets))})`).join(", ")}.`,
          ),
        ]
      : []),
    say(
      "due-this-year",
      "estimate",
      { attention: "due-this-year" },
      dueThisYear === 0
        ? `Sau ngày ${writtenDay(asOf)}, không còn nhiệm vụ hạn trong năm ${year} chưa hoàn thành.`
        : `Sau ngày ${writtenDay(asOf)}, còn ${counted(dueThisYear)} nhiệm vụ hạn trong năm ${year} chưa hoàn thành.`,
    ),
    say(
      "open",
      "next-year",
      { status: "open" },
      `Chuyển sang năm ${year + 1}: ${counted(countIn("open", of))} nhiệm vụ chưa hoàn thành.`,
    ),
  ]
}

const sinceWords = (more: number, { year, asOf }: EditionFigures) =>
  `So với bản tổng hợp năm ${year} (số liệu đến ngày ${writtenDay(asOf)}), ${
    more > 0
      ? `tăng ${counted(more)} nhiệm vụ hoàn thành`
      : more < 0
        ? `giảm ${counted(-more)} nhiệm vụ hoàn thành`
        : "số nhiệm vụ hoàn thành không đổi"
  }.`

/** Whether the eight groups, and those of all agencies together, add up to the whole. */
export function addsUp({ total, buckets, byLead }: Pick<EditionFigures, "total" | "buckets" | "byLead">): boolean {
  const sum = (of: BucketCounts) => BUCKETS.reduce((all, bucket) => all + of[bucket], 0)
  return (
    sum(buckets) === total &&
    byLead.every((row) => sum(row.buckets) === row.count) &&
    BUCKETS.every((bucket) => byLead.reduce((all, row) => all + row.buckets[bucket], 0) === buckets[bucket])
  )
}
