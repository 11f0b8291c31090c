import { Fact, Facts } from "@/components/ui/facts"
import { Link } from "@/components/ui/link"
import { agencyPath } from "@/lib/addresses"
import type { findAgency } from "@/lib/agencies/queries"
import { namesOverTime } from "@/lib/agencies/validity"
import { type Day, writtenDay } from "@/lib/day"
import { AGENCY_KIND_WORDS } from "@/lib/words"
import { ContactLine } from "../contact-line"

type Agency = NonNullable<Awaited<ReturnType<typeof findAgency>>>

/** What the catalogue knows of an agency. */
export function AgencyFacts({ agency }: { agency: Agency }) {
  const { name, parent, groups, contact } = agency
  const names = namesOverTime(agency.names)
  return (
    <Facts>
      <Fact term="Loại">{AGENCY_KIND_WORDS[agency.kind]}</Fact>
      {name && name.short !== name.official && <Fact term="Tên gọi tắt">{name.short}</Fact>}
      <Fact term="Ký hiệu trên văn bản">{name?.symbol ?? "—"}</Fact>
      {(names.length > 1 || names.some(({ from, to }) => from || to)) && (
        <Fact term="Tên qua các thời kỳ">
          <ul>
            {names.map(({ official, from, to }) => (
              <li key={`${official} ${from}`}>
                {official}
                {termOf(from, to)}
              </li>
            ))}
          </ul>
        </Fact>
      )}
      {(agency.from || agency.to) && <Fact term="Hoạt động">{termOf(agency.from, agency.to).replace(/^, /, "")}</Fact>}
      {parent && (
        <Fact term="Trực thuộc">
          <Link href={agencyPath(parent.key)}>{parent.name}</Link>
        </Fact>
      )}
      {groups.length > 0 && (
        <Fact term="Thuộc các nhóm">
          <ul>
            {groups.map(({ key, name: group }) => (
              <li key={key}>
                <Link href={`/agencies#${key}`}>{group}</Link>
              </li>
            ))}
          </ul>
        </Fact>
      )}
      <Fact term="Báo cáo năm">{agency.reports ? "Có gửi báo cáo năm" : "Không thuộc diện gửi báo cáo năm"}</Fact>
      <Fact term="Người đầu mối">
        <ContactLine contact={contact} />
      </Fact>
    </Facts>
  )
}

/** ", từ ngày 01/02/2020 đến ngày 30/6/2025" */
function termOf(from: Day | null, to: Day | null): string {
  if (from && to) return `, từ ngày ${writtenDay(from)} đến ngày ${writtenDay(to)}`
  if (from) return `, từ ngày ${writtenDay(from)}`
  return to ? `, đến ngày ${writtenDay(to)}` : ""
}
