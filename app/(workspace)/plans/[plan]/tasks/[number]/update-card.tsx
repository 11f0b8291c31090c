import { FileLine } from "@/components/file-line"
import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { updatePath } from "@/lib/addresses"
import { daysBetween, writtenDay } from "@/lib/day"
import { counted, PROGRESS_WORDS, UPDATE_STATE_WORDS } from "@/lib/words"
import type { UpdateOfTask } from "./progress-panel"
import {
  confirmUpdateAction,
  handBackUpdateAction,
  passUpdateAction,
  returnUpdateAction,
  withdrawUpdateAction,
} from "./review-actions"

type UpdateCardProps = { update: UpdateOfTask; slug: string; number: string }

/** One update as it was said, with who took which step when, and the steps that this reader may take. */
export function UpdateCard({ update, slug, number }: UpdateCardProps) {
  const { id, state, progress, verbs, obligation } = update
  const year = obligation.year !== null && update.isYearly ? `Năm ${obligation.year}: ` : ""
  return (
    <article aria-label={`Cập nhật ngày ${writtenDay(update.speaksOn)}`}>
      <p>
        <strong className="font-semibold">
          {update.partName !== null && `${update.partName}: `}
          {year}
          {progress === null ? "Không thay đổi" : PROGRESS_WORDS[progress]}
        </strong>{" "}
        <span className="text-meta text-ink-2">
          đến ngày {writtenDay(update.speaksOn)} · {UPDATE_STATE_WORDS[state]}
          {update.enteredLater && " · nhập bổ sung"}
          {update.replacesOn !== null && ` · thay cập nhật đến ngày ${writtenDay(update.replacesOn)}`}
          {update.isReplaced && " · đã có cập nhật thay"}
        </span>
      </p>
      <Said update={update} />
      {update.files.length > 0 && (
        <ul aria-label="Tệp đính kèm" className="mt-1.5 text-cell">
          {update.files.map((file) => (
            <li key={file.id} className="py-0.5">
              <FileLine file={file} />
            </li>
          ))}
        </ul>
      )}
      <ol className="mt-1.5 text-meta text-ink-2">
        {update.steps.map((step) => (
          <li key={step.seq}>
            {writtenDay(step.on)}, {step.by.name}: {STEP_WORDS[step.verb] ?? step.verb}
            {reviewWords(update.steps, step)}
            {step.reason && <span className="text-ink"> “{step.reason}”</span>}
          </li>
        ))}
        {update.onBehalf && <li>Cập nhật thay, theo {update.onBehalf}</li>}
      </ol>
      <div className="mt-2 flex flex-wrap items-start gap-2 print:hidden">
        {verbs.includes("confirm") && (
          <StepButton action={confirmUpdateAction} id={id} state={state} words="Xác nhận" />
        )}
        {verbs.includes("send") && <StepButton action={passUpdateAction} id={id} state={state} words="Gửi" />}
        {verbs.includes("return") && (
          <StepButton action={returnUpdateAction} id={id} state={state} words="Trả lại" reason="Lý do trả lại" />
        )}
        {verbs.includes("hand-back") && (
          <StepButton
            action={handBackUpdateAction}
            id={id}
            state={state}
            words="Chuyển lại cán bộ"
            reason="Lý do chuyển lại"
          />
        )}
        {verbs.includes("withdraw") && (
          <StepButton action={withdrawUpdateAction} id={id} state={state} words="Thu hồi" />
        )}
        {update.mayCorrect && (
          <a href={updatePath(slug, number, { ...update.duty, replaces: id })} className="touch py-1 text-cell">
            Sửa bằng cập nhật mới
          </a>
        )}
      </div>
    </article>
  )
}

const STEP_WORDS: Record<string, string> = {
  forward: "chuyển lãnh đạo đơn vị duyệt",
  "hand-back": "chuyển lại cán bộ",
  send: "gửi",
  withdraw: "thu hồi",
  confirm: "xác nhận",
  return: "trả lại",
  record: "nhập bổ sung",
}

type Step = UpdateOfTask["steps"][number]

/** How long the reviewer had it: these days are the reviewer's own, whatever they do to the term. */
function reviewWords(steps: Step[], { seq, verb, on }: Step): string {
  const sent = steps.filter((step) => step.seq < seq && step.verb === "send").at(-1)
  if ((verb !== "confirm" && verb !== "return") || !sent) return ""
  const days = daysBetween(sent.on, on)
  return days === 0 ? " (xem xét trong ngày)" : ` (xem xét ${counted(days)} ngày)`
}

function Said({ update }: { update: UpdateOfTask }) {
  const days = [
    update.submittedOn && `Trình ${update.submittedTo ?? ""} ngày ${writtenDay(update.submittedOn)}`.replace("  ", " "),
    update.documentNumber && `Văn bản ${update.documentNumber}`,
    update.issuedOn && `Ban hành ngày ${writtenDay(update.issuedOn)}`,
  ].filter(Boolean)
  const texts = [
    { term: "Kết quả", text: update.result },
    { term: "Chưa có minh chứng", text: update.noEvidenceReason },
    { term: "Khó khăn, vướng mắc", text: update.difficulties },
    { term: "Kiến nghị", text: update.proposals },
    { term: "Việc tiếp theo", text: update.next },
  ].filter(({ text }) => text)
  return (
    <div className="max-w-text">
      {days.length > 0 && <p className="text-cell">{days.join(". ")}.</p>}
      {texts.map(({ term, text }) => (
        <p key={term} className="mt-1 whitespace-pre-line">
          {term !== "Kết quả" && <span className="text-ink-2">{term}: </span>}
          {text}
        </p>
      ))}
    </div>
  )
}

type StepProps = {
  action: typeof confirmUpdateAction
  id: string
  state: string
  words: string
  /** The label of the reason, where the step takes one. */
  reason?: string
}

function StepButton({ action, id, state, words, reason }: StepProps) {
  const fields = (
    <>
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="state" value={state} />
    </>
  )
  if (!reason)
    return (
      <ActionForm action={action} label={words}>
        {fields}
        <SubmitButton look="outlined" small>
          {words}
        </SubmitButton>
      </ActionForm>
    )
  return (
    <ActionForm action={action} label={words}>
      <FormDisclosure summary={words}>
        {fields}
        <TextArea name="reason" label={reason} rows={3} maxLength={2000} />
        <SubmitButton look="outlined" small>
          {words}
        </SubmitButton>
      </FormDisclosure>
    </ActionForm>
  )
}
