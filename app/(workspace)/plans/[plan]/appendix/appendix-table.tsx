import type { ReactNode } from "react"
import { type ReadingMode, ReadingText } from "@/components/reading-text"
import { Link } from "@/components/ui/link"
import { Sheet, SheetFoot, SheetHead } from "@/components/ui/table"
import { lineAnchor, taskPath } from "@/lib/addresses"
import type { CellColumn } from "@/lib/appendix/columns"
import type { findAppendix, PrintedCell, PrintedSection } from "@/lib/appendix/find-appendix"

type AppendixTableProps = {
  appendix: NonNullable<Awaited<ReturnType<typeof findAppendix>>>
  slug: string
  text: ReadingMode
  caption: string
  foot: string
}

/** The rows of an appendix in its own columns; before each the line of the text where it stands. */
export function AppendixTable({ appendix: { columns, sections }, slug, text, caption, foot }: AppendixTableProps) {
  const heads = columns.map(({ column, verbatim, corrected }) => ({
    column,
    label: text === "verbatim" ? verbatim : corrected,
    look: column === "NUMBER" ? ("ledger" as const) : undefined,
    width: WIDTHS[column],
  }))
  return (
    <Sheet caption={caption} stacked asPrinted>
      <SheetHead columns={[...heads, { label: "Dòng", look: "figure", width: "w-14 print:hidden" }]} />
      {sections.map((section) => (
        <tbody key={section.line}>
          <SectionRow section={section} columns={heads} text={text} />
          {section.tasks.map(({ number, line, cells }) => (
            <tr key={number} id={lineAnchor(line)}>
              {heads.map(({ column, label }) => (
                <Cell key={column} column={column} label={label}>
                  {column === "TITLE" ? (
                    <Link href={taskPath(slug, number, { text })}>
                      <Printed cell={cells[column]} text={text} />
                    </Link>
                  ) : (
                    <Printed cell={cells[column]} text={text} />
                  )}
                </Cell>
              ))}
              <Line line={line} />
            </tr>
          ))}
        </tbody>
      ))}
      <SheetFoot span={heads.length}>{foot}</SheetFoot>
    </Sheet>
  )
}

type Head = { column: CellColumn; label: string }

/** The row of a section: its numeral and its name, across all columns where the others are empty. */
function SectionRow({ section, columns, text }: { section: PrintedSection; columns: Head[]; text: ReadingMode }) {
  const { cells, line, isContinued } = section
  const [first, ...others] = columns
  const named = others.filter(({ column }) => cells[column]?.verbatim.trim())
  return (
    <tr id={lineAnchor(line)} className="group">
      {first && (
        <td className={first.column === "NUMBER" ? "ledger font-semibold" : undefined}>
          <Printed cell={cells[first.column]} text={text} />
        </td>
      )}
      <th scope="rowgroup" colSpan={others.length}>
        {named.map(({ column }) => (
          <Printed key={column} cell={cells[column]} text={text} />
        ))}
        {isContinued && <span className="font-normal text-ink-2"> (tiếp theo)</span>}
      </th>
      <Line line={line} />
    </tr>
  )
}

function Cell({ column, label, children }: Head & { children: ReactNode }) {
  if (column === "NUMBER") return <td className="ledger">{children}</td>
  if (column === "TITLE")
    return (
      <th scope="row" className="whitespace-pre-line">
        {children}
      </th>
    )
  return (
    <td data-label={label} className="whitespace-pre-line">
      {children}
    </td>
  )
}

const Printed = ({ cell, text }: { cell: PrintedCell | undefined; text: ReadingMode }) =>
  cell && cell.verbatim.trim() !== "" ? <ReadingText {...cell} mode={text} /> : null

function Line({ line }: { line: number }) {
  return (
    <td data-label="Dòng" className="figure text-meta text-ink-2 print:hidden">
      {line}
    </td>
  )
}

const WIDTHS: Partial<Record<CellColumn, string>> = {
  LEAD: "w-[11%]",
  COORDINATING: "w-[14%]",
  DEADLINE: "w-[9%]",
  APPROVER: "w-[9%]",
  NOTE: "w-[14%]",
}
