import { ActionForm } from "@/components/ui/action-form"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import type { FormAction } from "@/lib/access/form-state"
import { type CellColumn, COLUMN_NAMES } from "@/lib/appendix/columns"
import { CORRECTION_VERBS, type CorrectionVerb, nextState } from "@/lib/appendix/correction-workflow"
import type { CorrectionState, ProposalKind } from "@/lib/appendix/states"
import { screenMoment } from "@/lib/day"
import { CORRECTION_STATE_WORDS } from "@/lib/words"
import { ProposalText } from "./proposal-text"

export type DecisionEntry = {
  id: string
  kind: "CORRECTION" | ProposalKind
  column: CellColumn
  from: string | null
  to: string | null
  reason: string | null
  state: CorrectionState
  decidedAt: Date | null
  decidedBy: { name: string } | null
}

/**
 * One correction or typed proposal with what may be done to it now. Open ones show their buttons; a decided one says who
 * and when, and may be looked at again. The form stays in its place, so that the answer to a press is not lost.
 */
export function DecisionCard({ entry, action }: { entry: DecisionEntry; action: FormAction }) {
  const { id, kind, state, reason, decidedBy, decidedAt } = entry
  const textId = `proposal-${id}`
  const verbs = CORRECTION_VERBS.filter((verb) => nextState(state, verb) !== null)
  const buttons = (
    <div className="mt-2 flex flex-wrap gap-2">
      {verbs.map((verb) => (
        <SubmitButton key={verb} look="outlined" small name="verb" value={verb} aria-describedby={textId}>
          {wordsFor(kind)[verb]}
        </SubmitButton>
      ))}
    </div>
  )
  return (
    <ActionForm action={action} className="border-b border-rule py-3 text-cell">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="state" value={state} />
      <p className="text-meta text-ink-2">Cột {COLUMN_NAMES[entry.column]}</p>
      <div id={textId}>
        <ProposalText entry={entry} />
      </div>
      {reason && <p className="mt-1 text-meta text-ink-2">Căn cứ: {reason}</p>}
      {state === "PROPOSED" && buttons}
      {(state === "ACCEPTED" || state === "DECLINED") && (
        <>
          <p className="mt-1">
            <strong className="font-semibold">{decidedWords(kind, state)}</strong>
            {decidedBy && decidedAt && ` – ${decidedBy.name}, ${screenMoment(decidedAt)}`}
          </p>
          <Disclosure key={state} summary="Xem lại">
            {buttons}
          </Disclosure>
        </>
      )}
    </ActionForm>
  )
}

const CORRECTION_BUTTONS: Record<CorrectionVerb, string> = { accept: "Chấp nhận", decline: "Giữ nguyên văn" }
const PROPOSAL_BUTTONS: Record<CorrectionVerb, string> = { accept: "Chấp nhận", decline: "Không chấp nhận" }

const wordsFor = (kind: DecisionEntry["kind"]) => (kind === "CORRECTION" ? CORRECTION_BUTTONS : PROPOSAL_BUTTONS)

const decidedWords = (kind: DecisionEntry["kind"], state: CorrectionState) =>
  kind !== "CORRECTION" && state === "DECLINED" ? "Không chấp nhận" : CORRECTION_STATE_WORDS[state]
