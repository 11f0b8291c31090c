import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { bodyOf, isLeftOut } from "@/lib/editions/body"
import { compareEditions } from "@/lib/editions/compare"
import { figureSentences } from "@/lib/editions/figures"
import { type ConsolidationAsked, findConsolidation } from "@/lib/editions/find-consolidation"
import { readFrozen } from "@/lib/editions/frozen"
import { gatherReports, gatherSent, gatherWritten } from "@/lib/editions/gather"
import { type EditionKind, findNewestEdition } from "@/lib/editions/newest"
import { offersOf, waitingOffers } from "@/lib/editions/offers"
import { readFigures } from "@/lib/editions/read-figures"
import { readinessOf } from "@/lib/editions/readiness"
import { countOpenProposals, planSubject } from "@/lib/plans/queries"

/** The desk on which a year is consolidated, for the plan's reviewers; null for everybody else and a year not opened. */
export async function findConsolidationDesk(viewer: Viewer, asked: ConsolidationAsked, today: Day) {
  const db = await database()
  const found = await findConsolidation(db, asked, today)
  if (!found || !can(viewer, "consolidate-reports", found.subject)) return null
  const { plan, period } = found
  const [reports, sentLastYear, written, newest, lastYear, openProposals] = await Promise.all([
    gatherReports(db, found, today),
    gatherSent(db, plan.id, period.year - 1),
    gatherWritten(db, found),
    findNewestEdition(db, plan.id, "ANNUAL", period.year),
    findNewestEdition(db, plan.id, "ANNUAL", period.year - 1),
    countOpenProposals(viewer, plan.slug),
  ])
  const figures = await readFigures(viewer, found, reports, today)
  if (!figures) return null
  const before = lastYear && { no: lastYear.no, at: lastYear.at, ...readFrozen(lastYear) }
  const said = figureSentences(figures, before?.data.figures ?? null)
  const { parts, kept } = written
  const offers = offersOf(
    reports.taken.map((report) => ({ ...report, lastYear: sentLastYear.get(report.agency.key) ?? null })),
  )
  const waiting = waitingOffers(
    offers,
    kept.map(({ agency, ...one }) => ({ ...one, agencyKey: agency?.key ?? null })),
  )
  const finished = parts.filter(({ isDone }) => isDone).map(({ part }) => part)
  const { taken, gaps, onPaper, exempt, expected } = reports
  return {
    ...{ plan, period, figures, gaps, onPaper, exempt, expected, parts, kept, offers, waiting, before },
    takenCount: taken.length + onPaper.length,
    said: said.map((one) => ({ ...one, isLeft: isLeftOut(kept, one.rule) })),
    body: bodyOf(period.year, kept, said),
    newest: newest && { no: newest.no, at: newest.at, byName: newest.by.name },
    readiness: readinessOf({ figures, gaps, waiting, kept, taken, finished, openProposals }),
  }
}
export type ConsolidationDesk = NonNullable<Awaited<ReturnType<typeof findConsolidationDesk>>>

/** The editions of a plan, newest first, for whoever may see it; and which years its reviewer may consolidate. */
export async function listEditions(viewer: Viewer, slug: string, today: Day) {
  if (!can(viewer, "see-edition", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, periodTo: true, periods: { orderBy: { year: "desc" }, select: { year: true } } },
  })
  if (!plan) return null
  const [editions, subject] = await Promise.all([
    db.edition.findMany({
      where: { planId: plan.id },
      orderBy: [{ year: "desc" }, { kind: "asc" }, { no: "desc" }],
      select: {
        kind: true,
        year: true,
        no: true,
        dataAsOf: true,
        at: true,
        gaps: true,
        by: { select: { name: true } },
      },
    }),
    planSubject(db, plan.id, today),
  ])
  return {
    editions: editions.map(({ gaps, by, ...edition }) => ({
      ...edition,
      byName: by.name,
      missing: (JSON.parse(gaps) as unknown[]).length,
    })),
    years: plan.periods.map(({ year }) => year),
    mayConsolidate: can(viewer, "consolidate-reports", subject),
  }
}

/** The newest edition of each year, newest year first, and of the whole period: what the home page offers as files. */
export async function listNewestEditions(viewer: Viewer, slug: string) {
  if (!can(viewer, "see-edition", {})) return { annual: [], closing: null }
  const rows = await (await database()).edition.findMany({
    where: { plan: { slug } },
    orderBy: [{ year: "desc" }, { no: "desc" }],
    select: { kind: true, year: true, no: true, at: true },
  })
  const yearly = rows.filter(({ kind }) => kind === "ANNUAL")
  return {
    annual: yearly.filter(({ year }, index) => yearly.findIndex((row) => row.year === year) === index),
    closing: rows.find(({ kind }) => kind === "CLOSING") ?? null,
  }
}
export type NewestEditions = Awaited<ReturnType<typeof listNewestEditions>>

type EditionAsked = { plan: string; kind: EditionKind; year: number; no: number }

/** An edition as it was frozen, and the numbers that its year has; null where there is none to see. */
export async function findEdition(viewer: Viewer, { plan, kind, year, no }: EditionAsked) {
  if (!can(viewer, "see-edition", {})) return null
  const db = await database()
  const edition = await db.edition.findFirst({
    where: { plan: { slug: plan }, kind, year, no },
    include: { by: { select: { name: true } }, plan: { select: { id: true } } },
  })
  if (!edition) return null
  const { _max } = await db.edition.aggregate({ where: { planId: edition.plan.id, kind, year }, _max: { no: true } })
  const { dataAsOf, at, sha256, by } = edition
  return { ...readFrozen(edition), kind, year, no, dataAsOf, at, sha256, byName: by.name, newest: _max.no ?? no }
}
export type FoundEdition = NonNullable<Awaited<ReturnType<typeof findEdition>>>

/** What an edition says otherwise than an earlier one of its year, or than the newest of the year before. */
export async function compareWithEarlier(viewer: Viewer, asked: EditionAsked) {
  const after = await findEdition(viewer, asked)
  if (!after) return null
  const earlier =
    asked.no > 1 ? { ...asked, no: asked.no - 1 } : await newestOfYear(asked.plan, asked.kind, asked.year - 1)
  const before = earlier && (await findEdition(viewer, { ...asked, ...earlier }))
  if (!before) return { after, before: null, changes: null }
  const contentOf = ({ body, data, gaps }: FoundEdition) => ({ body, figures: data.figures, gaps })
  return { after, before, changes: compareEditions(contentOf(before), contentOf(after)) }
}

async function newestOfYear(slug: string, kind: EditionKind, year: number) {
  const db = await database()
  return db.edition.findFirst({
    where: { plan: { slug }, kind, year },
    orderBy: { no: "desc" },
    select: { year: true, no: true },
  })
}
