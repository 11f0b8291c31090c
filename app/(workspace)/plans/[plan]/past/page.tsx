import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Link } from "@/components/ui/link"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { SegmentedLinks } from "@/components/ui/segmented-links"
import { requireViewer } from "@/lib/access/viewer"
import { pastPath, pastSheetPath, pastUploadPath, planPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { PAST_KINDS } from "@/lib/progress/past-entry"
import { PastView } from "@/lib/progress/past-input"
import { listPast, MOST_PAST_OUT } from "@/lib/progress/past-queries"
import { counted, PAST_KIND_WORDS } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { PastFilter } from "./past-filter"
import { PastForm } from "./past-form"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Nhập bổ sung số liệu đã qua – ${planName((await load(props)).plan)}` }
}

/** For reviewers: what was before this system, a row a duty, typed here or taken from Excel. */
export default async function PastPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const asked = await props.searchParams
  const view = PastView.parse(asked)
  const past = await listPast(viewer, plan.slug, view, today)
  if (!past) notFound()
  const recorded = Number(asked.recorded)
  return (
    <>
      <Breadcrumb
        steps={[{ label: planName(plan), href: planPath(plan.slug) }]}
        current="Nhập bổ sung số liệu đã qua"
      />
      <PageHead
        issuer={plan.consolidators.map(({ name }) => name).join("; ")}
        title="Nhập bổ sung số liệu đã qua"
        aside={`Ngày ${writtenDay(today)}`}
      />
      {Number.isInteger(recorded) && asked.recorded !== undefined && (
        <Notice kind="done" takeFocus>
          {recorded > 0
            ? `Đã ghi ${counted(recorded)} việc, được tính từ ngày nêu ở từng dòng.`
            : "Nội dung này đã được ghi trước đó. Không ghi lần thứ hai."}
        </Notice>
      )}
      <p className="max-w-text">
        Chọn tiến độ ở những dòng cần ghi; dòng không chọn thì giữ nguyên. Số liệu được tính từ ngày nêu ở dòng, sớm
        nhất từ ngày ban hành kế hoạch ({writtenDay(plan.issuedOn)}), và luôn mang dấu “nhập bổ sung”.
      </p>
      <p className="mt-2 max-w-text">
        Làm bằng Excel: <a href={pastSheetPath(plan.slug, view)}>Tải mẫu Excel</a> của các dòng đang xem
        {past.total > MOST_PAST_OUT && ` (${MOST_PAST_OUT} dòng đầu; chọn mục để tải từng phần)`}, điền rồi{" "}
        <Link href={pastUploadPath(plan.slug)}>nạp tệp đã điền</Link>; xem trước, chưa ghi cho đến khi xác nhận.
      </p>
      <div className="mt-4 mb-2 flex flex-wrap items-end gap-x-8 gap-y-2">
        <SegmentedLinks
          label="Loại việc"
          segments={PAST_KINDS.map((kind) => ({
            href: pastPath(plan.slug, { ...view, kind, page: 1 }),
            label: PAST_KIND_WORDS[kind],
            current: kind === view.kind,
          }))}
        />
        <PastFilter slug={plan.slug} view={view} sections={past.sections} />
      </div>
      {past.rows.length === 0 ? (
        <EmptyState
          sentence="Không còn việc nào chưa hoàn thành trong phần này."
          link={{ href: pastPath(plan.slug, { ...view, show: "all", page: 1 }), label: "Xem tất cả" }}
        />
      ) : (
        <PastForm key={pastPath(plan.slug, view)} plan={plan} view={view} past={past} today={today} />
      )}
      <Pagination page={past.page} pages={past.pages} hrefOf={(page) => pastPath(plan.slug, { ...view, page })} />
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/past`), plan)
}
