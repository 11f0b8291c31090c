/** A telephone number on one line, to be called by a press where one reads it on a telephone. */
export function TelephoneLink({ phone }: { phone: string }) {
  return (
    <a href={`tel:${phone.replace(/[^\d+]/g, "")}`} className="whitespace-nowrap">
      {phone}
    </a>
  )
}
