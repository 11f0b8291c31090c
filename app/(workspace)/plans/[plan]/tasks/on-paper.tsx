import type { ReadingMode } from "@/components/reading-text"
import { spelledDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import type { NamedCondition } from "@/lib/tasks/condition-names"

type OnPaperProps = {
  plan: { kind: string; number: string; symbol: string; title: string; issuedOn: string }
  text: ReadingMode
  conditions: NamedCondition[]
  count: string
}

/** What a printed list says under its title and a screen says elsewhere: which plan, which conditions, how many. */
export function OnPaper({ plan, text, conditions, count }: OnPaperProps) {
  return (
    <div className="mb-3 hidden text-cell print:block">
      <p>
        {planName(plan)} {spelledDay(plan.issuedOn)}: {plan.title}.
      </p>
      <p>
        {conditions.length > 0 && `Điều kiện: ${conditions.map(({ words }) => words).join("; ")}. `}
        {count}.
      </p>
      {text === "corrected" && (
        <p className="text-meta text-ink-2">Chữ có gạch chấm ở dưới: đã hiệu đính so với văn bản ban hành.</p>
      )}
    </div>
  )
}
