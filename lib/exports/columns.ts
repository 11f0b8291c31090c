/**
 * What a list of tasks says outside of the screen, column by column: its heading and what stands under it. Declared once
 * for every format.
 */
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import type { Day } from "@/lib/day"
import { statusDetail, statusPhrase, type Told } from "@/lib/progress/status-words"
import type { TaskListView } from "@/lib/tasks/input"

/** The most tasks of one spreadsheet. */
export const MOST_EXPORTED = 20_000

export type Reading = TaskListView["text"]
type Printed = { verbatim: string; corrected: string }

/** A task with what the columns need. */
export type ExportedTask = {
  /** The group in which it stands in the list, or "". */
  group: string
  number: string
  key: string
  section: string
  title: Printed
  lead: Printed
  coordinating: Printed
  deadline: Printed
  approver: Printed
  note: Printed
  due: Day | null
  status: Told | null
}

/** A text, a figure, a day, or nothing. */
export type Value = string | number | { day: Day } | null

/** `width` in characters of a spreadsheet. What only programs read is not printed on paper. */
export type Column = {
  heading: string
  width: number
  offPaper?: true
  value: (task: ExportedTask, shown: { reading: Reading; asOf: Day }) => Value
}

export const TASK_COLUMNS: Column[] = [
  {
    heading: COLUMN_NAMES.NUMBER,
    width: 5,
    value: ({ number }) => (/^\d{1,9}$/.test(number) ? Number(number) : number),
  },
  { heading: "Mục", width: 6, value: ({ section }) => section },
  { heading: COLUMN_NAMES.TITLE, width: 44, value: ({ title }, { reading }) => readIn(reading, title) },
  { heading: COLUMN_NAMES.LEAD, width: 19, value: ({ lead }, { reading }) => readIn(reading, lead) },
  {
    heading: COLUMN_NAMES.COORDINATING,
    width: 23,
    value: ({ coordinating }, { reading }) => readIn(reading, coordinating),
  },
  { heading: COLUMN_NAMES.DEADLINE, width: 14, value: ({ deadline }, { reading }) => readIn(reading, deadline) },
  { heading: "Hạn", width: 11, value: ({ due }) => due && { day: due } },
  { heading: "Tình trạng", width: 20, value: ({ status }, { asOf }) => status && statusIn(status, asOf) },
  { heading: COLUMN_NAMES.APPROVER, width: 13, value: ({ approver }, { reading }) => readIn(reading, approver) },
  { heading: COLUMN_NAMES.NOTE, width: 23, value: ({ note }, { reading }) => readIn(reading, note) },
  { heading: "Mã nhiệm vụ", width: 15, offPaper: true, value: ({ key }) => key },
]

/** A printed cell as the reader asked for it; compared, the printed words stand under the corrected ones. */
function readIn(reading: Reading, { verbatim, corrected }: Printed): string {
  if (reading === "verbatim") return verbatim
  if (reading === "corrected" || verbatim === corrected) return corrected
  return `${corrected}\nNguyên văn: ${verbatim}`
}

const statusIn = (status: Told, asOf: Day) =>
  [statusPhrase(status), statusDetail(status, asOf)].filter(Boolean).join("\n")
