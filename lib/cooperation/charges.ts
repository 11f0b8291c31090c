import "server-only"
import { join, type Sql, sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Reader } from "@/lib/access/permissions"
import { type Database, database } from "@/lib/database"
import { type Day, endOf } from "@/lib/day"
import { keyOfSection } from "@/lib/tasks/grouping"
import { inAlphabeticalOrder } from "@/lib/vietnamese"

/** The leaders who are in charge of something in a plan on a day, in alphabetical order. */
export async function listLeadersInCharge(viewer: Reader, slug: string, asOf: Day): Promise<string[]> {
  if (!can(viewer, "see-task", {})) return []
  const { ofTask, ofSection } = await readCharges(await database(), { slug }, asOf)
  return [...new Set([...ofTask.values(), ...ofSection.values()])].sort(inAlphabeticalOrder)
}

/** The listings l of a plan of which this leader is in charge on a day: of the task, or of its section where none is of the task. */
export async function inChargeOf(planId: string, leader: string, asOf: Day): Promise<Sql> {
  const { ofTask, ofSection } = await readCharges(await database(), { id: planId }, asOf)
  const own = [...ofTask].flatMap(([id, name]) => (name === leader ? [id] : []))
  const others = [...ofTask].flatMap(([id, name]) => (name === leader ? [] : [id]))
  const sections = [...ofSection].flatMap(([order, name]) => (name === leader ? [keyOfSection(order)] : []))
  return sql`(${isAmong(sql`l."taskId"`, own)}
    OR (${isAmong(sql`l."sectionKey"`, sections)} AND NOT ${isAmong(sql`l."taskId"`, others)}))`
}

const isAmong = (column: Sql, values: string[]): Sql =>
  values.length === 0 ? sql`FALSE` : sql`${column} IN (${join(values)})`

/** Who is in charge on a day, by task and by the order of the section; whoever was named last. */
async function readCharges(db: Database, plan: { id: string } | { slug: string }, asOf: Day) {
  const charges = await db.charge.findMany({
    where: { at: { lt: endOf(asOf) }, OR: [{ task: { plan } }, { section: { plan } }] },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select: { taskId: true, name: true, sectionId: true },
  })
  const orders = await ordersOf(
    db,
    charges.flatMap(({ sectionId }) => sectionId ?? []),
  )
  const ofTask = new Map<string, string>()
  const ofSection = new Map<number, string>()
  for (const { taskId, name, sectionId } of charges) {
    if (taskId !== null) setOrDelete(ofTask, taskId, name)
    const order = orders.get(sectionId ?? "")
    if (order !== undefined) setOrDelete(ofSection, order, name)
  }
  return { ofTask, ofSection }
}

async function ordersOf(db: Database, sectionIds: string[]): Promise<Map<string, number>> {
  if (sectionIds.length === 0) return new Map()
  const sections = await db.section.findMany({ where: { id: { in: sectionIds } }, select: { id: true, order: true } })
  return new Map(sections.map(({ id, order }) => [id, order]))
}

function setOrDelete<Key>(map: Map<Key, string>, key: Key, name: string | null): void {
  if (name === null) map.delete(key)
  else map.set(key, name)
}
