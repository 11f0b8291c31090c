/** A list of tasks on paper: an appendix that lies across, with the list's columns, groups and what a reader must know. */
import { TASK_COLUMNS } from "@/lib/exports/columns"
import { type List, sheetOf } from "@/lib/exports/sheet"
import type { Paper, TableRow } from "@/lib/papers/paper"

export function taskListPaper(list: List, by: string, now: Date): Paper {
  const { title, lines } = sheetOf(list, by, now)
  return {
    title,
    letter: null,
    appendices: [
      {
        ...{ numbered: false, landscape: true, title, notes: lines.slice(1) },
        body: [{ kind: "table", table: { columns: shown.map(toColumn), rows: rowsOf(list) } }],
      },
    ],
  }
}

const shown = TASK_COLUMNS.filter(({ offPaper }) => !offPaper)
const toColumn = ({ heading, width }: (typeof shown)[number], at: number) => ({
  heading,
  width: Math.max(width, 6),
  figure: at === 0,
})

function rowsOf({ tasks, reading, asOf }: List): TableRow[] {
  return tasks.flatMap((task, at): TableRow[] => [
    ...(task.group !== "" && task.group !== tasks[at - 1]?.group ? [{ kind: "group" as const, text: task.group }] : []),
    { kind: "row", values: shown.map(({ value }) => value(task, { reading, asOf })) },
  ])
}
