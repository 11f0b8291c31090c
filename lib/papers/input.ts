import { z } from "zod"
import { isDay } from "@/lib/day"

/** What the address of a file may say; what is not understood is read as the default, as on the pages. */
const asOf = z.string().refine(isDay).nullable().catch(null)

/** A year that no plan has is not found. */
const year = z.coerce.number().int().min(1900).max(2200).catch(0)

export const SummaryFile = z.object({
  year,
  format: z.enum(["docx", "pdf", "xlsx"]).catch("docx"),
})

/** What the consolidating agency submits: the letter to the province's report, or a report of its own. */
export const SubmissionFile = z.object({
  year,
  kind: z.enum(["letter", "report"]).catch("letter"),
  format: z.enum(["docx", "pdf"]).catch("docx"),
})

export const AppendixFile = z.object({
  text: z.enum(["verbatim", "corrected"]).catch("verbatim"),
  format: z.enum(["docx", "pdf", "xlsx"]).catch("docx"),
})

/** Which edition, or which report of the plan's whole period; what no edition has is not found. */
export const EditionFile = z.object({
  year: z.literal("closing").or(year),
  no: z.coerce.number().int().min(1).max(999).catch(0),
  format: z.enum(["docx", "pdf", "xlsx"]).catch("docx"),
})

export const ReportFile = z.object({ format: z.enum(["docx", "pdf"]).catch("docx") })
export const DossierFile = z.object({ asOf, format: z.enum(["docx", "pdf"]).catch("docx") })
export const StandingFile = z.object({ asOf, format: z.enum(["xlsx", "pdf"]).catch("xlsx") })
/** Of which year the reports alone are asked for; without one, tasks and reports together. */
export const ChasingLetterFile = z.object({
  reports: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
})
export const MatrixFile = z.object({ format: z.enum(["xlsx", "pdf"]).catch("xlsx") })
export const ListFile = z.object({ format: z.enum(["xlsx", "csv", "docx", "pdf"]).catch("xlsx") })
export const JournalFile = z.object({ format: z.enum(["csv", "xlsx"]).catch("csv") })
