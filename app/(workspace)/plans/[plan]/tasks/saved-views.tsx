import { Link } from "@/components/ui/link"
import { queryOf, tasksPath, viewsPath } from "@/lib/addresses"
import type { TaskListView } from "@/lib/tasks/input"
import type { listViews } from "@/lib/views/queries"

type SavedViewsProps = { slug: string; view: TaskListView; views: Awaited<ReturnType<typeof listViews>> }

/** The kept lists of this plan, own and shared by colleagues; the one that is shown is marked. */
export function SavedViews({ slug, view, views: { own, shared } }: SavedViewsProps) {
  const links = [...own, ...shared]
  if (links.length === 0) return null
  const query = queryOf({ ...view, page: 1 })
  return (
    <nav
      aria-label="Danh sách đã lưu"
      className="my-3 flex flex-wrap items-baseline gap-x-3 gap-y-1 text-cell print:hidden"
    >
      <span className="text-ink-2">Đã lưu</span>
      {links.map((one) => (
        <Link
          key={one.id}
          href={`${tasksPath(slug)}${one.query}`}
          aria-current={one.query === query ? "true" : undefined}
          className="touch inline-flex items-center aria-current:font-semibold aria-current:text-ink aria-current:no-underline"
        >
          {one.name}
          {"owner" in one && <span className="ml-1 font-normal text-ink-2">({one.owner})</span>}
        </Link>
      ))}
      <Link href={viewsPath(slug)} className="touch inline-flex items-center text-ink-2">
        Sửa<span className="sr-only"> các danh sách đã lưu</span>
      </Link>
    </nav>
  )
}
