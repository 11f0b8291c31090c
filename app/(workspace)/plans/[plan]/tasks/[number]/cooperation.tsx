import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { SectionHeading } from "@/components/ui/section-heading"
import { type Option, SelectField } from "@/components/ui/select-field"
import { SubmitButton } from "@/components/ui/submit-button"
import { TextArea } from "@/components/ui/text-field"
import type { Cooperation } from "@/lib/cooperation/queries"
import { screenMoment } from "@/lib/day"
import { askForHelpAction, contributeAction } from "./cooperation-actions"

type CooperationSectionProps = {
  cooperation: Cooperation
  /** The years of a task that is owed year by year; none where it is owed once. */
  years: number[]
  /** The agencies that may be asked. */
  others: Option[]
}

/** Phối hợp: whom the lead has asked for help, and what those who help did. */
export function CooperationSection({ cooperation, years, others }: CooperationSectionProps) {
  const { requests, contributions, mayLead, mayContribute, stableKey } = cooperation
  const told = [
    ...requests.map(({ agencyName, ...one }) => ({ ...one, head: `Đề nghị ${agencyName} phối hợp` })),
    ...contributions.map(({ agencyName, year, ...one }) => ({
      ...one,
      head: years.length > 0 && year ? `${agencyName} đóng góp, năm ${year}` : `${agencyName} đóng góp`,
    })),
  ].sort((a, b) => b.at.getTime() - a.at.getTime())
  if (told.length === 0 && !mayLead && !mayContribute) return null
  return (
    <>
      <div className={told.length === 0 ? "print:hidden" : undefined}>
        <SectionHeading id="phoi-hop">Phối hợp</SectionHeading>
      </div>
      {told.length > 0 && (
        <ol className="border-t border-rule">
          {told.map(({ id, head, text, by, at }) => (
            <li key={id} className="max-w-text border-b border-rule py-2">
              <strong className="block font-semibold">{head}</strong>
              <span className="whitespace-pre-line">{text}</span>
              <span className="block text-meta text-ink-2">
                {by.name}, {screenMoment(at)}
              </span>
            </li>
          ))}
        </ol>
      )}
      {mayLead && (
        <ActionForm action={askForHelpAction} label="Đề nghị phối hợp" className="print:hidden">
          <FormDisclosure summary="Đề nghị phối hợp">
            <input type="hidden" name="task" value={stableKey} />
            <SelectField name="agency" label="Cơ quan được đề nghị" empty="Chọn cơ quan" options={others} />
            <TextArea name="text" label="Nội dung đề nghị" rows={3} maxLength={2000} />
            <SubmitButton look="outlined">Ghi đề nghị</SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
      {mayContribute && (
        <ActionForm action={contributeAction} label="Đóng góp" className="print:hidden">
          <FormDisclosure summary="Thêm đóng góp của cơ quan phối hợp">
            <input type="hidden" name="task" value={stableKey} />
            {years.length > 0 && (
              <SelectField
                name="year"
                label="Năm"
                empty="Chọn năm"
                options={years.map((year) => ({ value: String(year), label: String(year) }))}
              />
            )}
            <TextArea name="text" label="Nội dung đóng góp" rows={4} maxLength={5000} />
            <p className="my-2 text-meta text-ink-2">Không nhập nội dung thuộc bí mật nhà nước.</p>
            <SubmitButton look="outlined">Ghi đóng góp</SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
    </>
  )
}
