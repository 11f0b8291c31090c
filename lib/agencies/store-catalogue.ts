import "server-only"
import type { CatalogueSeed } from "@/lib/agencies/catalogue"
import { foldedForm } from "@/lib/agencies/written-forms"
import type { Transaction } from "@/lib/database"

/**
 * Writes a whole catalogue into an empty one: agencies with their names and written forms, groups with dated members,
 * phrases that stay words. The caller has parsed the seed and records the change.
 */
export async function storeCatalogue(tx: Transaction, seed: CatalogueSeed): Promise<void> {
  const ids = new Map<string, string>()
  for (const { key, kind, order, reports, names, aliases, parent, ...more } of seed.agencies) {
    const agency = await tx.agency.create({
      data: {
        key,
        kind,
        order,
        reports,
        contactPerson: more.contactPerson ?? null,
        contactPhone: more.contactPhone ?? null,
        from: more.from ?? null,
        to: more.to ?? null,
        names: {
          create: names.map((name) => ({
            official: name.official,
            short: name.short,
            symbol: name.symbol ?? null,
            place: name.place ?? null,
            from: name.from ?? null,
            to: name.to ?? null,
          })),
        },
        aliases: { create: aliases.map(aliasOf) },
      },
    })
    ids.set(key, agency.id)
  }
  for (const { key, parent } of seed.agencies) {
    if (parent) await tx.agency.update({ where: { key }, data: { parentId: ids.get(parent) as string } })
  }
  for (const { key, name, enumerable, order, members, aliases } of seed.groups) {
    await tx.group.create({
      data: {
        key,
        name,
        enumerable,
        order,
        aliases: { create: aliases.map(aliasOf) },
        members: {
          create: members.map((member) => ({
            agencyId: ids.get(member.agency) as string,
            from: member.from,
            to: member.to ?? null,
          })),
        },
      },
    })
  }
  await tx.alias.createMany({ data: seed.words.map(aliasOf) })
}

const aliasOf = (written: string) => ({ written, folded: foldedForm(written) })
