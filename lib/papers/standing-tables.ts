/** Where a plan stands on a day, in tables: the eight groups by lead agency and by section, and what asks for attention. */
import { type Day, screenMoment, writtenDay } from "@/lib/day"
import type { SummaryRow } from "@/lib/papers/annual-summary"
import { bucketTable } from "@/lib/papers/annual-summary-appendices"
import { type CitedPlan, citedAgain, citedPlan } from "@/lib/papers/cited"
import type { Appendix, Paper, Table } from "@/lib/papers/paper"
import { ATTENTIONS, type Attention } from "@/lib/progress/attention"
import type { BucketCounts } from "@/lib/progress/buckets"
import { ATTENTION_WORDS } from "@/lib/words"

type Dashboard = {
  asOf: Day
  total: number
  buckets: BucketCounts
  byLead: SummaryRow[]
  bySection: SummaryRow[]
  attention: { counts: Record<Attention, number> }
}

export function standingTables(plan: CitedPlan, dashboard: Dashboard, by: string, now: Date): Paper {
  const { asOf, total, buckets, byLead, bySection } = dashboard
  const notes = [`Số liệu tính đến ngày ${writtenDay(asOf)}; lập bởi ${by} lúc ${screenMoment(now)}`]
  const of = (title: string, table: Table): Appendix => ({
    ...{ numbered: false, landscape: true, title, notes },
    body: [{ kind: "table", table }],
  })
  const about = `tình hình thực hiện ${citedAgain(plan)}`
  const sum = { count: total, buckets }
  return {
    title: `Tình hình thực hiện ${citedPlan(plan)}`,
    letter: null,
    appendices: [
      of(`${about} theo cơ quan chủ trì`, bucketTable("Cơ quan chủ trì", byLead, sum)),
      of(`${about} theo mục`, bucketTable("Mục", bySection, sum)),
      of(`Những nhiệm vụ cần chú ý, ${about}`, attentionTable(dashboard.attention.counts)),
    ],
  }
}

const attentionTable = (counts: Record<Attention, number>): Table => ({
  columns: [
    { heading: "TT", width: 7, figure: true },
    { heading: "Nội dung", width: 60 },
    { heading: "Số nhiệm vụ", width: 14, figure: true },
  ],
  rows: ATTENTIONS.map((name, at) => ({
    kind: "row",
    values: [at + 1, ATTENTION_WORDS[name], counts[name]],
  })),
})
