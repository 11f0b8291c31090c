import "server-only"
import { type Day, yearOf } from "@/lib/day"
import { closeEdition } from "@/lib/editions/close-edition"
import { closePeriodReport } from "@/lib/editions/close-period-report"
import type { EditionPart } from "@/lib/editions/outline"
import { markPart, takeParagraph, writeParagraph } from "@/lib/editions/paragraph-commands"
import { findConsolidationDesk } from "@/lib/editions/queries"
import { expectDone, type Tellers, viewerOf } from "./story"

type Chapter = {
  on: Day
  year: number
  /** So many of what agencies wrote are put into each part; all others are left. */
  most: number
  own?: { part: EditionPart; text: string }
  /** Parts that are finished, where not all are. */
  only?: EditionPart[]
  closes: boolean
}

/** The reports of the province: one year closed once, one twice, the next begun and left for whoever tries it out. */
const CHAPTERS: Chapter[] = [
  { on: "2022-12-20", year: 2022, most: 3, closes: true },
  { on: "2023-12-12", year: 2023, most: 4, closes: true },
  {
    ...{ on: "2023-12-18", year: 2023, most: 0, closes: true },
    own: {
      part: "proposals",
      text: "Đề nghị UBND tỉnh chỉ đạo các cơ quan chủ trì nhiệm vụ quá hạn báo cáo giải trình và cam kết thời hạn hoàn thành.",
    },
  },
  { on: "2024-12-10", year: 2024, most: 2, only: ["deployment", "results/completed"], closes: false },
]

/** The report of the whole period, tried out before its last years are closed. */
const PERIOD_REPORT_ON = "2025-02-20"

export async function tellEditions(slug: string, { confirmer }: Tellers, until: Day): Promise<void> {
  for (const chapter of CHAPTERS) if (chapter.on <= until) await tell(slug, confirmer, chapter)
  if (PERIOD_REPORT_ON > until) return
  const now = new Date(`${PERIOD_REPORT_ON}T10:05:00+07:00`)
  await expectDone(closePeriodReport({ viewer: await viewerOf(confirmer, now), now }, { plan: slug, seen: 0 }))
}

async function tell(plan: string, email: string, { on, year, most, own, only, closes }: Chapter): Promise<void> {
  const now = new Date(`${on}T16:20:00+07:00`)
  const context = { viewer: await viewerOf(email, now), now }
  const desk = await findConsolidationDesk(context.viewer, { plan, year }, on)
  if (!desk) throw new Error(`${year} cannot be consolidated by ${email}`)
  const versions = new Map(desk.parts.map(({ part, version }) => [part, version]))
  const seen = (part: EditionPart) => {
    const version = versions.get(part) ?? 0
    versions.set(part, version + 1)
    return { plan, year, part, version }
  }
  const taken = new Map<EditionPart, number>()
  const offers = desk.waiting.filter(({ part }) => !only || only.includes(part))
  for (const { part, snapshot, key } of offers) {
    const so = taken.get(part) ?? 0
    taken.set(part, so + 1)
    const verb = so < most ? ("take" as const) : ("leave" as const)
    await expectDone(takeParagraph(context, { ...seen(part), verb, snapshot: snapshot.id, key, text: "" }))
  }
  if (own) await expectDone(writeParagraph(context, { ...seen(own.part), text: own.text }))
  for (const part of only ?? desk.readiness.unfinished)
    await expectDone(markPart(context, { ...seen(part), verb: "finish" }))
  if (closes) await expectDone(closeEdition(context, { plan, year: yearOf(on), seen: desk.newest?.no ?? 0 }))
}
