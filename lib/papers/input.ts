import { z } from "zod"

/** Which year's summary, in which format; what is not understood is a year that no plan has, or Word. */
export const SummaryFile = z.object({
  year: z.coerce.number().int().min(1900).max(2200).catch(0),
  format: z.enum(["docx", "pdf", "xlsx"]).catch("docx"),
})
