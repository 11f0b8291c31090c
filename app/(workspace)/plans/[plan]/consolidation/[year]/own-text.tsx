import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { Disclosure } from "@/components/ui/disclosure"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { dayOf } from "@/lib/day"
import { type EditionPart, headingOf } from "@/lib/editions/outline"
import type { ConsolidationDesk } from "@/lib/editions/queries"
import { Part } from "../../editions/edition-text"
import { markPartAction, writeParagraphAction } from "./actions"
import { FigureForm } from "./figure-form"
import { ParagraphForm } from "./paragraph-form"
import { SeenPart, type SeenPartOf } from "./seen-part"

type OwnTextProps = { desk: ConsolidationDesk; part: EditionPart; seen: SeenPartOf }

/** A part of the province's report as it stands: what the rules say, then paragraphs with whose words they are. */
export function OwnText({ desk, part, seen }: OwnTextProps) {
  const { plan, period, figures, said, kept, before, readiness } = desk
  const { number, heading } = headingOf(part, period.year)
  const isDone = !readiness.unfinished.includes(part)
  const paragraphs = kept.filter((one) => one.part === part && one.source !== "RULE" && one.use !== "LEFT")
  const lastYear = before?.body.find(({ key }) => key === part)
  return (
    <section aria-labelledby="muc-dang-soan">
      <h2 id="muc-dang-soan" className="text-heading">
        {number}. {heading}
      </h2>
      {said
        .filter((one) => one.part === part)
        .map((sentence) => (
          <FigureForm key={sentence.rule} sentence={sentence} seen={seen} asOf={figures.asOf} />
        ))}
      {paragraphs.map((paragraph, index) => (
        <ParagraphForm
          key={paragraph.id}
          paragraph={paragraph}
          place={index + 1}
          isOutdated={readiness.outdated.includes(paragraph)}
          seen={seen}
          asOf={figures.asOf}
        />
      ))}
      {paragraphs.length === 0 && <p className="my-2 text-ink-2">Chưa có đoạn nào.</p>}
      <ActionForm action={writeParagraphAction} label="Viết thêm đoạn">
        <SeenPart {...seen} />
        <FormDisclosure summary="Viết thêm đoạn">
          <TextArea name="text" label="Nội dung" rows={4} maxLength={20000} />
          <SubmitButton small look="outlined">
            Thêm đoạn
          </SubmitButton>
        </FormDisclosure>
      </ActionForm>
      <ActionForm action={markPartAction} label={`Mục ${number}`} className="my-3">
        <SeenPart {...seen} />
        <input type="hidden" name="verb" value={isDone ? "reopen" : "finish"} />
        {isDone && (
          <p className="mb-1">
            <Badge tone="green" icon="circle-check">
              đã xong
            </Badge>
          </p>
        )}
        <SubmitButton small look="outlined">
          {isDone ? "Mở lại mục này" : "Đánh dấu mục này đã xong"}
        </SubmitButton>
      </ActionForm>
      {before && lastYear && (
        <Disclosure summary={`Mục này trong bản tổng hợp số ${before.no} năm ${period.year - 1}`}>
          <Part
            part={lastYear}
            isAlone
            place={{
              plan: plan.slug,
              year: period.year - 1,
              asOf: before.data.figures.asOf,
              closedOn: dayOf(before.at),
            }}
          />
        </Disclosure>
      )}
    </section>
  )
}
