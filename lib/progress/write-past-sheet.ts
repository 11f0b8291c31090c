import "server-only"
import writeExcel, { type Cell } from "write-excel-file/node"
import { writtenDay } from "@/lib/day"
import { ENTERED, PAST_COLUMNS, type PastColumn, YES } from "@/lib/progress/past-columns"
import type { PastRow } from "@/lib/progress/past-rows"
import { PROGRESS } from "@/lib/progress/progress"
import { statusPhrase } from "@/lib/progress/status-words"
import { PROGRESS_WORDS } from "@/lib/words"

const WORDS_SHEET = "Danh mục"
const GUIDE =
  "Điền các cột nền trắng; dòng không có tiến độ thì giữ nguyên. Không sửa cột Mã. Ngày: của việc đã hoàn thành, tạm dừng, thôi thực hiện là ngày văn bản; của việc đã trình là ngày trình; còn lại là ngày của tiến độ."
const HEAD_LINE = 2
const GREY = "#EFEBE2"

/** The rows as an Excel file to be filled in: what is shown is grey, the progress is chosen from a list, days are days. */
export async function writePastSheet(rows: PastRow[]): Promise<Buffer> {
  const head = PAST_COLUMNS.map(({ heading }): Cell => ({ value: heading, fontWeight: "bold", ...FRAME, ...SHOWN }))
  const guide: Cell[] = [{ value: GUIDE, fontStyle: "italic" }]
  const data = [guide, head, ...rows.map((row) => PAST_COLUMNS.map((column) => cellOf(column, row)))]
  const words = [...PROGRESS.map((progress) => PROGRESS_WORDS[progress]), YES].map((value): Cell[] => [{ value }])
  const file = writeExcel(
    [
      {
        data,
        sheet: "Nhập bổ sung",
        columns: PAST_COLUMNS.map(({ width }) => ({ width })),
        stickyRowsCount: HEAD_LINE,
      },
      { data: words, sheet: WORDS_SHEET, columns: [{ width: 30 }] },
    ],
    { features: [choices(rows.length + HEAD_LINE)], fontSize: 11 },
  )
  return file.toBuffer()
}

const FRAME = { borderStyle: "thin", borderColor: "#8B8577", alignVertical: "top", wrap: true } as const
const SHOWN = { backgroundColor: GREY } as const

function cellOf({ name }: PastColumn, row: PastRow): Cell {
  if (ENTERED.some((entered) => entered === name))
    return name === "day" || name === "submittedOn"
      ? { type: Date, format: "dd/mm/yyyy", ...FRAME }
      : { type: String, format: "@", ...FRAME }
  if (name === "due") {
    const { due } = row.status
    return due ? { type: Date, value: new Date(`${due}T00:00:00Z`), format: "dd/mm/yyyy", ...FRAME, ...SHOWN } : EMPTY
  }
  const value = shown(name, row)
  return value === "" ? EMPTY : { type: String, value, ...FRAME, ...SHOWN }
}

const EMPTY: Cell = { type: String, ...FRAME, ...SHOWN }

function shown(name: PastColumn["name"], { key, number, title, lead, status, offer }: PastRow): string {
  if (name === "key") return key
  if (name === "number") return number
  if (name === "title") return title
  if (name === "lead") return lead
  if (name === "status") return statusPhrase(status)
  return offer ? `${PROGRESS_WORDS[offer.progress]} ngày ${writtenDay(offer.day)} ${offer.documentNumber}`.trim() : ""
}

/** The list of a column's values: in a sheet of their own, for a list written out would end at the comma of a value. */
function choices(lastLine: number) {
  const first = HEAD_LINE + 1
  const listed = (name: PastColumn["name"], from: number, to: number) => {
    const letter = String.fromCharCode(65 + PAST_COLUMNS.findIndex((column) => column.name === name))
    return `<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="${letter}${first}:${letter}${lastLine}"><formula1>'${WORDS_SHEET}'!$A$${from}:$A$${to}</formula1></dataValidation>`
  }
  const lists = [listed("progress", 1, PROGRESS.length), listed("replaces", PROGRESS.length + 1, PROGRESS.length + 1)]
  const element = `<dataValidations count="${lists.length}">${lists.join("")}</dataValidations>`
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (sheet: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 ? sheet.replace("</sheetData>", `</sheetData>${element}`) : sheet,
        },
      },
    },
  }
}
