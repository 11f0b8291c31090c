import { Link } from "@/components/ui/link"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { taskPath } from "@/lib/addresses"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { CITATION_MEANINGS } from "@/lib/documents/meanings"
import { documentName } from "@/lib/documents/names"
import type { FoundDocument } from "@/lib/documents/queries"
import { planName } from "@/lib/plans/names"
import { CITATION_MEANING_WORDS, counted } from "@/lib/words"

/** The places that cite a document, by what the citation means; in each the tasks in the order of their appendix. */
export function CitationTable({ document, severalPlans }: { document: FoundDocument; severalPlans: boolean }) {
  const groups = CITATION_MEANINGS.map((meaning) => ({
    meaning,
    own: document.citations.filter((citation) => citation.meaning === meaning),
  })).filter(({ own }) => own.length > 0)
  return (
    <Sheet caption={`${counted(document.total)} chỗ viện dẫn ${documentName(document)}`} stacked>
      <SheetHead
        columns={[
          { label: "TT", look: "ledger" },
          { label: "Nhiệm vụ" },
          { label: "Cơ quan chủ trì", width: "w-1/5" },
          { label: "Chỗ viện dẫn", width: "w-1/3" },
        ]}
      />
      {groups.map(({ meaning, own }) => (
        <SheetGroup
          key={meaning}
          name={CITATION_MEANING_WORDS[meaning]}
          count={`${counted(own.length)} chỗ`}
          ledger
          span={3}
        >
          {own.map(({ cell: { plan, column, line }, task, fragment }) => (
            <tr key={`${plan.slug} ${line} ${column}`}>
              <td className="ledger">{task?.number}</td>
              <th scope="row">
                {task && (
                  <Link href={taskPath(plan.slug, task.number, { document: document.slug })}>
                    {task.title || `Nhiệm vụ ${task.number}`}
                  </Link>
                )}
                {severalPlans && <span className="block text-meta text-ink-2">{planName(plan)}</span>}
              </th>
              <td data-label="Chủ trì">{task?.lead}</td>
              <td>
                “{fragment}”
                <span className="block text-meta text-ink-2">
                  cột {COLUMN_NAMES[column]}, dòng {line}
                </span>
              </td>
            </tr>
          ))}
        </SheetGroup>
      ))}
    </Sheet>
  )
}
