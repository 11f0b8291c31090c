import type { Metadata } from "next"
import { ActionForm } from "@/components/ui/action-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Link } from "@/components/ui/link"
import { PageHead } from "@/components/ui/page-head"
import { SubmitButton } from "@/components/ui/submit-button"
import { requireViewer } from "@/lib/access/viewer"
import { consolidationPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { counted } from "@/lib/words"
import { EditionText } from "../../../editions/edition-text"
import { GapList } from "../../../editions/gap-list"
import { closeEditionAction } from "../actions"
import { type ConsolidationProps, pathOf, requireDesk } from "../desk-of-page"
import { ReadinessLine } from "../readiness-line"

export async function generateMetadata(props: ConsolidationProps): Promise<Metadata> {
  const { period } = await requireDesk(await requireViewer(await pathOf(props, "close")), props)
  return { title: `Toàn văn, chốt bản tổng hợp năm ${period.year}` }
}

/** The whole text as it would be frozen, what closing brings with it, and the button. */
export default async function ClosePage(props: ConsolidationProps) {
  const desk = await requireDesk(await requireViewer(await pathOf(props, "close")), props)
  const { plan, period, figures, gaps, newest, body } = desk
  const no = (newest?.no ?? 0) + 1
  const back = consolidationPath(plan.slug, period.year)
  return (
    <>
      <Breadcrumb steps={[{ label: `Tổng hợp năm ${period.year}`, href: back }]} current="Toàn văn" />
      <PageHead
        issuer={plan.issuer}
        kind={`Dự thảo bản tổng hợp số ${no}`}
        title={`Kết quả năm ${period.year} thực hiện ${planName(plan)} ngày ${writtenDay(plan.issuedOn)}`}
        aside={`Số liệu đến ngày ${writtenDay(figures.asOf)}`}
      />
      <ReadinessLine desk={desk} />
      <EditionText
        body={body}
        year={period.year}
        place={{ plan: plan.slug, year: period.year, asOf: figures.asOf, closedOn: null }}
      />
      <GapList gaps={gaps} />
      <ActionForm action={closeEditionAction} id="chot" label="Chốt bản tổng hợp" className="mt-6 print:hidden">
        {Object.entries({ plan: plan.slug, year: period.year, seen: newest?.no ?? 0 }).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <p className="mb-3">
          Chốt bản tổng hợp số {no} năm {period.year} với số liệu đến {writtenDay(figures.asOf)};{" "}
          {gaps.length === 0
            ? "đủ báo cáo của các cơ quan"
            : `${counted(gaps.length)} cơ quan chưa có báo cáo được nêu tên`}
          . Sửa đổi về sau lập bản số {no + 1}.
        </p>
        <p className="flex flex-wrap items-center gap-x-5 gap-y-2">
          <SubmitButton>Chốt bản tổng hợp số {no}</SubmitButton>
          <Link href={back}>Quay lại</Link>
        </p>
      </ActionForm>
    </>
  )
}
