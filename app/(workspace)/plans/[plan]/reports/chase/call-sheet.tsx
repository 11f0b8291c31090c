import { ActionForm } from "@/components/ui/action-form"
import { Badge } from "@/components/ui/badge"
import { CopyField } from "@/components/ui/copy-field"
import { Link } from "@/components/ui/link"
import { SubmitButton } from "@/components/ui/submit-button"
import { reportPath } from "@/lib/addresses"
import { type Day, screenMoment } from "@/lib/day"
import type { ChaseDesk } from "@/lib/reports/chase-desk"
import { cellDetails, cellPhrase } from "@/lib/reports/matrix-words"
import { CHASE_CHANNEL_WORDS } from "@/lib/words"
import { ContactLine } from "../contact-line"
import { lookOf } from "../report-look"
import { chaseReportsAction } from "./actions"
import { ChaseFields } from "./chase-fields"

type CallSheetProps = {
  slug: string
  period: NonNullable<ChaseDesk["period"]>
  call: NonNullable<ChaseDesk["open"]>
  reminder: string
  today: Day
}

/** All that is needed with the receiver in hand: whom, which number, how it stands, what to say, and a line to record. */
export function CallSheet({ slug, period, call, reminder, today }: CallSheetProps) {
  const { agency, cell, chases } = call
  const { tone, icon, filled } = lookOf(cell.standing)
  return (
    <section aria-label={`Đôn đốc ${agency.name}`} className="my-4 border border-rule-strong bg-sheet p-3 sm:p-4">
      <h2 className="text-heading">
        <Link href={reportPath(slug, period.year, agency.key)}>{agency.name}</Link>
      </h2>
      {agency.contact && <ContactLine contact={agency.contact} />}
      <p className="mt-2">
        <Badge tone={tone} icon={icon} filled={filled}>
          {cellPhrase(cell, today, period)}
        </Badge>{" "}
        <span className="text-meta text-ink-2">{cellDetails(cell).join(" · ")}</span>
      </p>
      <CopyField label="Lời nhắc" value={reminder} verb="Chép lời nhắc" wraps />
      <ActionForm action={chaseReportsAction} id="don-doc" label={`Ghi đôn đốc ${agency.name}`}>
        <input type="hidden" name="plan" value={slug} />
        <input type="hidden" name="year" value={period.year} />
        <input type="hidden" name={`agency:${agency.key}`} value="on" />
        <ChaseFields channel="TELEPHONE" label="Gặp ai, trả lời thế nào" />
        <SubmitButton>Ghi đôn đốc</SubmitButton>
      </ActionForm>
      {chases.length > 0 && (
        <ol className="mt-3 border-t border-rule" aria-label="Đã đôn đốc">
          {chases.map(({ id, channel, words, at, by }) => (
            <li key={id} className="border-b border-rule py-1.5 text-cell">
              {words}
              <span className="block text-meta text-ink-2">
                {CHASE_CHANNEL_WORDS[channel]}, {screenMoment(at)}, {by.name}
              </span>
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}
