/**
 * The catalogue of a province's agencies: permanent keys, official order, names and written forms with their days, group
 * phrases with dated members, and phrases that name nobody and stay words.
 */
import { z } from "zod"
import { faultsOf } from "@/lib/agencies/catalogue-faults"
import { isDay } from "@/lib/day"

/** What names are read against; the seed and the stored catalogue both have this shape. */
export interface Catalogue {
  agencies: readonly {
    key: string
    names: readonly { official: string; short: string }[]
    aliases: readonly string[]
  }[]
  groups: readonly { key: string; name: string; aliases: readonly string[] }[]
  words: readonly string[]
}

const Text = z.string().trim().min(1)
const Key = z.string().regex(/^[\p{L}\d]+(-[\p{L}\d]+)*$/u)
const On = z.string().refine(isDay, "not a day YYYY-MM-DD")
const days = { from: On.optional(), to: On.optional() }

const AgencySeed = z.strictObject({
  key: Key,
  kind: z.enum(["DEPARTMENT", "BOARD", "CENTRAL", "DISTRICT", "FORCE", "ORGANISATION", "UNIT", "AUTHORITY"]),
  parent: Key.optional(),
  order: z.int().positive(),
  reports: z.boolean(),
  names: z
    .array(z.strictObject({ official: Text, short: Text, symbol: Text.optional(), place: Text.optional(), ...days }))
    .min(1),
  aliases: z.array(Text),
  contactPerson: Text.optional(),
  contactPhone: Text.optional(),
  ...days,
})

const GroupSeed = z.strictObject({
  key: Key,
  name: Text,
  enumerable: z.boolean(),
  order: z.int().positive(),
  aliases: z.array(Text),
  members: z.array(z.strictObject({ agency: Key, from: On, to: On.optional() })),
})

/**
 * seeds/agencies.json. Refuses: a key used twice, a parent or member that does not exist, an agency without exactly one
 * current name, a last day before the first, members of a group that cannot be enumerated, the same alias twice, and a
 * written form that means two bodies on the same day.
 */
export const CatalogueSeed = z
  .strictObject({ agencies: z.array(AgencySeed).min(1), groups: z.array(GroupSeed), words: z.array(Text) })
  .superRefine((seed, context) => {
    for (const message of faultsOf(seed)) context.addIssue({ code: "custom", message })
  })

export type CatalogueSeed = z.infer<typeof CatalogueSeed>
