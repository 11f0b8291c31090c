/**
 * How a task stands in lists: the keys by which it is grouped and sorted, what its row shows, the words by which it is
 * found. All of it follows from the stored task; nothing depends on the day.
 */
import { isInForce } from "@/lib/appendix/states"
import { documentName } from "@/lib/documents/names"
import { keyOfDeadline, keyOfLead, keyOfSection } from "@/lib/tasks/grouping"
import { type AssignedTo, cellIn, documentsOf, factsOf, type StoredCell, type StoredTask } from "@/lib/tasks/task-facts"
import { foldWords, normalise } from "@/lib/vietnamese"

/** A printed text in both readings, with the corrections in force. */
export type ShownText = { verbatim: string; corrected: string; corrections: { from: string; to: string }[] }

/** What a row of a list shows; agencies and groups are named by the day on which it is shown. */
export type ListedRow = Pick<StoredTask, "section" | "deadline"> & {
  title: ShownText
  leadText: ShownText
  leads: AssignedTo[]
  deadlineText: ShownText
}

/** A name that an agency or group bears or bore, for finding the tasks in which it is meant. */
export type NamesOf = (assigned: AssignedTo) => string[]

/** Everything that is stored about a task for lists. */
export function listingOf(task: StoredTask, lead: { order: number }, namesOf: NamesOf) {
  const facts = factsOf(task)
  const leads = task.assignments.filter(({ role }) => role === "LEAD").map(({ role: _, ...assigned }) => assigned)
  const row: ListedRow = {
    section: task.section,
    title: shown(cellIn(task, "TITLE")),
    leadText: shown(cellIn(task, "LEAD")),
    leads,
    deadlineText: shown(cellIn(task, "DEADLINE")),
    deadline: task.deadline,
  }
  const [first] = leads
  return {
    keys: {
      number: task.number,
      order: task.order,
      sectionKey: keyOfSection(task.section.order),
      leadKey: keyOfLead(lead.order, first?.agencyKey ?? first?.groupKey ?? row.leadText.corrected),
      leads: namedLeads(leads),
      deadlineKey: keyOfDeadline(task.deadline),
      deadlineKind: task.deadline.kind,
      openProposals: facts.proposals.filter(({ state }) => state === "PROPOSED").length,
    },
    row,
    facts,
    words: wordsOf(task, namesOf),
  }
}

/** The keys of all agencies and groups that lead by name, each between blanks: " SCT STC ". */
function namedLeads(leads: AssignedTo[]): string {
  const keys = leads.flatMap(({ agencyKey, groupKey }) => agencyKey ?? groupKey ?? [])
  return keys.length === 0 ? "" : ` ${keys.join(" ")} `
}

/**
 * The words by which a task is found: its number, every cell in both readings, the names of whom it means, the documents
 * that it cites; once without case and marks, once with marks.
 */
function wordsOf(task: StoredTask, namesOf: NamesOf): { folded: string; exact: string } {
  const texts = [
    `nhiệm vụ ${task.number}`,
    task.section.title,
    ...task.cells.flatMap(({ verbatim, corrected }) => (verbatim === corrected ? [corrected] : [corrected, verbatim])),
    ...task.assignments.flatMap(namesOf),
    ...documentsOf(task).map(documentName),
  ]
  // A sign that no word holds keeps the end of one text from making a phrase with the beginning of the next.
  return { folded: texts.map(foldWords).join(` ${BREAK} `), exact: texts.map(wordsWithMarks).join(` ${BREAK} `) }
}

/** Stands between two texts of a task; nobody types it. */
export const BREAK = "zzzz"

/** The lower-case words with their marks, one space between. */
export const wordsWithMarks = (text: string): string =>
  normalise(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()

const shown = ({ verbatim, corrected, corrections }: StoredCell): ShownText => ({
  verbatim,
  corrected,
  corrections: corrections.filter(({ state }) => isInForce(state)).map(({ from, to }) => ({ from, to })),
})
