import { notFound } from "next/navigation"
import { cache } from "react"
import type { Viewer } from "@/lib/access/permissions"
import { readStep, reportPath } from "@/lib/addresses"
import { type Day, dayOf } from "@/lib/day"
import { findReportPage } from "@/lib/reports/queries"

export type ReportProps = { params: Promise<{ plan: string; year: string; agency: string }> }
type Asked = { plan: string; year: number; agency: string }

// A page and its title ask the same question; within one request it is answered once.
const findOnce = cache((viewer: Viewer, plan: string, year: number, agency: string, today: Day) =>
  findReportPage(viewer, { plan, year, agency }, today),
)

/** Which report a page's address names. */
export async function readAsked({ params }: ReportProps): Promise<Asked> {
  const { plan, year, agency } = await params
  const [slug, key] = [readStep(plan), readStep(agency)]
  if (!slug || !key || !/^\d{4}$/.test(year)) notFound()
  return { plan: slug, year: Number(year), agency: key }
}

export const pathOf = ({ plan, year, agency }: Asked, page = ""): string => reportPath(plan, year, agency, page)

/** That report; not found where none was ever expected, or where nobody may see it. */
export async function requireReport(viewer: Viewer, { plan, year, agency }: Asked) {
  return (await findOnce(viewer, plan, year, agency, dayOf(new Date()))) ?? notFound()
}

/** The same to write on: not found for everybody outside the agency. */
export async function requireWrittenReport(viewer: Viewer, asked: Asked) {
  const report = await requireReport(viewer, asked)
  const { written } = report
  return written ? { report, written } : notFound()
}
