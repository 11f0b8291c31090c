import "server-only"
import type { Database } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import type { ExemptionChange } from "@/lib/reports/exempt-on"
import { periodFields } from "@/lib/reports/find-report"

/**
 * What the matrix is made of, each kind of fact in one statement for all agencies and years: the periods with who owes, their
 * steps, who was exempt when (on record in the journal), what tells of nothing, who was called.
 */
export async function readMatrixFacts(db: Database, { id, slug }: { id: string; slug: string }, day: Day) {
  const ofPlan = { expected: { period: { planId: id } } }
  const [periods, changes, nothing, chases] = await Promise.all([
    db.reportPeriod.findMany({
      where: { planId: id },
      orderBy: { year: "asc" },
      select: { ...periodFields, expected: { where: { inForce: true }, select: expectedFields } },
    }),
    db.journalEntry.findMany({
      where: {
        verb: { in: ["agency-exempted", "exemption-ended"] },
        object: "report",
        objectId: { startsWith: `${slug}/` },
      },
      orderBy: { seq: "asc" },
      select: { verb: true, objectId: true, at: true, particulars: true },
    }),
    // asked of the database: what was sent is long, and only this is wanted of it
    db.reportSnapshot.findMany({
      where: { report: ofPlan, content: { contains: '"nothingToReport":true' } },
      select: { reportId: true, no: true },
    }),
    db.chase.findMany({
      where: { period: { planId: id }, on: { lte: day } },
      orderBy: [{ at: "asc" }, { id: "asc" }],
      select: { periodId: true, agencyId: true, channel: true, words: true, on: true },
    }),
  ])
  const exemptions = new Map<string, ExemptionChange[]>()
  for (const { verb, objectId, at, particulars } of changes) {
    const key = objectId?.slice(slug.length + 1) ?? ""
    const reason = verb === "agency-exempted" ? String(JSON.parse(particulars).reason ?? "") : null
    exemptions.set(key, [...(exemptions.get(key) ?? []), { on: dayOf(at), reason }])
  }
  return { periods, exemptions, nothing: new Set(nothing.map(({ reportId, no }) => `${reportId} ${no}`)), chases }
}

/** The last chase of each period and agency. */
export const lastChases = <Chase extends { periodId: string; agencyId: string }>(chases: readonly Chase[]) =>
  new Map(chases.map((chase) => [`${chase.periodId} ${chase.agencyId}`, chase]))

const expectedFields = {
  agency: {
    select: {
      id: true,
      key: true,
      order: true,
      contactPerson: true,
      contactPhone: true,
      names: { select: { official: true, from: true, to: true } },
    },
  },
  report: {
    select: {
      id: true,
      firstSentAt: true,
      firstSentOn: true,
      steps: { orderBy: { seq: "asc" }, select: { seq: true, verb: true, to: true, on: true, at: true } },
    },
  },
} as const
