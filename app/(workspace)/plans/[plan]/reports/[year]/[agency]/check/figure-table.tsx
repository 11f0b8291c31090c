import { Link } from "@/components/ui/link"
import { Sheet, SheetHead } from "@/components/ui/table"
import { taskPath } from "@/lib/addresses"
import { type Day, writtenDay } from "@/lib/day"
import type { Bucket } from "@/lib/progress/buckets"
import { BUCKET_WORDS } from "@/lib/words"

type Duty = { number: string; title: string; due: Day | null; bucket: Bucket; document: string | null }

/** The figures behind the text, row by row, on the data day. */
export function FigureTable({ plan, asOf, duties }: { plan: string; asOf: Day; duties: readonly Duty[] }) {
  if (duties.length === 0) return null
  return (
    <Sheet caption={`Tình trạng ${duties.length} nhiệm vụ đến ngày ${writtenDay(asOf)}`} stacked>
      <SheetHead
        columns={[
          { label: "TT", look: "ledger" },
          { label: "Nhiệm vụ" },
          { label: "Thời hạn" },
          { label: "Tình trạng" },
          { label: "Kết quả" },
        ]}
      />
      <tbody>
        {duties.map(({ number, title, due, bucket, document }) => (
          <tr key={number}>
            <td className="ledger">{number}</td>
            <td>
              <Link href={taskPath(plan, number, { asOf })}>{title}</Link>
            </td>
            <td>{due ? writtenDay(due) : "—"}</td>
            <td>{BUCKET_WORDS[bucket]}</td>
            <td>{document ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </Sheet>
  )
}
