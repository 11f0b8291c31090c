import "server-only"
import type { Catalogue } from "@/lib/agencies/catalogue"
import { holdsOn } from "@/lib/agencies/validity"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"

/** The catalogue in force on a day, in the shape in which names are read: an import reads with the agencies of its plan's day. */
export async function readCatalogue(
  client: Database | Transaction,
  day: Day,
): Promise<Catalogue & { agencyIds: Map<string, string>; groupIds: Map<string, string> }> {
  const [agencies, groups, words] = await Promise.all([
    client.agency.findMany({
      orderBy: { order: "asc" },
      include: { names: true, aliases: { select: { written: true } } },
    }),
    client.group.findMany({ orderBy: { order: "asc" }, include: { aliases: { select: { written: true } } } }),
    client.alias.findMany({ where: { agencyId: null, groupId: null }, select: { written: true } }),
  ])
  const valid = agencies.filter((agency) => holdsOn(agency, day))
  return {
    agencies: valid.map(({ key, names, aliases }) => ({ key, names, aliases: aliases.map((alias) => alias.written) })),
    groups: groups.map(({ key, name, aliases }) => ({ key, name, aliases: aliases.map((alias) => alias.written) })),
    words: words.map((alias) => alias.written),
    agencyIds: new Map(valid.map(({ key, id }) => [key, id])),
    groupIds: new Map(groups.map(({ key, id }) => [key, id])),
  }
}
