import Link from "next/link"
import { PageHead } from "@/components/ui/page-head"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { agencyPath } from "@/lib/addresses"
import { AGENCY_KINDS } from "@/lib/agencies/kinds"
import { listAgencies, listGroups } from "@/lib/agencies/queries"
import { dayOf, screenDay } from "@/lib/day"
import { AGENCY_KIND_WORDS, counted } from "@/lib/words"
import { ContactLine } from "./contact-line"
import { GroupList } from "./group-list"

export const metadata = { title: "Cơ quan" }

/** The catalogue as of today in the official order, and the groups that plans name. */
export default async function AgenciesPage() {
  const viewer = await requireViewer("/agencies")
  const today = dayOf(new Date())
  const [agencies, groups] = await Promise.all([listAgencies(viewer, today), listGroups(viewer, today)])
  const kinds = AGENCY_KINDS.map((kind) => ({ kind, own: agencies.filter((agency) => agency.kind === kind) }))
  return (
    <>
      <PageHead title="Cơ quan" aside={`Danh mục ngày ${screenDay(today)}`} />
      <p className="mb-3 max-w-text">
        {counted(agencies.length)} cơ quan, đơn vị theo thứ tự chính thức; {counted(groups.length)} nhóm.
      </p>
      <Sheet caption={`Danh mục ${counted(agencies.length)} cơ quan, ngày ${screenDay(today)}`} stacked>
        <SheetHead
          columns={[
            { label: "Cơ quan, đơn vị" },
            { label: "Người đầu mối", width: "w-1/3" },
            { label: "Chủ trì", look: "figure", width: "w-20" },
          ]}
        />
        {kinds
          .filter(({ own }) => own.length > 0)
          .map(({ kind, own }) => (
            <SheetGroup key={kind} name={AGENCY_KIND_WORDS[kind]} count={counted(own.length)} span={3}>
              {own.map(({ key, name, contact, leads }) => (
                <tr key={key}>
                  <th scope="row">
                    <Link href={agencyPath(key)}>{name?.official ?? key}</Link>
                    {name && name.short !== name.official && (
                      <span className="block text-meta text-ink-2">{name.short}</span>
                    )}
                  </th>
                  <td data-label="Người đầu mối">
                    <ContactLine contact={contact} />
                  </td>
                  <td data-label="Chủ trì" className="figure">
                    {leads === 0 ? <span className="text-ink-2">0</span> : <LeadCount agencyKey={key} leads={leads} />}
                  </td>
                </tr>
              ))}
            </SheetGroup>
          ))}
      </Sheet>
      <SectionHeading>Nhóm cơ quan</SectionHeading>
      <GroupList groups={groups} names={new Map(agencies.map(({ key, name }) => [key, name?.short ?? key]))} />
    </>
  )
}

function LeadCount({ agencyKey, leads }: { agencyKey: string; leads: number }) {
  return (
    <Link href={`${agencyPath(agencyKey)}#chu-tri`}>
      {leads}
      <span className="sr-only"> nhiệm vụ chủ trì</span>
    </Link>
  )
}
