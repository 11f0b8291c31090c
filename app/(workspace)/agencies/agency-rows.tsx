import { Hits } from "@/components/reading-text"
import { Link } from "@/components/ui/link"
import { agencyPath } from "@/lib/addresses"
import type { listAgencies } from "@/lib/agencies/queries"
import { writtenDay } from "@/lib/day"
import type { Searched } from "@/lib/tasks/search"
import { ContactLine } from "./contact-line"

type Agency = Awaited<ReturnType<typeof listAgencies>>[number]

/** Agencies one a row: name, contact person, how many tasks each leads. */
export function AgencyRows({ agencies, searched = null }: { agencies: Agency[]; searched?: Searched }) {
  return agencies.map(({ key, name, names, to, contact, leads }) => (
    <tr key={key}>
      <th scope="row">
        <Link href={agencyPath(key)}>
          <Hits text={name?.official ?? key} searched={searched} />
        </Link>
        {name && name.short !== name.official && (
          <span className="block text-meta text-ink-2">
            <Hits text={name.short} searched={searched} />
          </span>
        )}
        {searched &&
          names
            .filter(({ official }) => official !== name?.official)
            .map(({ official }) => (
              <span key={official} className="block text-meta text-ink-2">
                trước đây là <Hits text={official} searched={searched} />
              </span>
            ))}
        {to && <span className="block text-meta text-ink-2">hoạt động đến {writtenDay(to)}</span>}
      </th>
      <td data-label="Người đầu mối">
        <ContactLine contact={contact} />
      </td>
      <td data-label="Chủ trì" className="figure">
        {leads === 0 ? <span className="text-ink-2">0</span> : <LeadCount agencyKey={key} leads={leads} />}
      </td>
    </tr>
  ))
}

function LeadCount({ agencyKey, leads }: { agencyKey: string; leads: number }) {
  return (
    <Link href={`${agencyPath(agencyKey)}#chu-tri`}>
      {leads}
      <span className="sr-only"> nhiệm vụ chủ trì</span>
    </Link>
  )
}
