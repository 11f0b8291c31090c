import { notFound } from "next/navigation"
import { cache } from "react"
import type { Viewer } from "@/lib/access/permissions"
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

/** Where the page stands to which a stranger comes back after signing in. */
export async function pathOf({ params }: ConsolidationProps, page?: "close"): Promise<string> {
  const { slug, year } = await readAsked(params)
  return consolidationPath(slug, year, undefined, page)
}

/** The desk that a page's address names; not found for everybody but the plan's reviewer. */
export async function requireDesk(viewer: Viewer, { params }: ConsolidationProps) {
  const { slug, year } = await readAsked(params)
  return (await findOnce(viewer, slug, year, dayOf(new Date()))) ?? notFound()
}

async function readAsked(params: ConsolidationProps["params"]) {
  const { plan, year } = await params
  const slug = readStep(plan)
  if (!slug || !/^\d{4}$/.test(year)) notFound()
  return { slug, year: Number(year) }
}
