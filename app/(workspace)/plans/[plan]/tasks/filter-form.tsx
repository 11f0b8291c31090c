import { AskedChoice, AskedWords } from "@/components/ui/asked-field"
import { Button } from "@/components/ui/button"
import { Fold } from "@/components/ui/fold"
import { GetForm } from "@/components/ui/get-form"
import { queryOf, tasksPath } from "@/lib/addresses"
import { conditionsIn } from "@/lib/tasks/conditions"
import { defaultGrouping } from "@/lib/tasks/grouping"
import type { SORTS, TaskListView } from "@/lib/tasks/input"
import { counted, STATUS_WORDS } from "@/lib/words"
import { type Choices, choicesOf } from "./choices"

type FilterFormProps = { plan: { slug: string; mayDecide: boolean }; view: TaskListView; choices: Choices }

/** What narrows the list, as a GET form: the question stands in the address. How the list is laid out goes along. */
export function FilterForm({ plan, view, choices }: FilterFormProps) {
  const options = choicesOf(choices)
  const asked = (name: keyof TaskListView) => String(view[name] ?? "")
  const folded = conditionsIn(view).filter(({ name }) => name !== "q").length
  return (
    <GetForm
      key={queryOf(view)}
      action={tasksPath(plan.slug)}
      label="Lọc nhiệm vụ"
      className="my-3 gap-x-2.5 lg:flex lg:items-start print:hidden"
    >
      <div className="flex items-end gap-x-2 lg:w-60">
        <AskedWords name="q" label="Số thứ tự, nội dung, số văn bản" asked={view.q} className="flex-1" />
        <Button type="submit" className="h-10 lg:hidden">
          Tìm
        </Button>
      </div>
      {view.group !== defaultGrouping(view) && <input type="hidden" name="group" value={view.group} />}
      {view.text !== "corrected" && <input type="hidden" name="text" value={view.text} />}
      <Fold summary={folded > 0 ? `Lọc: ${counted(folded)} điều kiện` : "Lọc"} className="min-w-0 flex-1 max-lg:mt-2">
        <div className="grid grid-cols-2 items-end gap-x-2.5 gap-y-2 lg:flex lg:flex-wrap">
          <AskedChoice
            name="section"
            label="Mục"
            asked={asked("section")}
            options={options.section}
            className="lg:w-22"
          />
          <AskedChoice name="lead" label="Chủ trì" asked={asked("lead")} options={options.lead} className={NARROWED} />
          <AskedChoice
            name="coordinating"
            label="Phối hợp"
            asked={asked("coordinating")}
            options={options.coordinating}
            className={NARROWED}
          />
          <AskedChoice
            name="approver"
            label="Cấp trình"
            asked={asked("approver")}
            options={options.approver}
            className={NARROWED}
          />
          {(choices.leaders.length > 0 || view.leader !== null) && (
            <AskedChoice
              name="leader"
              label="Lãnh đạo"
              asked={asked("leader")}
              options={options.leader}
              className={NARROWED}
            />
          )}
          <AskedChoice name="kind" label="Thời hạn" asked={asked("kind")} options={options.kind} className={NARROWED} />
          {view.due && <input type="hidden" name="due" value={view.due} />}
          <AskedChoice name="year" label="Năm" asked={asked("year")} options={options.year} className="lg:w-26" />
          {view.document && <input type="hidden" name="document" value={view.document} />}
          <AskedChoice
            name="status"
            label="Tình trạng"
            asked={asked("status")}
            options={STATUS_OPTIONS}
            className={NARROWED}
          />
          {view.attention && <input type="hidden" name="attention" value={view.attention} />}
          {view.asOf && <input type="hidden" name="asOf" value={view.asOf} />}
          {plan.mayDecide && (
            <AskedChoice
              name="proposals"
              label="Đề xuất hiệu đính"
              asked={asked("proposals")}
              options={options.proposals}
              className="lg:w-30"
            />
          )}
          {/* on a wide screen the heads of the table sort */}
          <AskedChoice name="sort" label="Xếp theo" asked={view.sort} options={SORT_OPTIONS} className="lg:hidden" />
          <Button type="submit" look="primary" className="h-10 max-lg:col-span-2">
            Lọc
          </Button>
        </div>
      </Fold>
    </GetForm>
  )
}

// Beside each other while there is room for their words, then on a second line.
const NARROWED = "flex-1 lg:min-w-20"

const STATUS_OPTIONS = [{ value: "", label: "Tất cả" }, ...optionsIn(STATUS_WORDS)]

const SORT_WORDS: Record<(typeof SORTS)[number], string> = {
  order: "Số thứ tự",
  deadline: "Thời hạn",
  lead: "Cơ quan chủ trì",
}
const SORT_OPTIONS = optionsIn(SORT_WORDS)

function optionsIn(words: Record<string, string>) {
  return Object.entries(words).map(([value, label]) => ({ value, label }))
}
