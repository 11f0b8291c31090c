import { numberRows } from "@/lib/appendix/number-rows"
import {
  type LineAsPrinted,
  MAX_PROBLEMS,
  type PlanAsPrinted,
  type Problem,
  problem,
} from "@/lib/appendix/plan-as-printed"
import { readHead } from "@/lib/appendix/read-head"
import { readReporting } from "@/lib/appendix/read-reporting"
import { readRows } from "@/lib/appendix/read-rows"
import { foldWords } from "@/lib/vietnamese"

export type {
  CellAsPrinted,
  PlanAsPrinted,
  Problem,
  SectionAsPrinted,
  TaskAsPrinted,
} from "@/lib/appendix/plan-as-printed"

/**
 * Reads a plan's text (as decodeText gives it) into what it prints: head, reporting duty, and the appendix with its
 * sections, tasks and cells letter for letter. Refuses the whole text with every problem found, each at its line (from 1)
 * and column; after MAX_PROBLEMS no more are listed.
 */
export function readPlan(text: string): { ok: true; plan: PlanAsPrinted } | { ok: false; problems: Problem[] } {
  const lines = text.split("\n")
  const table = readRows(lines)
  const before = lines.slice(0, table.headerAt)
  const headings = readHeadings(before)
  const { head, problems } = readHead(before, headings)
  const numbered = numberRows(table.rows, table.columns)
  problems.push(...table.problems, ...numbered.problems)
  if (problems.length === 0 && numbered.tasks.length === 0)
    problems.push(
      problem(
        table.headerAt + 1,
        null,
        lines[table.headerAt] ?? "",
        "Phụ lục không có nhiệm vụ nào.",
        "ít nhất một hàng nhiệm vụ dưới hàng tiêu đề",
      ),
    )
  if (problems.length > 0)
    return { ok: false, problems: problems.sort((a, b) => a.line - b.line).slice(0, MAX_PROBLEMS) }
  const { sections, tasks } = numbered
  return { ok: true, plan: { ...head, ...readReporting(before), headings, columns: table.columns, sections, tasks } }
}

/**
 * The appendix's own title: the lines between the signature and the table, from the block of the first one that reads
 * "Phụ lục …" or "(Kèm theo …" on. Scanners put "Phụ lục" below its title, so the whole block counts.
 */
function readHeadings(before: string[]): LineAsPrinted[] {
  const signed = before.findLastIndex((line) => line.length <= 80 && /^\W*(?:TM|KT|TL)\s?\./u.test(line))
  const marker = before.findIndex(
    (line, at) => at > signed && line.length <= 400 && /^(?:phu luc|kem theo)\b/.test(foldWords(line)),
  )
  if (marker < 0) return []
  const blank = before.findLastIndex((line, at) => at < marker && line.trim() === "")
  const from = Math.max(blank, signed) + 1
  return before.flatMap((text, at) => (at >= from && text.trim() !== "" ? [{ line: at + 1, text }] : []))
}
