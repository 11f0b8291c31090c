import { TelephoneLink } from "@/components/ui/telephone-link"

/** Whom to call, the number to press on a telephone. */
export function ContactLine({ contact }: { contact: { person: string | null; phone: string | null } }) {
  const { person, phone } = contact
  if (!person && !phone) return <span className="block text-meta text-ink-2">chưa có đầu mối</span>
  return (
    <span className="block text-meta text-ink-2">
      {person}
      {person && phone && ", "}
      {phone && <TelephoneLink phone={phone} />}
    </span>
  )
}
