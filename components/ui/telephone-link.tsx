/** A telephone number, to be called by a press where one reads it on a telephone. */
export function TelephoneLink({ phone, className }: { phone: string; className?: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className={className}>
      {phone}
    </a>
  )
}
