import { notFound } from "next/navigation"
import { cache } from "react"
import type { Viewer } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { consolidationPath, readStep } from "@/lib/addresses"
import { type Day, dayOf } from "@/lib/day"
import { findConsolidationDesk } from "@/lib/editions/queries"

export type ConsolidationProps = {
  params: Promise<{ plan: string; year: string }>
  searchParams: Promise<{ part?: string | string[] }>
}

// A page and its title ask the same question; within one request it is answered once.
const findOnce = cache((viewer: Viewer, plan: string, year: number, today: Day) =>
  findConsolidationDesk(viewer, { plan, year }, today),
)

/** The desk that a page's address names; not found for everybody but the plan's reviewer. */
export async function requireDesk({ params }: ConsolidationProps, page?: "close") {
  const { plan, year } = await params
  const slug = readStep(plan)
  if (!slug || !/^\d{4}$/.test(year)) notFound()
  const viewer = await requireViewer(consolidationPath(slug, Number(year), undefined, page))
  return (await findOnce(viewer, slug, Number(year), dayOf(new Date()))) ?? notFound()
}
