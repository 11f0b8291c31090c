import type { Day } from "@/lib/day"
import { drawnStatus, type Told } from "@/lib/progress/status-words"
import { type DeadlineKind, deadlineSentence } from "@/lib/tasks/deadline"
import type { Searched } from "@/lib/tasks/search"
import { yearRule } from "@/lib/tasks/year-rule"
import { DeadlineLine } from "./deadline-line"
import { Hits, type ReadingMode, ReadingText } from "./reading-text"
import { StatusLine } from "./status-line"
import { YearRule } from "./year-rule"

/** A printed text with the corrections in force. */
export type PrintedText = { verbatim: string; corrections: { from: string; to: string }[] }

/** What a list shows of a task. */
export type ListedTask = {
  number: string
  section: { numeral: string }
  title: PrintedText
  leadText: PrintedText
  deadlineText: PrintedText
  deadline: { kind: DeadlineKind; start: Day | null; due: Day | null }
  status: Told | null
  /** Where a search stands in it, if the row does not show that by itself. */
  found: { label: string; text: string } | null
}

export type TaskRowProps = {
  plan: { slug: string; periodFrom: number; periodTo: number }
  task: ListedTask
  text: ReadingMode
  today: Day
  besides: "lead" | "section" | null
  /** What was searched for: its hits are marked. */
  searched?: Searched
  /** Where the task's own page is, within the list that is shown. */
  hrefOf: (number: string) => string
}

/** One task in a list: number, name, lead or section, the deadline's words with their typed meaning, the year rule. */
export function TaskRow({ plan, task, text, today, besides, searched = null, hrefOf }: TaskRowProps) {
  const { number, title, leadText, deadlineText, deadline, section, found, status } = task
  return (
    <tr>
      <td className="ledger">{number}</td>
      <th scope="row">
        {/* A plain link: a hundred prefetched ones would each ask the server for a page that few open. */}
        <a href={hrefOf(number)}>
          <ReadingText {...title} mode={text} searched={searched} />
        </a>
        {found && (
          <span className="mt-0.5 block text-meta text-ink-2">
            {found.label}: <Hits text={found.text} searched={searched} />
          </span>
        )}
      </th>
      {besides === "lead" && (
        <td data-label="Chủ trì">
          <ReadingText {...leadText} mode={text} searched={searched} />
        </td>
      )}
      {besides === "section" && <td data-label="Mục">{section.numeral}</td>}
      <td>
        {deadlineText.verbatim !== "" && (
          <span className="block">
            <ReadingText {...deadlineText} mode={text} searched={searched} />
          </span>
        )}
        <DeadlineLine {...deadline} />
      </td>
      <td>
        <YearRule
          rule={yearRule(plan, deadline, today, status ? [drawnStatus(status)] : [])}
          label={deadlineSentence(deadline, plan.periodTo)}
        />
      </td>
      <td>{status && <StatusLine status={status} day={today} />}</td>
    </tr>
  )
}
