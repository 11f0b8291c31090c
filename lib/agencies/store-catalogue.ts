import "server-only"
import { randomUUID } from "node:crypto"
import type { CatalogueSeed } from "@/lib/agencies/catalogue"
import { foldedForm } from "@/lib/agencies/written-forms"
import { inBulk, type Transaction } from "@/lib/database"

/**
 * Writes a whole catalogue into an empty one: agencies with their names and written forms, groups with dated members,
 * phrases that stay words. The caller has parsed the seed and records the change.
 */
export async function storeCatalogue(tx: Transaction, seed: CatalogueSeed): Promise<void> {
  const ids = new Map([...seed.agencies, ...seed.groups].map(({ key }) => [key, randomUUID() as string]))
  const idOf = (key: string) => ids.get(key) as string
  // A unit stands behind the agency to which it belongs.
  const agencies = [...seed.agencies].sort((a, b) => Number(Boolean(a.parent)) - Number(Boolean(b.parent)))
  await inBulk(
    agencies.map(({ key, kind, order, reports, parent, contactPerson, contactPhone, from, to }) => ({
      ...{ id: idOf(key), key, kind, order, reports },
      parentId: parent ? idOf(parent) : null,
      contactPerson: contactPerson ?? null,
      contactPhone: contactPhone ?? null,
      from: from ?? null,
      to: to ?? null,
    })),
    (data) => tx.agency.createMany({ data }),
  )
  await inBulk(
    agencies.flatMap(({ key, names }) =>
      names.map(({ official, short, symbol, place, from, to }) => ({
        ...{ agencyId: idOf(key), official, short },
        symbol: symbol ?? null,
        place: place ?? null,
        from: from ?? null,
        to: to ?? null,
      })),
    ),
    (data) => tx.agencyName.createMany({ data }),
  )
  await inBulk(
    seed.groups.map(({ key, name, enumerable, order }) => ({ id: idOf(key), key, name, enumerable, order })),
    (data) => tx.group.createMany({ data }),
  )
  await inBulk(
    seed.groups.flatMap(({ key, members }) =>
      members.map(({ agency, from, to }) => ({ groupId: idOf(key), agencyId: idOf(agency), from, to: to ?? null })),
    ),
    (data) => tx.groupMember.createMany({ data }),
  )
  const aliasOf = (written: string, agencyId: string | null, groupId: string | null) => ({
    ...{ written, folded: foldedForm(written), agencyId, groupId },
  })
  await inBulk(
    [
      ...agencies.flatMap(({ key, aliases }) => aliases.map((written) => aliasOf(written, idOf(key), null))),
      ...seed.groups.flatMap(({ key, aliases }) => aliases.map((written) => aliasOf(written, null, idOf(key)))),
      ...seed.words.map((written) => aliasOf(written, null, null)),
    ],
    (data) => tx.alias.createMany({ data }),
  )
}
