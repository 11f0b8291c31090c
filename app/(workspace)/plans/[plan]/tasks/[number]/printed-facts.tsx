import { type ReadingMode, ReadingText } from "@/components/reading-text"
import { DrawnFacts, Fact } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { agencyPath, appendixPath, lineAnchor } from "@/lib/addresses"
import { type CellColumn, COLUMN_NAMES } from "@/lib/appendix/columns"
import { ROWS_A_PAGE } from "@/lib/appendix/find-appendix"
import { writtenDay } from "@/lib/day"
import { Assignees } from "./assignees"
import type { TaskOfPage } from "./task-of-page"

// The title stands in the head of the page, the number above it.
const ORDER: CellColumn[] = ["LEAD", "COORDINATING", "DEADLINE", "APPROVER", "NOTE"]

/** Every printed column of the task in the chosen reading, and under it what it was understood to mean. */
export function PrintedFacts({ task, text }: { task: TaskOfPage; text: ReadingMode }) {
  const { section, line } = task
  return (
    <>
      <SectionHeading
        aside={
          <Link href={placeInAppendix(task, text)}>
            Phụ lục, Mục {section.numeral}, dòng {line} của văn bản
          </Link>
        }
      >
        Nội dung giao
      </SectionHeading>
      <DrawnFacts>
        <Fact term="Mục">
          {section.numeral}. <ReadingText {...section.title} mode={text} />
          {section.printed !== section.numeral && (
            <span className="block text-meta text-ink-2">
              Văn bản in “{section.printed}” (dòng {section.line})
            </span>
          )}
        </Fact>
        {ORDER.filter((column) => task.columns.includes(column)).map((column) => (
          <Fact key={column} term={COLUMN_NAMES[column]}>
            <Printed task={task} column={column} text={text} />
            <Meaning task={task} column={column} />
          </Fact>
        ))}
        {task.condition && <Fact term="Điều kiện để thực hiện">{task.condition}</Fact>}
        <Fact term="Việc phải làm">
          <Obligations obligations={task.obligations} />
        </Fact>
      </DrawnFacts>
    </>
  )
}

/** The very row of the appendix, in the same reading. */
const placeInAppendix = ({ plan, order, line }: TaskOfPage, text: ReadingMode) =>
  `${appendixPath(plan.slug, { text, page: Math.ceil(order / ROWS_A_PAGE) })}#${lineAnchor(line)}`

function Printed({ task, column, text }: PrintedProps) {
  const cell = task.cell(column)
  const [lead] = task.leads
  if (cell.verbatim.trim() === "") return <span className="text-ink-2">— (để trống)</span>
  const reading = <ReadingText {...cell} mode={text} />
  return column === "LEAD" && isNamed(lead, cell.corrected) ? <a href={agencyPath(lead.key)}>{reading}</a> : reading
}

function Meaning({ task, column }: Omit<PrintedProps, "text">) {
  if (column === "LEAD" && isNamed(task.leads[0], task.cell(column).corrected)) return null
  if (column === "LEAD") return <Assignees assignees={task.leads} />
  if (column === "COORDINATING") return <Assignees assignees={task.coordinating} />
  if (column === "APPROVER" && task.approvers.length > 1) {
    const levels = task.approvers.map(({ name }) => name).join("; ")
    return levels === task.cell(column).corrected ? null : (
      <p className="mt-1 text-meta text-ink-2">Các cấp: {levels}</p>
    )
  }
  return null
}

type PrintedProps = { task: TaskOfPage; column: CellColumn; text: ReadingMode }
type Lead = TaskOfPage["leads"][number]

/** Whether the words are the agency's own name: then the words themselves lead to it. */
const isNamed = (lead: Lead | undefined, words: string): lead is Lead & { key: string } =>
  lead?.kind === "agency" && lead.name === words.trim()

/** What is owed: once by a day, or year by year. */
function Obligations({ obligations }: Pick<TaskOfPage, "obligations">) {
  const [first, ...more] = obligations
  if (!first) return "—"
  if (more.length === 0)
    return first.originalDue ? `Một lần, hạn ${writtenDay(first.originalDue)}` : "Một lần, chưa có ngày đến hạn"
  return (
    <ul>
      {obligations.map(({ year, originalDue }) => (
        <li key={year}>
          Năm {year}: {originalDue ? `hạn ${writtenDay(originalDue)}` : "không có hạn"}
        </li>
      ))}
    </ul>
  )
}
