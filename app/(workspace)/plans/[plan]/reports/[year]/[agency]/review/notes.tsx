import { ActionForm } from "@/components/ui/action-form"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import { screenMoment } from "@/lib/day"
import type { Review } from "@/lib/reports/review-queries"
import { writeNoteAction } from "./actions"

/** What the reader notes about a report, for themselves. */
export function Notes({ review }: { review: Review }) {
  const { plan, period, agency, notes } = review
  return (
    <section aria-label="Ghi chú riêng" className="print:hidden">
      <SectionHeading>Ghi chú riêng</SectionHeading>
      <p className="text-meta text-ink-2">Chỉ người ghi thấy.</p>
      {notes.map(({ id, text, at }) => (
        <p key={id} className="my-2 max-w-text whitespace-pre-line">
          {text}
          <span className="block text-meta text-ink-2">{screenMoment(at)}</span>
        </p>
      ))}
      <ActionForm action={writeNoteAction} id="ghi-chu" label="Ghi chú riêng">
        <input type="hidden" name="plan" value={plan.slug} />
        <input type="hidden" name="year" value={period.year} />
        <input type="hidden" name="agency" value={agency.key} />
        <TextArea name="text" label="Ghi chú" rows={2} maxLength={2000} />
        <SubmitButton small look="outlined">
          Ghi chú
        </SubmitButton>
      </ActionForm>
    </section>
  )
}
