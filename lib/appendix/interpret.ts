/**
 * From the plan as printed to the plan as understood: certain corrections applied, likely ones and typed proposals left
 * open, each task read (deadline, agencies, approvers). Pure, so that the preview shows exactly what the import stores.
 */
import type { Catalogue } from "@/lib/agencies/catalogue"
import { resolveAgencies } from "@/lib/agencies/names"
import type { CellColumn } from "@/lib/appendix/columns"
import {
  applyCorrections,
  type CorrectionSeed,
  type PlacedCorrection,
  type PlacedProposal,
  placeCorrections,
  type UnplacedSeed,
} from "@/lib/appendix/corrections"
import type { CellAsPrinted, PlanAsPrinted, SectionAsPrinted, TaskAsPrinted } from "@/lib/appendix/plan-as-printed"
import { isInForce } from "@/lib/appendix/states"
import { believableYears } from "@/lib/tasks/deadline"
import { type CorrectedCells, type PlanTerms, readTask, type TaskReading } from "@/lib/tasks/reading"

export type CellAsRead = CellAsPrinted & {
  corrected: string
  corrections: PlacedCorrection[]
  proposals: PlacedProposal[]
}
export type SectionAsRead = Omit<SectionAsPrinted, "cells"> & { cells: CellAsRead[] }
export type TaskAsRead = Omit<TaskAsPrinted, "cells"> & {
  cells: CellAsRead[]
  condition: string | null
  reading: TaskReading
}
export type PlanAsRead = {
  headings: CellAsRead[]
  sections: SectionAsRead[]
  tasks: TaskAsRead[]
  unplaced: UnplacedSeed[] // corrections whose words do not stand where they say
  unknownAgencies: { words: string; tasks: string[] }[] // words that look like an agency the catalogue does not know
}

/** Reads a printed plan with its corrections and the catalogue of its day. */
export function interpretPlan(
  plan: PlanAsPrinted,
  seeds: CorrectionSeed[],
  catalogue: Catalogue,
  terms: PlanTerms,
): PlanAsRead {
  const { corrections, proposals, unplaced } = placeCorrections(plan, seeds)
  const read = (cell: CellAsPrinted): CellAsRead => {
    const own = corrections.filter((correction) => isAt(correction, cell))
    return {
      ...cell,
      corrections: own,
      proposals: proposals.filter((proposal) => isAt(proposal, cell)),
      corrected: applyCorrections(
        cell.verbatim,
        own.filter((correction) => isInForce(correction.state)),
      ),
    }
  }
  const tasks = plan.tasks.map((task) => {
    const cells = task.cells.map(read)
    const texts: CorrectedCells = Object.fromEntries(cells.map((cell) => [cell.column, cell.corrected]))
    const condition = cells
      .flatMap((cell) => cell.proposals)
      .find((proposal) => proposal.kind === "PRECONDITION" && isInForce(proposal.state))
    return { ...task, cells, condition: condition?.from ?? null, reading: readTask(texts, terms, catalogue) }
  })
  return {
    headings: plan.headings.map(({ line, text }) => read({ column: "HEADING", line, verbatim: text })),
    sections: plan.sections.map((section) => ({ ...section, cells: section.cells.map(read) })),
    tasks,
    unplaced,
    unknownAgencies: unknownAgencies(tasks),
  }
}

const isAt = (placed: { line: number; column: CellColumn }, cell: CellAsPrinted) =>
  placed.line === cell.line && placed.column === cell.column

function unknownAgencies(tasks: TaskAsRead[]): { words: string; tasks: string[] }[] {
  const found = new Map<string, string[]>()
  for (const { number, reading } of tasks) {
    for (const { words, unknown } of [...reading.leads, ...reading.coordinating]) {
      if (unknown) found.set(words, [...(found.get(words) ?? []), number])
    }
  }
  return [...found].map(([words, numbers]) => ({ words, tasks: [...new Set(numbers)] }))
}

/** The terms with which a plan's deadlines are read: its period, and the years in which a deadline is believed. */
export const planTerms = ({ periodFrom, periodTo }: { periodFrom: number; periodTo: number }): PlanTerms => ({
  periodFrom,
  periodTo,
  ...believableYears(periodFrom, periodTo),
})

/** Key of the agency through which reports go, as far as the text names one that the catalogue knows. */
export function consolidatorOf(plan: PlanAsPrinted, catalogue: Catalogue): string | null {
  const resolved = plan.consolidator ? resolveAgencies(plan.consolidator, catalogue) : []
  return resolved.find((one) => one.agency)?.agency ?? null
}
