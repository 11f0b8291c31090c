/**
 * What a task is to whoever reads it from outside: each cell in both readings, whom its words mean (keys of agencies and
 * groups), its term and what it owes, what it cites and what was corrected. One shape for programs, spreadsheets and lists,
 * taken from the stored rows. Empty cells are empty strings, days "YYYY-MM-DD".
 */
import { type CellColumn, FACT_NAMES } from "@/lib/appendix/columns"
import type { Confidence, CorrectionState, ProposalKind } from "@/lib/appendix/states"
import type { Day } from "@/lib/day"
import type { AssignmentRole } from "@/lib/tasks/assignment"
import type { DeadlineKind } from "@/lib/tasks/deadline"

type StoredCorrection = { from: string; to: string; confidence: Confidence; state: CorrectionState }
type StoredProposal = {
  kind: ProposalKind
  from: string | null
  to: string | null
  confidence: Confidence
  state: CorrectionState
}
export type StoredDocument = {
  slug: string
  type: string
  number: string
  symbol: string
  issuedOn: Day | null
  issuer: string | null
}

export type StoredCell = {
  column: CellColumn
  line: number
  verbatim: string
  corrected: string
  corrections: StoredCorrection[]
  proposals: StoredProposal[]
  citations: { document: StoredDocument }[]
}

/** Whom an assignment names: an agency, a group, or nobody in particular (both null). */
export type AssignedTo = { words: string; agencyKey: string | null; groupKey: string | null }

/** A task with all its rows: the newest cell of each column, the newest reading of its deadline, assignments in order. */
export type StoredTask = {
  stableKey: string
  number: string
  order: number
  line: number
  section: { order: number; numeral: string; title: string }
  cells: StoredCell[]
  deadline: { kind: DeadlineKind; start: Day | null; due: Day | null }
  obligations: { year: number | null; originalDue: Day | null }[]
  assignments: (AssignedTo & { role: AssignmentRole })[]
  approvers: string[]
}

type TwoReadings = { verbatim: string; corrected: string }
type Meant = { verbatim: string; agencies: string[]; groups: string[] }

export type TaskFacts = {
  number: string
  key: string
  line: number
  section: { order: number; numeral: string; title: string }
  title: TwoReadings
  lead: Meant
  coordinating: Meant
  deadline: TwoReadings & {
    kind: DeadlineKind
    start: Day | null
    due: Day | null
    obligations: { year: number | null; due: Day | null }[]
  }
  approvers: string[]
  note: TwoReadings
  citations: { type: string; number: string; symbol: string; date: Day | null; issuer: string | null }[]
  proposals: {
    column: (typeof FACT_NAMES)[CellColumn]
    kind: "CORRECTION" | ProposalKind
    from: string | null
    to: string | null
    confidence: Confidence
    state: CorrectionState
  }[]
}

/** Tells a stored task; a column that the plan does not print reads as an empty cell. */
export function factsOf(task: StoredTask): TaskFacts {
  const { deadline } = task
  return {
    number: task.number,
    key: task.stableKey,
    line: task.line,
    section: task.section,
    title: readingsOf(task, "TITLE"),
    lead: meantBy(task, "LEAD"),
    coordinating: meantBy(task, "COORDINATING"),
    deadline: {
      ...readingsOf(task, "DEADLINE"),
      kind: deadline.kind,
      start: deadline.start,
      due: deadline.due,
      obligations: task.obligations.map(({ year, originalDue }) => ({ year, due: originalDue })),
    },
    approvers: task.approvers,
    note: readingsOf(task, "NOTE"),
    citations: documentsOf(task).map(({ slug: _, issuedOn, ...document }) => ({ ...document, date: issuedOn })),
    proposals: task.cells.flatMap((cell) => proposalsOf(cell)),
  }
}

/**
 * The text of facts as somebody may read it who does not decide about proposals: without those that are open. They are the
 * last of the facts, so that only they are read and written anew; within a text the quotes of their name would be escaped.
 */
export function withoutOpenProposals(facts: string): string {
  const at = facts.lastIndexOf(PROPOSALS) + PROPOSALS.length
  const proposals: TaskFacts["proposals"] = JSON.parse(facts.slice(at, -1))
  return `${facts.slice(0, at)}${JSON.stringify(proposals.filter(({ state }) => state !== "PROPOSED"))}}`
}

const PROPOSALS = '"proposals":'

/** The printed cell of a column with its parts. */
export const cellIn = (task: StoredTask, column: CellColumn): StoredCell =>
  task.cells.find((cell) => cell.column === column) ?? {
    column,
    line: 0,
    verbatim: "",
    corrected: "",
    corrections: [],
    proposals: [],
    citations: [],
  }

/** The documents that the task's cells cite, each once. */
export function documentsOf(task: StoredTask): StoredDocument[] {
  const cited = task.cells.flatMap((cell) => cell.citations.map(({ document }) => document))
  return [...new Map(cited.map((document) => [document.slug, document])).values()]
}

function readingsOf(task: StoredTask, column: CellColumn): TwoReadings {
  const { verbatim, corrected } = cellIn(task, column)
  return { verbatim, corrected }
}

function meantBy(task: StoredTask, role: AssignmentRole): Meant {
  const meant = task.assignments.filter((assignment) => assignment.role === role)
  return {
    verbatim: cellIn(task, role).verbatim,
    agencies: meant.flatMap(({ agencyKey }) => (agencyKey ? [agencyKey] : [])),
    groups: meant.flatMap(({ groupKey }) => (groupKey ? [groupKey] : [])),
  }
}

const proposalsOf = ({ column, corrections, proposals }: StoredCell): TaskFacts["proposals"] => [
  ...corrections.map(({ from, to, confidence, state }) => ({
    column: FACT_NAMES[column],
    kind: "CORRECTION" as const,
    from,
    to,
    confidence,
    state,
  })),
  ...proposals.map(({ kind, from, to, confidence, state }) => ({
    column: FACT_NAMES[column],
    kind,
    from,
    to,
    confidence,
    state,
  })),
]
