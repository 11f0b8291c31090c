import Link from "next/link"
import { taskPath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import type { DeadlineKind } from "@/lib/tasks/deadline"
import { deadlineSentence } from "@/lib/tasks/deadline"
import type { Groupable } from "@/lib/tasks/grouping"
import { yearRule } from "@/lib/tasks/year-rule"
import { DeadlineLine } from "./deadline-line"
import { type ReadingMode, ReadingText } from "./reading-text"
import { YearRule } from "./year-rule"

/** A printed text with the corrections in force. */
export type PrintedText = { verbatim: string; corrections: { from: string; to: string }[] }

/** What a list shows of a task. */
export type ListedTask = Groupable & {
  number: string
  title: PrintedText
  leadText: PrintedText
  deadlineText: PrintedText
  lead: Groupable["lead"] & { kind: "agency" | "group" | "words"; members: { key: string; name: string }[] }
  deadline: { kind: DeadlineKind; start: Day | null; due: Day | null }
}

type TaskRowProps = {
  plan: { slug: string; periodFrom: number; periodTo: number }
  task: ListedTask
  text: ReadingMode
  today: Day
  besides: "lead" | "section"
}

/** One task in a list: number, name, lead or section, the deadline's words with their typed meaning, the year rule. */
export function TaskRow({ plan, task, text, today, besides }: TaskRowProps) {
  const { number, title, leadText, deadlineText, deadline, section } = task
  return (
    <tr>
      <td className="ledger">{number}</td>
      <th scope="row">
        <Link href={taskPath(plan.slug, number, text)}>
          <ReadingText {...title} mode={text} />
        </Link>
      </th>
      {besides === "lead" ? (
        <td data-label="Chủ trì">
          <ReadingText {...leadText} mode={text} />
        </td>
      ) : (
        <td data-label="Mục">{section.numeral}</td>
      )}
      <td>
        {deadlineText.verbatim !== "" && (
          <span className="block">
            <ReadingText {...deadlineText} mode={text} />
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
