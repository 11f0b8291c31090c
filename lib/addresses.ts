import type { Grouping } from "@/lib/tasks/grouping"
import { foldWords } from "@/lib/vietnamese"

/** Where things stand on this site. Keys and numbers come from documents and are encoded: "SKHĐT", "1.1". */
export type TaskListAddress = { group?: Grouping; text?: "corrected" | "verbatim" | "compare"; lead?: string | null }

export const planPath = (slug: string): string => `/plans/${encodeURIComponent(slug)}`
export const proposalsPath = (slug: string): string => `${planPath(slug)}/proposals`
export const agencyPath = (key: string): string => `/agencies/${encodeURIComponent(key)}`
export const documentPath = (slug: string): string => `/documents/${encodeURIComponent(slug)}`

/** A plan's list of tasks in one of its views; what is the default is not said. */
export const tasksPath = (
  slug: string,
  { group = "section", text = "corrected", lead }: TaskListAddress = {},
): string =>
  `${planPath(slug)}/tasks${queryOf({ group: group !== "section" && group, text: text !== "corrected" && text, lead })}`

/** A task in one of its readings. */
export const taskPath = (slug: string, number: string, text: TaskListAddress["text"] = "corrected"): string =>
  `${planPath(slug)}/tasks/${encodeURIComponent(number)}${queryOf({ text: text !== "corrected" && text })}`

/** The place of a group within a list of tasks: "lead-SKHĐT" → "lead-skhdt". */
export const groupAnchor = (key: string): string => foldWords(key).replaceAll(" ", "-")

/** A step of an address as it was meant; null where it is no well-formed text, and so names nothing. */
export function readStep(step: string): string | null {
  try {
    return decodeURIComponent(step).normalize("NFC")
  } catch {
    return null
  }
}

function queryOf(said: Record<string, string | false | null | undefined>): string {
  const query = new URLSearchParams(
    Object.entries(said).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
  return query.size > 0 ? `?${query}` : ""
}
