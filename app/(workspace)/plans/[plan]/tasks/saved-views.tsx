import Link from "next/link"
import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { queryOf, tasksPath, viewsPath } from "@/lib/addresses"
import type { NamedCondition } from "@/lib/tasks/condition-names"
import type { TaskListView } from "@/lib/tasks/input"
import type { listViews } from "@/lib/views/queries"
import { saveViewAction } from "./views/actions"

type SavedViewsProps = {
  slug: string
  view: TaskListView
  conditions: NamedCondition[]
  views: Awaited<ReturnType<typeof listViews>>
}

/** The kept lists of this plan, own and shared by colleagues, and the way to keep the one that is shown. */
export function SavedViews({ slug, view, conditions, views: { own, shared } }: SavedViewsProps) {
  const query = queryOf({ ...view, page: 1 })
  const links = [...own, ...shared]
  return (
    <div className="my-3 flex flex-wrap items-baseline gap-x-6 gap-y-1 text-cell print:hidden">
      {links.length > 0 && (
        <nav aria-label="Danh sách đã lưu" className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
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
            Sửa
          </Link>
        </nav>
      )}
      {query !== "" && (
        <ActionForm action={saveViewAction} label="Lưu danh sách này" className="has-[details[open]]:w-full">
          {!own.some((one) => one.query === query) && (
            <FormDisclosure summary="Lưu danh sách này">
              <input type="hidden" name="plan" value={slug} />
              <input type="hidden" name="query" value={query} />
              <TextField name="name" label="Tên danh sách" maxLength={80} defaultValue={nameFor(conditions)} />
              <SubmitButton look="outlined" small>
                Lưu
              </SubmitButton>
            </FormDisclosure>
          )}
        </ActionForm>
      )}
    </div>
  )
}

/** A name to begin with: what the conditions say, where that is short enough. */
function nameFor(conditions: NamedCondition[]): string {
  const name = conditions.map(({ words }) => words).join("; ")
  return name.length <= 80 ? name : ""
}
