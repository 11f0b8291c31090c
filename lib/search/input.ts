import { z } from "zod"
import { normalise } from "@/lib/vietnamese"

const text = (longest: number) =>
  z
    .string()
    .transform((value) => normalise(value).trim())
    .pipe(z.string().max(longest))
    .catch("")

/** What the address of a search says: the words, the plan whose tasks come first, the page. Anything else reads as nothing. */
export const SearchAsked = z.object({
  q: text(200),
  plan: text(200),
  page: z.coerce.number().int().min(1).max(100_000).catch(1),
})
