import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BucketTable } from "@/components/bucket-table"
import { SectionHeading } from "@/components/ui/section-heading"
import { requireViewer } from "@/lib/access/viewer"
import { tasksPath, yearsPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { countYears, totalOf, type YearCounts } from "@/lib/progress/year"
import { TaskListView } from "@/lib/tasks/input"
import { requirePlan } from "../../../../one-read"
import { PrintedFoot } from "../../../../printed-foot"
import { PartHead } from "../part-head"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Việc của từng năm – ${planName((await load(props)).plan)}` }
}

/** What is owed in each year and how it stands; what earlier years left over is named apart. */
export default async function YearsPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const asked = TaskListView.parse(await props.searchParams).asOf
  const day = asked !== null && asked < today ? asked : null
  const asOf = day ?? today
  const years = await countYears(viewer, plan.slug, asOf, today)
  if (!years) notFound()
  const hrefOf = (other: string | null) => yearsPath(plan.slug, other)
  const rowsOf = (which: "own" | "earlier") =>
    years.map((counts: YearCounts) => ({
      key: String(counts.year),
      label: `Năm ${counts.year}`,
      count: totalOf(counts[which]),
      buckets: counts[which],
    }))
  return (
    <div className="print-landscape">
      <PartHead plan={plan} current="Việc của từng năm" asOf={asOf} today={today} hrefOf={hrefOf} />
      <p className="max-w-text">
        Việc của một năm là nhiệm vụ có hạn trong năm đó và phần của năm đó trong các nhiệm vụ hằng năm, thường xuyên;
        không cộng chung với số nhiệm vụ của kế hoạch.
      </p>
      <SectionHeading>Việc của năm</SectionHeading>
      <BucketTable
        caption={`Việc của từng năm theo tình trạng, ngày ${writtenDay(asOf)}`}
        heading="Năm"
        rows={rowsOf("own")}
        total={null}
        hrefOf={(year, bucket) =>
          bucket === null && year !== null ? tasksPath(plan.slug, { year: Number(year), asOf: day }) : null
        }
      />
      <SectionHeading>Từ các năm trước, chưa xong khi vào năm</SectionHeading>
      <BucketTable
        caption={`Việc từ các năm trước, chưa xong khi vào năm, ngày ${writtenDay(asOf)}`}
        heading="Năm"
        rows={rowsOf("earlier")}
        total={null}
        hrefOf={() => null}
      />
      <PrintedFoot name={viewer.name} asOf={asOf} />
    </div>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/status/years`), plan)
}
