import { Drawn } from "@/components/ui/drawn"
import { SectionHeading } from "@/components/ui/section-heading"
import { documentPath, taskPath, tasksPath } from "@/lib/addresses"
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
      <Drawn as="ul" className="border-t border-rule">
        {task.citations.map(({ column, meaning, document, otherTasks }) => (
          <li key={`${column} ${document.slug}`} className="border-b border-rule py-2">
            <a href={documentPath(document.slug)}>{documentName(document)}</a>
            {document.issuer && <span> của {document.issuer}</span>}
            <span className="block text-meta text-ink-2">
              {CITATION_MEANING_WORDS[meaning]} (cột {COLUMN_NAMES[column]})
            </span>
            <OtherTasks plan={task.plan.slug} document={document.slug} numbers={otherTasks} />
          </li>
        ))}
      </Drawn>
    </>
  )
}

/** The other tasks that cite the document by their numbers; where they are many, the way to their list. */
function OtherTasks({ plan, document, numbers }: { plan: string; document: string; numbers: string[] | null }) {
  if (numbers?.length === 0) return null
  if (numbers === null)
    return (
      <span className="block text-meta">
        Cũng được viện dẫn ở <a href={tasksPath(plan, { document })}>nhiều nhiệm vụ khác</a>
      </span>
    )
  return (
    <span className="block text-meta">
      Cũng được viện dẫn ở nhiệm vụ{" "}
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ", "}
          <a href={taskPath(plan, number)}>{number}</a>
        </span>
      ))}
    </span>
  )
}
