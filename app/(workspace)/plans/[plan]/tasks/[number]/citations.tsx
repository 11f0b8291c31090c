import Link from "next/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { documentPath, taskPath } from "@/lib/addresses"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { documentName } from "@/lib/documents/names"
import { CITATION_MEANING_WORDS } from "@/lib/words"
import type { TaskOfPage } from "./task-of-page"

/** The legal documents that the task cites, what for, and the other tasks of the plan that cite the same ones. */
export function Citations({ task }: { task: TaskOfPage }) {
  if (task.citations.length === 0) return null
  return (
    <>
      <SectionHeading>Văn bản được viện dẫn</SectionHeading>
      <ul className="border-t border-rule">
        {task.citations.map(({ column, meaning, document }) => {
          const others = otherTasks(document.citations, task.number)
          return (
            <li key={`${column} ${document.slug}`} className="border-b border-rule py-2">
              <Link href={documentPath(document.slug)}>{documentName(document)}</Link>
              {document.issuer && <span> của {document.issuer}</span>}
              <span className="block text-meta text-ink-2">
                {CITATION_MEANING_WORDS[meaning]} (cột {COLUMN_NAMES[column]})
              </span>
              {others.length > 0 && (
                <span className="block text-meta">
                  Cũng được viện dẫn ở nhiệm vụ{" "}
                  {others.map((number, index) => (
                    <span key={number}>
                      {index > 0 && ", "}
                      <Link href={taskPath(task.plan.slug, number)}>{number}</Link>
                    </span>
                  ))}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}

type Citing = TaskOfPage["citations"][number]["document"]["citations"]

function otherTasks(citations: Citing, own: string): string[] {
  const tasks = citations.flatMap(({ cell }) => (cell.task && cell.task.number !== own ? [cell.task] : []))
  return [...new Set(tasks.sort((a, b) => a.order - b.order).map(({ number }) => number))]
}
