import { FormDisclosure } from "@/components/form-disclosure"
import { ActionForm } from "@/components/ui/action-form"
import { ChoiceField } from "@/components/ui/choice-field"
import { SectionHeading } from "@/components/ui/section-heading"
import { SubmitButton } from "@/components/ui/submit-button"
import { TelephoneLink } from "@/components/ui/telephone-link"
import { TextField } from "@/components/ui/text-field"
import type { Cooperation } from "@/lib/cooperation/queries"
import { nameLeaderInChargeAction, nameTaskContactAction } from "./cooperation-actions"

/** Which leader is in charge, and whom the lead names to be called about this task. */
export function InCharge({ cooperation }: { cooperation: Cooperation }) {
  const { leader, contacts, mayNameLeader, mayLead, stableKey } = cooperation
  return (
    <>
      {(leader || mayNameLeader) && (
        <>
          <SectionHeading>Lãnh đạo phụ trách</SectionHeading>
          <p className="text-cell">
            {leader ? leader.name : <span className="text-ink-2">chưa ghi</span>}
            {leader?.reach === "section" && <span className="text-ink-2"> (cả mục)</span>}
          </p>
        </>
      )}
      {mayNameLeader && (
        <ActionForm action={nameLeaderInChargeAction} label="Lãnh đạo phụ trách" className="print:hidden">
          <FormDisclosure summary="Ghi lãnh đạo phụ trách">
            <input type="hidden" name="task" value={stableKey} />
            <TextField
              name="name"
              label="Chức vụ, họ tên"
              hint="Để trống là không còn ai phụ trách"
              optional
              maxLength={150}
              defaultValue={leader?.name}
            />
            <ChoiceField
              name="reach"
              legend="Phụ trách"
              defaultValue={leader?.reach ?? "task"}
              choices={[
                { value: "task", label: "Nhiệm vụ này" },
                { value: "section", label: "Cả mục" },
              ]}
            />
            <SubmitButton look="outlined" small>
              Ghi
            </SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
      {(contacts.length > 0 || mayLead) && <SectionHeading>Người theo dõi nhiệm vụ</SectionHeading>}
      <ul className="text-cell">
        {contacts.map(({ agencyName, name, phone }) => (
          <li key={agencyName} className="py-1">
            {name}, {agencyName}
            {phone && (
              <>
                {", "}
                <TelephoneLink phone={phone} />
              </>
            )}
          </li>
        ))}
      </ul>
      {mayLead && (
        <ActionForm action={nameTaskContactAction} label="Người theo dõi nhiệm vụ" className="print:hidden">
          <FormDisclosure summary="Ghi người theo dõi">
            <input type="hidden" name="task" value={stableKey} />
            <TextField
              name="name"
              label="Họ tên"
              hint="Để trống là người đầu mối của cơ quan"
              optional
              maxLength={100}
            />
            <TextField name="phone" label="Điện thoại" type="tel" optional maxLength={40} />
            <SubmitButton look="outlined" small>
              Ghi
            </SubmitButton>
          </FormDisclosure>
        </ActionForm>
      )}
    </>
  )
}
