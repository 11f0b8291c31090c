import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextField } from "@/components/ui/text-field"
import { queryOf } from "@/lib/addresses"
import type { NamedCondition } from "@/lib/tasks/condition-names"
import type { TaskListView } from "@/lib/tasks/input"
import type { OwnView } from "@/lib/views/queries"
import { saveViewAction } from "./views/actions"

type SaveViewProps = { slug: string; view: TaskListView; conditions: NamedCondition[]; own: OwnView[] }

/** Keeps the list that is shown under a name; a list without anything of its own, or kept already, is not offered. */
export function SaveView({ slug, view, conditions, own }: SaveViewProps) {
  const query = queryOf({ ...view, page: 1 })
  if (query === "") return null
  return (
    <ActionForm
      action={saveViewAction}
      label="Lưu danh sách này"
      className="ml-3 text-cell has-[details[open]]:ml-0 has-[details[open]]:w-full"
    >
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
  )
}

/** A name to begin with: what the conditions say, where that is short enough. */
function nameFor(conditions: NamedCondition[]): string {
  const name = conditions.map(({ words }) => words).join("; ")
  return name.length <= 80 ? name : ""
}
