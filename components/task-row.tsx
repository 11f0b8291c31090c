import Link from "next/link"
import type { Day } from "@/lib/day"
import { type DeadlineKind, deadlineSentence } from "@/lib/tasks/deadline"
import type { Search } from "@/lib/tasks/search"
import { yearRule } from "@/lib/tasks/year-rule"
import { DeadlineLine } from "./deadline-line"
import { type ReadingMode, ReadingText } from "./reading-text"
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
}

export type TaskRowProps = {
  plan: { slug: string; periodFrom: number; periodTo: number }
  task: ListedTask
  text: ReadingMode
  today: Day
  besides: "lead" | "section"
  /** What was searched for: its hits are marked. */
  search?: Search | null
  /** Where the task's own page is, within the list that is shown. */
  hrefOf: (number: string) => string
}

/** One task in a list: number, name, lead or section, the deadline's words with their typed meaning, the year rule. */
export function TaskRow({ plan, task, text, today, besides, search, hrefOf }: TaskRowProps) {
  const { number, title, leadText, deadlineText, deadline, section } = task
  return (
    <tr>
      <td className="ledger">{number}</td>
      <th scope="row">
        <Link href={hrefOf(number)}>
          <ReadingText {...title} mode={text} search={search} />
        </Link>
      </th>
      {besides === "lead" ? (
        <td data-label="Chủ trì">
          <ReadingText {...leadText} mode={text} search={search} />
        </td>
      ) : (
        <td data-label="Mục">{section.numeral}</td>
      )}
      <td>
        {deadlineText.verbatim !== "" && (
          <span className="block">
            <ReadingText {...deadlineText} mode={text} search={search} />
          </span>
        )}
        <DeadlineLine {...deadline} />
      </td>
      <td>
        <YearRule rule={yearRule(plan, deadline, today)} label={deadlineSentence(deadline, plan.periodTo)} />
      </td>
    </tr>
  )
}
