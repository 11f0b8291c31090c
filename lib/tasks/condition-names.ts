import "server-only"
import { can, type Reader } from "@/lib/access/permissions"
import { agencyNameOn, readDirectory } from "@/lib/agencies/directory"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { documentName } from "@/lib/documents/names"
import { type Condition, conditionsIn, conditionWords } from "@/lib/tasks/conditions"
import type { TaskListView } from "@/lib/tasks/input"

/** A condition with what its key stands for, and how it is said: "Chủ trì: Sở Công Thương". */
export type NamedCondition = Condition & { means: string; words: string }

/**
 * Answers how the conditions of these lists of a plan are said, agencies by their name of that day. What stands for
 * nothing that the viewer may see says itself.
 */
export async function nameConditions(
  viewer: Reader,
  slug: string,
  views: TaskListView[],
  today: Day,
): Promise<(view: TaskListView) => NamedCondition[]> {
  const conditions = views.flatMap(conditionsIn)
  const keysOf = (...names: Condition["name"][]) => [
    ...new Set(conditions.flatMap(({ name, key }) => (names.includes(name) ? [key] : []))),
  ]
  const [sections, charged, documents] = can(viewer, "see-task", {})
    ? await Promise.all([
        nameSections(slug, keysOf("section")),
        nameCharged(keysOf("lead", "coordinating"), today),
        nameDocuments(keysOf("document")),
      ])
    : []
  const names: Partial<Record<Condition["name"], Map<string, string>>> = {
    section: sections,
    lead: charged,
    coordinating: charged,
    document: documents,
  }
  return (view) =>
    conditionsIn(view).map(({ name, key }) => {
      const means = names[name]?.get(key) ?? key
      return { name, key, means, words: conditionWords(name, means) }
    })
}

async function nameSections(slug: string, orders: string[]): Promise<Map<string, string>> {
  if (orders.length === 0) return new Map()
  const sections = await (await database()).section.findMany({
    where: { plan: { slug }, order: { in: orders.map(Number) } },
    select: { order: true, numeral: true },
  })
  return new Map(sections.map(({ order, numeral }) => [String(order), numeral]))
}

/** Agencies and groups. */
async function nameCharged(keys: string[], today: Day): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const directory = await readDirectory()
  const nameOf = (key: string) => agencyNameOn(directory, key, today) ?? directory.groups.get(key)?.name ?? key
  return new Map(keys.map((key) => [key, nameOf(key)]))
}

async function nameDocuments(slugs: string[]): Promise<Map<string, string>> {
  if (slugs.length === 0) return new Map()
  const documents = await (await database()).document.findMany({ where: { slug: { in: slugs } } })
  return new Map(documents.map((document) => [document.slug, documentName(document)]))
}
