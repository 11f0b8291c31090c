import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { findEdition } from "@/lib/editions/queries"
import type { ClosingReport } from "@/lib/papers/closing-report"
import { findPlanIssuer, onPaper } from "@/lib/papers/issuers"
import { readRecipients, recipientsOn } from "@/lib/papers/plan-recipients"
import { planSubject } from "@/lib/plans/queries"

/**
 * A frozen report of a plan's whole period, head and signatory of the day on which it was closed, for whoever may export the
 * yearly ones; null for everybody else and where there is none with that number.
 */
export async function readClosingReport(viewer: Viewer, slug: string, no: number, today: Day) {
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    include: { texts: { orderBy: { importedAt: "desc" }, take: 1, select: { text: true } } },
  })
  if (!plan || !can(viewer, "export-summary", await planSubject(db, plan.id, today))) return null
  const edition = await findEdition(viewer, { plan: slug, kind: "CLOSING", year: plan.periodTo, no })
  if (!edition) return null
  const { body, data, gaps, dataAsOf } = edition
  const closedOn = dayOf(edition.at)
  const last = data.years.at(-1)
  const [issuer, newest] = await Promise.all([
    findPlanIssuer(plan, closedOn),
    last ? findEdition(viewer, { plan: slug, kind: "ANNUAL", year: last.year, no: last.no }) : null,
  ])
  const issuedBy = onPaper(issuer, `BC-${issuer.symbol}`, closedOn)
  const { reported, informed } = recipientsOn(readRecipients(plan.texts[0]?.text ?? ""), closedOn)
  const report: ClosingReport = {
    plan,
    asOf: dataAsOf,
    issuer: { ...issuedBy, short: issuer.short },
    to: reported,
    recipients: [...informed, issuedBy.archive],
    body,
    data,
    gaps,
    newest: newest?.data.summary ?? null,
  }
  return { plan, report }
}
