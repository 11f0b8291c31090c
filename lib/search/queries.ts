import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { listAgencies } from "@/lib/agencies/queries"
import type { Day } from "@/lib/day"
import { listDocuments } from "@/lib/documents/queries"
import { listPlans } from "@/lib/plans/queries"
import { findTasks } from "@/lib/search/find-tasks"
import { readSearch } from "@/lib/tasks/search"

/**
 * Everything that bears what was typed and that the viewer may see (each chapter asks that itself): plans, agencies under
 * any name they ever had, documents, and the tasks plan by plan, those of `planSlug` first. Null where nothing was typed.
 */
export async function searchEverything(viewer: Viewer, typed: string, planSlug: string | null, today: Day) {
  const search = readSearch(typed)
  if (!search) return null
  const [plans, agencies, documents, tasks] = await Promise.all([
    listPlans(viewer, search),
    listAgencies(viewer, today, search),
    listDocuments(viewer, typed),
    findTasks(viewer, search, planSlug, today),
  ])
  return { search, plans, agencies, documents, tasks }
}

export type FoundEverywhere = NonNullable<Awaited<ReturnType<typeof searchEverything>>>
