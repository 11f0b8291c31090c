import { notFound } from "next/navigation"
import { cache } from "react"
import type { Viewer } from "@/lib/access/permissions"
import { readStep } from "@/lib/addresses"
import { findAgency } from "@/lib/agencies/queries"
import { dayOf } from "@/lib/day"
import { findDocument } from "@/lib/documents/queries"
import { findPlan } from "@/lib/plans/queries"
import { findTask } from "@/lib/tasks/queries"

// A page and its title ask the same question; within one request it is answered once.
export const findTaskOnce = cache(findTask)
export const findAgencyOnce = cache(findAgency)
export const findDocumentOnce = cache(findDocument)
const findPlanOnce = cache(findPlan)

/** The plan that a page's address names, and the day; not found where there is none for this viewer to see. */
export async function requirePlan(viewer: Viewer, step: string) {
  const today = dayOf(new Date())
  const slug = readStep(step)
  const plan = slug && (await findPlanOnce(viewer, slug, today))
  return plan ? { viewer, plan, today } : notFound()
}
