import type { PlanPreview } from "@/lib/appendix/preview-plan"

/** A text that could be read in full, as the preview shows it. */
export type ReadablePlan = Extract<PlanPreview, { kind: "readable" }>

/** What the form has been answered; `chosen` are the meanings of unknown names as they were sent. */
export type ShownPreview = PlanPreview & { chosen?: string[] }
