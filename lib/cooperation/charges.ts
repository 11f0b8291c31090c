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
  const charges = await db.$queryRaw<{ taskId: string | null; section: number | null; name: string | null }[]>(sql`
    SELECT c."taskId", s."order" AS "section", c."name"
    FROM "Charge" c LEFT JOIN "Task" t ON t."id" = c."taskId" LEFT JOIN "Section" s ON s."id" = c."sectionId"
    JOIN "Plan" p ON p."id" = COALESCE(t."planId", s."planId")
    WHERE ${"id" in plan ? sql`p."id" = ${plan.id}` : sql`p."slug" = ${plan.slug}`} AND c."at" < ${endOf(asOf)}
    ORDER BY c."at", c."id"`)
  const ofTask = new Map<string, string>()
  const ofSection = new Map<number, string>()
  for (const { taskId, section, name } of charges) {
    if (taskId !== null) setOrDelete(ofTask, taskId, name)
    if (section !== null) setOrDelete(ofSection, section, name)
  }
  return { ofTask, ofSection }
}

function setOrDelete<Key>(map: Map<Key, string>, key: Key, name: string | null): void {
  if (name === null) map.delete(key)
  else map.set(key, name)
}
