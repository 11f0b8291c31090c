import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { screenMoment, writtenDay } from "@/lib/day"
import type { findExchange } from "@/lib/directions/queries"
import { DIRECTION_STATE_WORDS } from "@/lib/words"
import { addCommentAction, answerDirectionAction, closeDirectionAction, giveDirectionAction } from "./exchange-actions"

type ExchangeOfTask = NonNullable<Awaited<ReturnType<typeof findExchange>>>
type DirectionOfTask = ExchangeOfTask["directions"][number]

/** What the leadership asked for, with the answers, and what people of the agencies remarked. */
export function Exchange({ exchange }: { exchange: ExchangeOfTask }) {
  const { directions, comments, mayDirect, mayComment, stableKey } = exchange
  return (
    <>
      {(directions.length > 0 || mayDirect) && (
        <div className={directions.length === 0 ? "print:hidden" : undefined}>
          <SectionHeading id="chi-dao">Ý kiến chỉ đạo</SectionHeading>
        </div>
      )}
      {directions.length > 0 && (
        <ol className="border-t border-rule">
          {directions.map((direction) => (
            <li key={direction.id} className="border-b border-rule py-3">
              <DirectionCard direction={direction} />
            </li>
          ))}
        </ol>
      )}
      {mayDirect && (
        <ActionForm action={giveDirectionAction} label="Cho ý kiến chỉ đạo" className="print:hidden">
          <FormDisclosure summary="Cho ý kiến chỉ đạo">
            <input type="hidden" name="task" value={stableKey} />
            <TextArea name="text" label="Ý kiến chỉ đạo" rows={4} maxLength={2000} />
            <DateField name="dueOn" label="Trả lời trước ngày" optional />
            <SubmitButton>Ghi ý kiến</SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
      {(comments.length > 0 || mayComment) && (
        <div className={comments.length === 0 ? "print:hidden" : undefined}>
          <SectionHeading id="trao-doi">Trao đổi</SectionHeading>
        </div>
      )}
      {comments.length > 0 && (
        <ol className="border-t border-rule">
          {comments.map(({ id, text, at, by }) => (
            <li key={id} className="max-w-text border-b border-rule py-2">
              <span className="whitespace-pre-line">{text}</span>
              <span className="block text-meta text-ink-2">
                {by.name}, {screenMoment(at)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayComment && (
        <ActionForm action={addCommentAction} label="Trao đổi" className="print:hidden">
          <FormDisclosure summary="Thêm trao đổi">
            <input type="hidden" name="task" value={stableKey} />
            <TextArea
              name="text"
              label="Nội dung trao đổi"
              hint="Mọi người dùng hệ thống đều đọc được."
              rows={3}
              maxLength={2000}
            />
            <SubmitButton look="outlined">Ghi</SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
    </>
  )
}

function DirectionCard({ direction }: { direction: DirectionOfTask }) {
  const { id, text, dueOn, at, by, state, answers, closedAt, closedBy, mayAnswer, mayClose } = direction
  return (
    <article aria-label={`Ý kiến của ${by.name}`} className="max-w-text">
      <p className="whitespace-pre-line">{text}</p>
      <p className="text-meta text-ink-2">
        {by.name}, {screenMoment(at)}
        {dueOn && ` · trả lời trước ngày ${writtenDay(dueOn)}`} · {DIRECTION_STATE_WORDS[state]}
        {closedAt && closedBy && `: ${closedBy.name}, ${screenMoment(closedAt)}`}
      </p>
      <ol className="mt-1 border-l-2 border-rule pl-3">
        {answers.map((answer) => (
          <li key={answer.id} className="py-1">
            <span className="whitespace-pre-line">{answer.text}</span>
            <span className="block text-meta text-ink-2">
              {answer.by.name}, {screenMoment(answer.at)}
            </span>
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap items-start gap-3 print:hidden">
        {mayAnswer && (
          <ActionForm action={answerDirectionAction} label="Trả lời ý kiến chỉ đạo">
            <FormDisclosure summary="Trả lời">
              <input type="hidden" name="id" value={id} />
              <TextArea name="text" label="Nội dung trả lời" rows={3} maxLength={5000} />
              <SubmitButton look="outlined" small>
                Gửi trả lời
              </SubmitButton>
            </FormDisclosure>
          </ActionForm>
        )}
        {mayClose && (
          <ActionForm action={closeDirectionAction} label="Kết thúc ý kiến chỉ đạo" className="my-3">
            <input type="hidden" name="id" value={id} />
            <SubmitButton look="outlined" small>
              Kết thúc
            </SubmitButton>
          </ActionForm>
        )}
      </div>
    </article>
  )
}
