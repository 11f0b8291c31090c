import type { Day } from "@/lib/day"
import type { ChaseChannel } from "@/lib/reports/channels"
import type { DaysApart } from "@/lib/reports/days-apart"
import type { PeriodDays } from "@/lib/reports/period"
import type { ReportStanding } from "@/lib/reports/report-standing"

/** A report in the matrix: how it stands, whose days its days were, who was called about it last. */
export type MatrixCell = {
  year: number
  standing: ReportStanding
  /** "Báo cáo không phát sinh". */
  isNothing: boolean
  exemptReason: string | null
  /** When it first arrived through this system, and when it was taken; null as long as it was not. */
  firstSentAt: Date | null
  takenAt: Date | null
  days: DaysApart
  /** To the reviewer alone. */
  chased: { on: Day; channel: ChaseChannel } | null
}

export type MatrixRow = {
  agency: { id: string; key: string; name: string; contact: { person: string | null; phone: string | null } | null }
  cells: Map<number, MatrixCell>
}

export type MatrixPeriod = PeriodDays & {
  id: string
  year: number
  version: number
  rates: { expected: number; received: number; onTime: number }
}

/** Agency × year as of a day, in the official order of the agencies. */
export type Matrix = {
  asOf: Day
  mayChase: boolean
  mayOpen: boolean
  rows: MatrixRow[]
  years: number[]
  periods: MatrixPeriod[]
  /** The years that can be opened by one press. */
  toOpen: number[]
}
