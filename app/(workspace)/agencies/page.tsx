import { EmptyState } from "@/components/ui/empty-state"
import { PageHead } from "@/components/ui/page-head"
import { ResultCount } from "@/components/ui/result-count"
import { SearchForm } from "@/components/ui/search-form"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetGroup, SheetHead } from "@/components/ui/table"
import { requireViewer } from "@/lib/access/viewer"
import { agenciesPath } from "@/lib/addresses"
import { AGENCY_KINDS } from "@/lib/agencies/kinds"
import { listAgencies, listGroups } from "@/lib/agencies/queries"
import { type Day, dayOf, writtenDay } from "@/lib/day"
import { SearchAsked } from "@/lib/search/input"
import { readSearch, type Search } from "@/lib/tasks/search"
import { AGENCY_KIND_WORDS, counted } from "@/lib/words"
import { AgencyRows } from "./agency-rows"
import { GroupList } from "./group-list"

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export const metadata = { title: "Cơ quan" }

/**
 * The catalogue as of today in the official order, and the groups that plans name; of a search the agencies that bear it
 * or once did.
 */
export default async function AgenciesPage({ searchParams }: Props) {
  const { q } = SearchAsked.parse(await searchParams)
  const viewer = await requireViewer(agenciesPath(q))
  const today = dayOf(new Date())
  const search = readSearch(q)
  const agencies = await listAgencies(viewer, today, search)
  return (
    <>
      <PageHead title="Cơ quan" aside={`Danh mục ngày ${writtenDay(today)}`} />
      <SearchForm action={agenciesPath()} label="Tìm cơ quan theo tên, tên cũ, ký hiệu" q={q} />
      {search ? (
        <FoundAgencies agencies={agencies} q={q} search={search} />
      ) : (
        <Catalogue agencies={agencies} groups={await listGroups(viewer, today)} today={today} />
      )}
    </>
  )
}

type Agencies = Awaited<ReturnType<typeof listAgencies>>
const COLUMNS = [
  { label: "Cơ quan, đơn vị" },
  { label: "Người đầu mối", width: "w-1/3" },
  { label: "Chủ trì", look: "figure" as const, width: "w-20" },
]

function FoundAgencies({ agencies, q, search }: { agencies: Agencies; q: string; search: Search }) {
  if (agencies.length === 0)
    return (
      <EmptyState
        sentence={`Không tìm thấy ‘${q}’ trong tên, tên cũ, ký hiệu của cơ quan.`}
        link={{ href: agenciesPath(), label: "Xem cả danh mục" }}
      />
    )
  return (
    <>
      <div className="mb-2">
        <ResultCount>{counted(agencies.length)} cơ quan</ResultCount>
      </div>
      <Sheet caption={`${counted(agencies.length)} cơ quan có ‘${q}’`} stacked>
        <SheetHead columns={COLUMNS} />
        <tbody>
          <AgencyRows agencies={agencies} searched={{ search, manner: "all" }} />
        </tbody>
      </Sheet>
    </>
  )
}

type CatalogueProps = { agencies: Agencies; groups: Awaited<ReturnType<typeof listGroups>>; today: Day }

function Catalogue({ agencies, groups, today }: CatalogueProps) {
  const kinds = AGENCY_KINDS.map((kind) => ({ kind, own: agencies.filter((agency) => agency.kind === kind) }))
  return (
    <>
      <p className="mb-3 max-w-text">
        {counted(agencies.length)} cơ quan, đơn vị theo thứ tự chính thức; {counted(groups.length)} nhóm.
      </p>
      <Sheet caption={`Danh mục ${counted(agencies.length)} cơ quan, ngày ${writtenDay(today)}`} stacked>
        <SheetHead columns={COLUMNS} />
        {kinds
          .filter(({ own }) => own.length > 0)
          .map(({ kind, own }) => (
            <SheetGroup key={kind} name={AGENCY_KIND_WORDS[kind]} count={counted(own.length)} span={3}>
              <AgencyRows agencies={own} />
            </SheetGroup>
          ))}
      </Sheet>
      <SectionHeading>Nhóm cơ quan</SectionHeading>
      <GroupList groups={groups} names={new Map(agencies.map(({ key, name }) => [key, name?.short ?? key]))} />
    </>
  )
}
