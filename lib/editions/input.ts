import { z } from "zod"
import { FIGURE_RULES } from "@/lib/editions/figures"
import { EDITION_PARTS } from "@/lib/editions/outline"
import { partText, reportPart } from "@/lib/reports/input"

const plan = z.string().min(1).max(200)
const year = z.coerce.number().int().min(1900).max(2200)

/** Which part, and its version as it was seen: 0 where nobody had touched it. */
const part = { plan, year, part: z.enum(EDITION_PARTS), version: z.coerce.number().int().min(0) }
const id = z.string().min(1).max(60)

/** An agency's words: into the text as they are, changed, or not at all. */
export const TakeParagraph = z.object({
  ...part,
  verb: z.enum(["take", "edit", "leave"]),
  snapshot: id,
  key: reportPart,
  text: partText,
})
export const WriteParagraph = z.object({ ...part, text: partText })
export const ChangeParagraph = z.object({
  ...part,
  id,
  verb: z.enum(["rewrite", "remove", "up", "down"]),
  text: partText,
})
export const ChooseFigure = z.object({ ...part, rule: z.enum(FIGURE_RULES), verb: z.enum(["leave", "restore"]) })
export const MarkPart = z.object({ ...part, verb: z.enum(["finish", "reopen"]) })
/** `seen` is the number of the newest edition that whoever closes has seen; 0 where there was none. */
export const CloseEdition = z.object({ plan, year, seen: z.coerce.number().int().min(0) })
/** The report of the whole period, from the yearly editions. */
export const ClosePeriodReport = z.object({ plan, seen: z.coerce.number().int().min(0) })
