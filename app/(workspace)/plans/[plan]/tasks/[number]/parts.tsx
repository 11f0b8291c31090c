import { StatusLine } from "@/components/status-line"
import { Disclosure } from "@/components/ui/disclosure"
import { Link } from "@/components/ui/link"
import { SectionHeading } from "@/components/ui/section-heading"
import { Sheet, SheetHead } from "@/components/ui/table"
import { updatePath } from "@/lib/addresses"
import type { Day } from "@/lib/day"
import { countBuckets } from "@/lib/progress/buckets"
import type { ShownPart } from "@/lib/progress/parts"
import { bucketParts } from "@/lib/progress/status-words"
import { counted } from "@/lib/words"

type PartsProps = { parts: ShownPart[]; slug: string; number: string; day: Day }

/** Where a group leads: how many of its members have told of their part and how far they are, then each of them. */
export function Parts({ parts, slug, number, day }: PartsProps) {
  if (parts.length === 0) return null
  const years = [...new Set(parts.map(({ year }) => year))]
  return (
    <>
      <SectionHeading>Phần của từng đơn vị</SectionHeading>
      {years.map((year) => (
        <PartsOfYear
          key={year}
          parts={parts.filter((part) => part.year === year)}
          yearly={year === null ? "" : `Năm ${year}: `}
          updateHref={(agency) => updatePath(slug, number, { year, part: agency })}
          day={day}
        />
      ))}
    </>
  )
}

type PartsOfYearProps = { parts: ShownPart[]; yearly: string; updateHref: (agency: string) => string; day: Day }

function PartsOfYear({ parts, yearly, updateHref, day }: PartsOfYearProps) {
  const told = parts.filter(({ status }) => status.standing.lastSaidOn !== null).length
  const sums = bucketParts(countBuckets(parts.map(({ status }) => status.bucket)))
  return (
    <>
      <p className="max-w-text">
        {yearly}
        {counted(told)}/{counted(parts.length)} đơn vị đã báo cáo phần của mình:{" "}
        {sums.map(({ words, count, late }) => `${words} ${count}${late > 0 ? ` (quá hạn ${late})` : ""}`).join(" · ")}.
      </p>
      <Disclosure summary={`Xem phần của ${counted(parts.length)} đơn vị`}>
        <Sheet stacked caption={`${yearly}phần của từng đơn vị`}>
          <SheetHead columns={[{ label: "Đơn vị" }, { label: "Tình trạng", width: "w-72" }]} />
          <tbody>
            {parts.map(({ agency, name, status, mayReport }) => (
              <tr key={agency}>
                <th scope="row">
                  {name}
                  {mayReport && (
                    <Link href={updateHref(agency)} className="touch block w-fit text-meta print:hidden">
                      Cập nhật phần này<span className="sr-only"> – {name}</span>
                    </Link>
                  )}
                </th>
                <td>
                  <StatusLine status={status} day={day} />
                </td>
              </tr>
            ))}
          </tbody>
        </Sheet>
      </Disclosure>
    </>
  )
}
