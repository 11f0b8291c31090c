import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { BucketTable } from "@/components/bucket-table"
import { EmptyState } from "@/components/ui/empty-state"
import { requireViewer } from "@/lib/access/viewer"
import { coordinatingPath, tasksPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { countByHelper } from "@/lib/progress/coordinating"
import { TaskListView } from "@/lib/tasks/input"
import { requirePlan } from "../../../../one-read"
import { PrintedFoot } from "../../../../printed-foot"
import { PartHead } from "../part-head"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Nhiệm vụ theo cơ quan phối hợp – ${planName((await load(props)).plan)}` }
}

/** How the tasks with which each agency helps stand on a day, apart from those that it leads. */
export default async function CoordinatingPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const asked = TaskListView.parse(await props.searchParams).asOf
  const helped = await countByHelper(viewer, plan.slug, asked, today)
  if (!helped) notFound()
  const { asOf, rows } = helped
  const day = asOf < today ? asOf : null
  const hrefOf = (other: string | null) => coordinatingPath(plan.slug, other)
  return (
    <div className="print-landscape">
      <PartHead
        plan={plan}
        current="Theo cơ quan phối hợp"
        title="Nhiệm vụ theo cơ quan phối hợp"
        asOf={asOf}
        today={today}
        hrefOf={hrefOf}
      />
      <p className="mb-4 max-w-text">
        Tính cả nhiệm vụ mà cơ quan phối hợp trong một nhóm. Một nhiệm vụ được tính ở từng cơ quan phối hợp, nên các
        dòng không cộng lại với nhau, không cộng với nhiệm vụ chủ trì.
      </p>
      {rows.length === 0 ? (
        <EmptyState sentence="Không có cơ quan nào được nêu phối hợp." />
      ) : (
        <BucketTable
          caption={`Nhiệm vụ theo cơ quan phối hợp và tình trạng, ngày ${writtenDay(asOf)}`}
          heading="Cơ quan phối hợp"
          rows={rows.map(({ key, name, count, buckets }) => ({ key, label: name, count, buckets }))}
          total={null}
          hrefOf={(key, status) => (key ? tasksPath(plan.slug, { coordinating: key, status, asOf: day }) : null)}
        />
      )}
      <PrintedFoot name={viewer.name} asOf={asOf} />
    </div>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/status/coordinating`), plan)
}
