import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { can, type Viewer } from "@/lib/access/permissions"
import { CELL_COLUMNS, type CellColumn } from "@/lib/appendix/columns"
import { inPaperOrder, printedColumns } from "@/lib/appendix/printed-columns"
import { CORRECTION_STATES, isInForce } from "@/lib/appendix/states"
import { type Database, database } from "@/lib/database"

export const ROWS_A_PAGE = 100

/** A printed text in both readings; `corrections` are those in force. */
export type PrintedCell = { verbatim: string; corrections: { from: string; to: string }[] }
export type PrintedSection = {
  line: number
  isContinued: boolean
  cells: Partial<Record<CellColumn, PrintedCell>>
  tasks: { number: string; line: number; cells: Partial<Record<CellColumn, PrintedCell>> }[]
}

/**
 * A page of a plan's appendix as it was issued: its own title, its columns in their order, sections and rows with the line
 * of the text where each stands. Null when there is no such plan to see.
 */
export async function findAppendix(viewer: Viewer, slug: string, asked: number) {
  if (!can(viewer, "see-task", {})) return null
  const db = await database()
  const plan = await db.plan.findUnique({
    where: { slug },
    select: { id: true, counts: { where: { facet: "all" }, select: { count: true } } },
  })
  if (!plan) return null
  const total = plan.counts[0]?.count ?? 0
  const pages = Math.max(1, Math.ceil(total / ROWS_A_PAGE))
  const page = Math.min(asked, pages)
  const [headings, sections, text] = await Promise.all([
    db.cell.findMany({
      where: { planId: plan.id, column: "HEADING" },
      orderBy: { line: "asc" },
      select: { line: true, ...cellFields },
    }),
    sectionsOf(db, plan.id, page),
    headOfText(db, plan.id),
  ])
  const known = CELL_COLUMNS.filter((column) => sections.some(({ tasks }) => tasks[0] && column in tasks[0].cells))
  return { total, page, pages, headings: inPaperOrder(headings), columns: printedColumns(text, known), sections }
}

const cellFields = {
  column: true,
  verbatim: true,
  corrections: {
    where: { state: { in: CORRECTION_STATES.filter(isInForce) } },
    orderBy: { order: "asc" },
    select: { from: true, to: true },
  },
} as const
const newestFirst = { orderBy: { version: "desc" }, select: cellFields } as const

async function sectionsOf(db: Database, planId: string, page: number): Promise<PrintedSection[]> {
  const from = (page - 1) * ROWS_A_PAGE
  const tasks = await db.task.findMany({
    where: { planId, order: { gt: from, lte: from + ROWS_A_PAGE } },
    orderBy: { order: "asc" },
    select: { number: true, line: true, order: true, sectionId: true, cells: newestFirst },
  })
  const sections = await db.section.findMany({
    where: { planId, id: { in: [...new Set(tasks.map(({ sectionId }) => sectionId))] } },
    orderBy: { order: "asc" },
    select: {
      id: true,
      numeral: true,
      printed: true,
      line: true,
      cells: newestFirst,
      tasks: { orderBy: { order: "asc" }, take: 1, select: { order: true } },
    },
  })
  return sections.map(({ id, line, numeral, printed, cells, tasks: [first] }) => {
    const misprint = printed === numeral ? [] : [{ from: printed, to: numeral }]
    return {
      line,
      isContinued: first !== undefined && first.order <= from,
      cells: { ...byColumn(cells), NUMBER: { verbatim: printed, corrections: misprint } },
      tasks: tasks
        .filter(({ sectionId }) => sectionId === id)
        .map((task) => ({ number: task.number, line: task.line, cells: byColumn(task.cells) })),
    }
  })
}

type StoredCell = PrintedCell & { column: CellColumn }

/** The newest version of each column's cell. */
const byColumn = (cells: StoredCell[]): Partial<Record<CellColumn, PrintedCell>> =>
  Object.fromEntries(cells.toReversed().map(({ column, verbatim, corrections }) => [column, { verbatim, corrections }]))

/** The beginning of the plan's text, down into its table. */
async function headOfText(db: Database, planId: string): Promise<string> {
  const [row] = await db.$queryRaw<{ text: string }[]>(sql`
    SELECT substr("text", 1, ${HEAD}) AS "text" FROM "SourceText" WHERE "planId" = ${planId} LIMIT 1`)
  return row?.text ?? ""
}

const HEAD = 200_000 // no plan has a longer text before its appendix
