import "server-only"
import type { z } from "zod"
import { can, type Viewer } from "@/lib/access/permissions"
import { database, write } from "@/lib/database"
import { type Day, endOf } from "@/lib/day"
import type { JournalFilter } from "@/lib/journal/input"
import { actorOf, record } from "@/lib/journal/record"
import { journalSentence } from "@/lib/journal/sentences"
import { WITHIN_THE_HOUSE } from "@/lib/journal/verbs"

const PAGE = 50

/**
 * Administrators only, null for everybody else: the journal, newest first, fifty a page. Reading it is an entry itself,
 * so that whoever watches is watched.
 */
export async function listJournal(viewer: Viewer, filter: z.infer<typeof JournalFilter>, now: Date) {
  if (!can(viewer, "see-journal")) return null
  const { page, ...asked } = filter
  const particulars = Object.fromEntries(
    Object.entries(filter).filter(([, value]) => value !== null && value !== undefined),
  )
  await write((tx) =>
    record(tx, actorOf(viewer), now, { verb: "journal-read", object: "journal", objectId: null, particulars }),
  )
  const { journalEntry } = await database()
  const where = conditionOf(asked)
  const [count, entries] = await Promise.all([
    journalEntry.count({ where }),
    journalEntry.findMany({
      where,
      orderBy: { seq: "desc" },
      skip: (page - 1) * PAGE,
      take: PAGE,
      select: { ...ENTRY, verb: true, object: true, objectId: true, address: true },
    }),
  ])
  return { count, page, pages: Math.max(1, Math.ceil(count / PAGE)), entries: entries.map(readable) }
}

/**
 * Administrators only, null for everybody else: the entries of the journal for a file, newest first; where there are more
 * than `most`, only how many. Whoever makes the file records it.
 */
export async function listJournalForFile(viewer: Viewer, filter: z.infer<typeof JournalFilter>, most: number) {
  if (!can(viewer, "see-journal")) return null
  const { page: _, ...asked } = filter
  const where = conditionOf(asked)
  const { journalEntry } = await database()
  const count = await journalEntry.count({ where })
  if (count > most) return { count, entries: null }
  const entries = await journalEntry.findMany({
    where,
    orderBy: { seq: "desc" },
    select: { ...ENTRY, verb: true, address: true },
  })
  return { count, entries: entries.map(readable) }
}

/**
 * The history of one object, newest first. Of a task, plan, agency or the catalogue for everybody, without what has not
 * left an agency's house; of a person for themselves and for administrators. Null for what the viewer may not see.
 * Addresses of requests are no part of it.
 */
export async function listHistory(
  viewer: Viewer,
  object: "task" | "plan" | "agency" | "catalogue" | "person",
  objectId: string | null,
  most = 200,
) {
  const isOwn = object === "person" && objectId === viewer.personId
  const allowed = object === "person" ? isOwn || can(viewer, "see-people") : can(viewer, "see-task-history")
  if (!allowed) return null
  const entries = await (await database()).journalEntry.findMany({
    where: { object, objectId, verb: { notIn: WITHIN_THE_HOUSE }, NOT: TAKEN_BACK_INSIDE },
    orderBy: { seq: "desc" },
    take: most,
    select: { ...ENTRY, verb: true },
  })
  return entries.map(readable)
}

/** Taken back from the head: it counted from no day, so nobody outside was ever told of it. Texts have their quotes escaped. */
const TAKEN_BACK_INSIDE = { verb: "update-withdrawn", particulars: { contains: '"countsOn":null' } }

const ENTRY = { seq: true, at: true, actorName: true, actorAgency: true, particulars: true } as const

function readable<Entry extends { verb: string; particulars: string }>({ particulars, ...entry }: Entry) {
  return { ...entry, sentence: journalSentence(entry.verb, particulars) }
}

function conditionOf({ person, agency, verb, object, from, to }: Omit<z.infer<typeof JournalFilter>, "page">) {
  const at = { ...(from ? { gte: startOf(from) } : {}), ...(to ? { lt: endOf(to) } : {}) }
  return {
    ...(person ? { OR: [{ actorId: person }, { object: "person", objectId: person }] } : {}),
    ...(agency ? { actorAgency: agency } : {}),
    ...(verb ? { verb } : {}),
    ...(object ? { object } : {}),
    ...(from || to ? { at } : {}),
  }
}

// Vietnam has had no other offset since 1975.
const startOf = (day: Day) => new Date(`${day}T00:00:00+07:00`)
