import { ActionForm } from "@/components/ui/action-form"
import { DateField } from "@/components/ui/date-field"
import { Disclosure } from "@/components/ui/disclosure"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import type { findAgency } from "@/lib/agencies/queries"
import { signatoryOn, signingTitles } from "@/lib/agencies/signing"
import { holdsOn } from "@/lib/agencies/validity"
import { type Day, writtenDay } from "@/lib/day"
import { endSignatoryAction } from "./actions"
import { LetterheadForm } from "./letterhead-form"
import { SignatoryForm } from "./signatory-form"

type Agency = NonNullable<Awaited<ReturnType<typeof findAgency>>>

/** What stands on an agency's documents: symbol, place, drafting unit, and who signs today; whoever may change it finds the forms. */
export function Signing({ agency, today }: { agency: Agency; today: Day }) {
  const { signatories, name, mayChangeSigning: mayChange } = agency
  const held = signatories.filter(({ from, to }) => (to ?? from) >= from)
  const able = held.filter((one) => holdsOn(one, today) || one.from > today)
  const past = held.filter((one) => !able.includes(one))
  const first = signatoryOn(signatories, today)
  if (!mayChange && able.length + past.length === 0) return null
  return (
    <section id="nguoi-ky" aria-label="Văn bản của cơ quan">
      <SectionHeading>Văn bản của cơ quan</SectionHeading>
      <p>
        Ký hiệu {name?.symbol ?? "chưa có"} · địa danh {name?.place ?? "chưa có"} · đơn vị soạn thảo{" "}
        {name?.draftingUnit ?? "chưa có"}
      </p>
      {able.length === 0 && <p className="text-ink-2">Chưa có người ký; văn bản xuất ra để trống chức vụ và họ tên.</p>}
      <ul className="mt-2 max-w-text border-t border-rule text-cell">
        {able.map((one) => (
          <li key={one.id} className="border-b border-rule py-2">
            <span className="font-semibold">{one.fullName}</span>, {signingTitles(one).join(" / ")}
            <span className="block text-meta text-ink-2">
              {termOf(one)}
              {one === first && " · ký văn bản lập hôm nay"}
            </span>
            {mayChange && <EndForm id={one.id} name={one.fullName} />}
          </li>
        ))}
      </ul>
      {past.length > 0 && (
        <Disclosure summary="Người ký trước đây">
          <ul className="text-cell">
            {past.map((one) => (
              <li key={one.id}>
                {one.fullName}, {signingTitles(one).join(" / ")}, {termOf(one)}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {mayChange && (
        <>
          <SignatoryForm agencyKey={agency.key} today={today} />
          <LetterheadForm agencyKey={agency.key} name={name} today={today} />
        </>
      )}
    </section>
  )
}

function EndForm({ id, name }: { id: string; name: string }) {
  return (
    <Disclosure summary={`Kết thúc quyền ký của ${name}`}>
      <ActionForm action={endSignatoryAction} label={`Kết thúc quyền ký của ${name}`} className="print:hidden">
        <input type="hidden" name="id" value={id} />
        <DateField name="to" label="Ngày ký cuối cùng" />
        <SubmitButton>Kết thúc quyền ký</SubmitButton>
      </ActionForm>
    </Disclosure>
  )
}

const termOf = ({ from, to }: { from: Day; to: Day | null }) =>
  `từ ngày ${writtenDay(from)}${to ? ` đến ngày ${writtenDay(to)}` : ""}`
