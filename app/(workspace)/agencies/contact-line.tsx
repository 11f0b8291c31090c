import { TelephoneLink } from "@/components/ui/telephone-link"

type ContactLineProps = { contact: { person: string | null; phone: string | null } | null }

/** Whom to call at an agency, the number ready to be dialled. */
export function ContactLine({ contact }: ContactLineProps) {
  if (!contact?.person && !contact?.phone) return <span className="text-ink-2">chưa có</span>
  return (
    <>
      {contact.person}
      {contact.person && contact.phone && ", "}
      {contact.phone && <TelephoneLink phone={contact.phone} />}
    </>
  )
}
