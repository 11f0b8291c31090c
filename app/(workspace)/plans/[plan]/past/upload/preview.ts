import type { PastPreview } from "@/lib/progress/past-preview"

/** What the form has been answered. */
export type ShownPreview = PastPreview
export type ReadablePast = Extract<PastPreview, { kind: "readable" }>
