import { cache } from "react"
import { findAgency } from "@/lib/agencies/queries"
import { findDocument } from "@/lib/documents/queries"
import { findPlan } from "@/lib/plans/queries"
import { findTask } from "@/lib/tasks/queries"

// A page and its title ask the same question; within one request it is answered once.
export const findPlanOnce = cache(findPlan)
export const findTaskOnce = cache(findTask)
export const findAgencyOnce = cache(findAgency)
export const findDocumentOnce = cache(findDocument)
