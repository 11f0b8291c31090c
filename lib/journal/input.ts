import { z } from "zod"
import { isDay, readDay } from "@/lib/day"
import { JOURNAL_VERBS } from "@/lib/journal/verbs"

const nothing = (value: unknown) => (Array.isArray(value) || value === "" ? undefined : value)
const day = z
  .preprocess(
    nothing,
    z
      .string()
      .transform((text) => (isDay(text) ? text : readDay(text)))
      .nullish(),
  )
  .catch(null)
// no sign that PostgreSQL keeps in no text
const word = z
  .preprocess(
    nothing,
    z
      .string()
      .max(80)
      .regex(/^[^\u0000]*$/)
      .nullish(),
  )
  .catch(null)

/** What the journal's page asks for, from its address: what is not understood is not asked for. */
export const JournalFilter = z.object({
  person: word,
  /** The key of the agency in whose name somebody acted. */
  agency: word,
  verb: z.preprocess(nothing, z.enum(JOURNAL_VERBS).nullish()).catch(null),
  object: word,
  from: day,
  to: day,
  page: z.preprocess(nothing, z.coerce.number().int().min(1).max(1_000_000)).catch(1),
})
