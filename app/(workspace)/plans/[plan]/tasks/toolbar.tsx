import { ReadingSwitch } from "@/components/reading-switch"
import { PrintButton } from "@/components/ui/print-button"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { tasksFilePath, tasksPath } from "@/lib/addresses"
import { GROUPINGS, type Grouping } from "@/lib/tasks/grouping"
import type { TaskListView } from "@/lib/tasks/input"

/** How the list is laid out and read, and how it leaves the screen. */
export function Toolbar({ slug, view }: { slug: string; view: TaskListView }) {
  const groupings = GROUPINGS.map((group) => ({
    href: tasksPath(slug, { ...view, group, page: 1 }),
    label: GROUP_WORDS[group],
    current: group === view.group,
  }))
  return (
    <div className="mb-3 flex flex-wrap items-baseline gap-x-8 gap-y-2">
      <SegmentedLinks label="Xếp theo" segments={groupings} />
      <ReadingSwitch current={view.text} hrefOf={(text) => tasksPath(slug, { ...view, text })} />
      <div className="flex flex-wrap items-baseline gap-x-4 text-cell sm:ml-auto print:hidden">
        <PrintButton />
        <a href={tasksFilePath(slug, view)}>Tải Excel</a>
        {OTHERS.map(({ format, words }) => (
          <a key={format} href={tasksFilePath(slug, view, format)}>
            {words}
          </a>
        ))}
      </div>
    </div>
  )
}

const OTHERS = [
  { format: "docx", words: "Word" },
  { format: "pdf", words: "PDF" },
  { format: "csv", words: "CSV" },
] as const

const GROUP_WORDS: Record<Grouping, string> = {
  section: "Mục",
  lead: "Cơ quan chủ trì",
  deadline: "Thời hạn",
  none: "Không nhóm",
}
