import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import type { Day } from "@/lib/day"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { FigureRows } from "../../editions/figure-rows"
import { chooseFigureAction } from "./actions"
import { SeenPart, type SeenPartOf } from "./seen-part"

type FigureFormProps = { sentence: ConsolidationDesk["said"][number]; seen: SeenPartOf; asOf: Day }

/** A sentence of the rules: its number opens its rows; it is left out or taken back, never typed. */
export function FigureForm({ sentence: { rule, text, list, isLeft }, seen, asOf }: FigureFormProps) {
  return (
    <ActionForm action={chooseFigureAction} label={text} className="my-2.5">
      <SeenPart {...seen} />
      <input type="hidden" name="rule" value={rule} />
      <input type="hidden" name="verb" value={isLeft ? "restore" : "leave"} />
      <p className={isLeft ? "text-ink-2 line-through" : undefined}>{text}</p>
      <p className="flex flex-wrap items-baseline gap-x-3 text-meta">
        <FigureRows list={list} text={text} place={{ plan: seen.plan, year: seen.year, asOf, closedOn: null }} />
        <SubmitButton small look="outlined">
          {isLeft ? "Dùng lại" : "Không dùng"}
        </SubmitButton>
      </p>
    </ActionForm>
  )
}
