import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { TelephoneLink } from "@/components/ui/telephone-link"
import { agencyPath } from "@/lib/addresses"
import type { TaskOfPage } from "./task-of-page"

/** Whom to call about the task. */
export function Contacts({ leads }: Pick<TaskOfPage, "leads">) {
  const known = leads.filter(({ kind, contact }) => kind === "agency" && contact)
  if (known.length === 0) return null
  return (
    <>
      <SectionHeading>Người đầu mối</SectionHeading>
      <ul className="text-cell">
        {known.map(({ key, name, contact }) => (
          <li key={key} className="py-1">
            {key ? <Link href={agencyPath(key)}>{name}</Link> : name}
            <span className="block">
              {contact?.person ?? <span className="text-ink-2">chưa có người đầu mối</span>}
              {contact?.phone && (
                <>
                  {", "}
                  <TelephoneLink phone={contact.phone} />
                </>
              )}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}
