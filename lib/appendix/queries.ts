import "server-only"
import { can, type Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { planSubject } from "@/lib/plans/queries"
import { findTaskHead } from "@/lib/tasks/task-head"

/**
 * Corrections and typed proposals of a plan's text, open, decided and applied ones, row by row of the appendix; those of
 * one task where its number is given. For reviewers of the plan; null for everybody else.
 */
export async function listProposals(viewer: Viewer, slug: string, today: Day, number?: string) {
  const db = await database()
  const plan =
    number === undefined
      ? await db.plan.findUnique({ where: { slug }, select: { id: true } })
      : (await findTaskHead(slug, number))?.plan
  if (!plan || !can(viewer, "decide-correction", await planSubject(db, plan.id, today))) return null
  const cells = await db.cell.findMany({
    where: {
      planId: plan.id,
      ...(number === undefined ? {} : { task: { number } }),
      OR: [{ corrections: { some: {} } }, { proposals: { some: {} } }],
    },
    orderBy: [{ line: "asc" }, { id: "asc" }],
    select: {
      column: true,
      line: true,
      task: { select: { number: true, cells: { where: { column: "TITLE" }, select: { corrected: true } } } },
      section: { select: { numeral: true } },
      corrections: { orderBy: { order: "asc" }, select: { id: true, from: true, to: true, ...decided } },
      proposals: { orderBy: { kind: "asc" }, select: { id: true, kind: true, from: true, to: true, ...decided } },
    },
  })
  const found = cells.map(({ line, column, task, section, corrections, proposals }) => ({
    line,
    task: task && { number: task.number, title: task.cells[0]?.corrected ?? "" },
    section: section?.numeral ?? null,
    entries: [
      ...corrections.map((row) => ({ ...row, kind: "CORRECTION" as const, column })),
      ...proposals.map((row) => ({ ...row, column })),
    ],
  }))
  const rows = found.filter((cell, at) => found.findIndex((other) => other.line === cell.line) === at)
  return rows.map((row) => ({
    ...row,
    entries: found.filter((cell) => cell.line === row.line).flatMap((cell) => cell.entries),
  }))
}

const decided = { reason: true, state: true, decidedAt: true, decidedBy: { select: { name: true } } } as const
