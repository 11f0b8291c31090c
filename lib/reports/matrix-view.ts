/** Which part of the matrix is looked at: a year and one of its states, on a day. What is not understood is left out. */
import { z } from "zod"
import { type Day, isDay, readDay } from "@/lib/day"
import { isUnsent, type ReportStanding } from "@/lib/reports/report-standing"

export const REPORT_FILTERS = [
  "unsent",
  "not-started",
  "draft",
  "with-head",
  "sent",
  "returned",
  "taken",
  "late",
  "nothing",
  "exempt",
] as const
export type ReportFilter = (typeof REPORT_FILTERS)[number]

export const MatrixView = z.object({
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null).default(null),
  state: z.enum(REPORT_FILTERS).nullable().catch(null).default(null),
  asOf: z
    .string()
    .transform((text): Day | null => (isDay(text) ? text : readDay(text)))
    .nullable()
    .catch(null)
    .default(null),
})
export type MatrixView = z.output<typeof MatrixView>

type Filtered = { standing: ReportStanding; isNothing: boolean }

/** Whether a report is one of those. An agency without a report is none of any. */
export const isOneOf = (filter: ReportFilter, cell: Filtered | null | undefined): boolean =>
  cell != null && TESTS[filter](cell)

const TESTS: Record<ReportFilter, (cell: Filtered) => boolean> = {
  unsent: ({ standing }) => isUnsent(standing),
  "not-started": ({ standing }) => standing.class === "NOT_STARTED",
  draft: ({ standing }) => standing.class === "DRAFT",
  "with-head": ({ standing }) => standing.class === "WITH_HEAD",
  sent: ({ standing }) => standing.class === "SENT",
  returned: ({ standing }) => standing.class === "RETURNED",
  taken: ({ standing }) => standing.class === "TAKEN",
  late: ({ standing }) => standing.firstSentOn !== null && standing.daysLate > 0,
  nothing: ({ isNothing }) => isNothing,
  exempt: ({ standing }) => standing.class === "EXEMPT",
}
