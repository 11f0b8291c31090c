/**
 * What a task's cells say once corrected: its deadline and what is owed, who leads and helps, who approves, which legal
 * documents it cites. Derived from the text alone, so that an accepted correction simply reads the task again.
 */

import type { Catalogue } from "@/lib/agencies/catalogue"
import { type Resolved, resolveAgencies } from "@/lib/agencies/names"
import type { CellColumn } from "@/lib/appendix/columns"
import { findCitations, meaningOf } from "@/lib/documents/citations"
import { splitApprovers } from "@/lib/tasks/approvers"
import { type DeadlineRule, obligationsOf, readDeadline } from "@/lib/tasks/deadline"

/** The plan's terms that a deadline is read with: years inclusive. */
export type PlanTerms = { periodFrom: number; periodTo: number; believableFrom: number; believableTo: number }

export type CorrectedCells = Partial<Record<CellColumn, string>>

export type TaskReading = {
  deadline: DeadlineRule
  obligations: ReturnType<typeof obligationsOf>
  leads: Resolved[]
  coordinating: Resolved[]
  approvers: string[]
}

/** Reads a task from its corrected cells; a column that the plan does not print reads as empty. */
export function readTask(cells: CorrectedCells, terms: PlanTerms, catalogue: Catalogue): TaskReading {
  const deadline = readDeadline(cells.DEADLINE ?? "", terms)
  return {
    deadline,
    obligations: obligationsOf(deadline, terms),
    leads: resolveAgencies(cells.LEAD ?? "", catalogue),
    coordinating: resolveAgencies(cells.COORDINATING ?? "", catalogue),
    approvers: splitApprovers(cells.APPROVER ?? ""),
  }
}

/** The columns whose text may cite legal documents. */
export const CITING_COLUMNS: CellColumn[] = ["TITLE", "NOTE"]

/** The documents that a cell cites, each once, with what the citation means. */
export function readCitations(column: CellColumn, corrected: string) {
  const seen = new Set<string>()
  return findCitations(corrected)
    .map((citation) => ({ ...citation, meaning: meaningOf(column, corrected) }))
    .filter(({ type, number, symbol, issuedOn }) => {
      const identity = [type, number, symbol, issuedOn].join("|")
      return !seen.has(identity) && seen.add(identity)
    })
}
