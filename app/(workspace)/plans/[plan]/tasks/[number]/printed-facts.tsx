import { type ReadingMode, ReadingText } from "@/components/reading-text"
import { Fact, Facts } from "@/components/ui/facts"
import { SectionHeading } from "@/components/ui/section-heading"
import { COLUMN_NAMES, type CellColumn } from "@/lib/appendix/columns"
import { documentDay } from "@/lib/day"
import { Assignees } from "./assignees"
import type { TaskOfPage } from "./task-of-page"

const IN_HEAD: CellColumn[] = ["HEADING", "NUMBER", "TITLE"]

/** Every printed column of the task in the chosen reading, and under it what it was understood to mean. */
export function PrintedFacts({ task, text }: { task: TaskOfPage; text: ReadingMode }) {
  const { section, line } = task
  return (
    <>
      <SectionHeading aside={<span className="text-ink-2">Phụ lục, Mục {section.numeral}, dòng {line} của văn bản</span>}>
        Nội dung giao
      </SectionHeading>
      <Facts>
        <Fact term="Mục">
          {section.numeral}. {section.title}
          {section.printed !== section.numeral && (
            <span className="block text-meta text-ink-2">Văn bản in “{section.printed}” (dòng {section.line})</span>
          )}
        </Fact>
        {task.columns
          .filter((column) => !IN_HEAD.includes(column))
          .map((column) => (
            <Fact key={column} term={COLUMN_NAMES[column]}>
              <Printed cell={task.cell(column)} text={text} />
              <Meaning task={task} column={column} />
            </Fact>
          ))}
        {task.condition && <Fact term="Điều kiện để thực hiện">{task.condition}</Fact>}
        <Fact term="Việc phải làm">
          <Obligations obligations={task.obligations} />
        </Fact>
      </Facts>
    </>
  )
}

function Printed({ cell, text }: { cell: ReturnType<TaskOfPage["cell"]>; text: ReadingMode }) {
  if (cell.verbatim.trim() === "") return <span className="text-ink-2">— (để trống)</span>
  return <ReadingText {...cell} mode={text} />
}

function Meaning({ task, column }: { task: TaskOfPage; column: CellColumn }) {
  if (column === "LEAD") return <Assignees assignees={task.leads} />
  if (column === "COORDINATING") return <Assignees assignees={task.coordinating} />
  if (column === "APPROVER" && task.approvers.length > 1) {
    return <p className="mt-1 text-meta text-ink-2">Các cấp: {task.approvers.map(({ name }) => name).join("; ")}</p>
  }
  return null
}

/** What is owed: once by a day, or year by year. */
function Obligations({ obligations }: Pick<TaskOfPage, "obligations">) {
  const [first, ...more] = obligations
  if (!first) return "—"
  if (more.length === 0) return first.originalDue ? `Một lần, hạn ${documentDay(first.originalDue)}` : "Một lần, chưa có ngày đến hạn"
  return (
    <ul>
      {obligations.map(({ year, originalDue }) => (
        <li key={year}>
          Năm {year}: {originalDue ? `hạn ${documentDay(originalDue)}` : "không có hạn"}
        </li>
      ))}
    </ul>
  )
}
