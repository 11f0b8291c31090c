import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { EmptyState } from "@/components/ui/empty-state"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { Pagination } from "@/components/ui/pagination"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, sheetPath } from "@/lib/addresses"
import { writtenDay } from "@/lib/day"
import { planName } from "@/lib/plans/names"
import { SheetView } from "@/lib/progress/sheet-input"
import { findSheet } from "@/lib/progress/sheet-rows"
import { counted } from "@/lib/words"
import { requirePlan } from "../../../one-read"
import { DropDraftForm } from "../drop-draft-form"
import { dropSheetDraftAction } from "./actions"
import { SheetForm } from "./sheet-form"

type Props = {
  params: Promise<{ plan: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Bảng cập nhật tiến độ – ${planName((await load(props)).plan)}` }
}

/** For an agency's own people: all that it leads in a plan and has not finished, told on one sheet and sent together. */
export default async function SheetPage(props: Props) {
  const { viewer, plan, today } = await load(props)
  const view = SheetView.parse(await props.searchParams)
  const sheet = await findSheet(viewer, plan.slug, view.page, today)
  if (!sheet) notFound()
  const agencies = [...new Set(sheet.rows.map(({ lead }) => lead))].join("; ")
  const consolidator = plan.consolidators.map(({ name }) => name).join("; ")
  return (
    <>
      <Breadcrumb steps={[{ label: planName(plan), href: planPath(plan.slug) }]} current="Bảng cập nhật tiến độ" />
      <PageHead issuer={agencies || undefined} title="Bảng cập nhật tiến độ" aside={`Ngày ${writtenDay(today)}`} />
      {view.sent !== null && (
        <Notice kind="done" takeFocus>
          {doneWords(view.sent, view.forwarded, consolidator)}
        </Notice>
      )}
      {sheet.rows.length === 0 ? (
        <EmptyState sentence="Không còn việc phải làm." link={{ href: planPath(plan.slug), label: planName(plan) }} />
      ) : (
        <>
          <p className="max-w-text">
            Ở mỗi dòng chọn “Không thay đổi” hoặc “Cập nhật”; dòng không chọn thì không gửi. Các dòng đã chọn được gửi
            cùng lúc đến {consolidator}; còn một mục chưa đúng thì chưa gửi dòng nào.
          </p>
          {sheet.draft && (
            <DropDraftForm
              action={dropSheetDraftAction}
              draft={sheet.draft}
              about={<input type="hidden" name="plan" value={plan.slug} />}
            />
          )}
          <SheetForm slug={plan.slug} sheet={sheet} today={today} />
          <Pagination
            page={sheet.page}
            pages={sheet.pages}
            hrefOf={(page) => sheetPath(plan.slug, page > 1 ? { page } : {})}
          />
        </>
      )}
    </>
  )
}

function doneWords(sent: number, forwarded: number, consolidator: string): string {
  if (sent + forwarded === 0) return "Bảng này đã được gửi trước đó. Không ghi lần thứ hai."
  if (forwarded === 0) return `Đã gửi ${consolidator} ${counted(sent)} cập nhật.`
  if (sent === 0) return `Đã chuyển lãnh đạo đơn vị duyệt ${counted(forwarded)} cập nhật.`
  return `Đã gửi ${consolidator} ${counted(sent)} cập nhật, chuyển lãnh đạo đơn vị duyệt ${counted(forwarded)} cập nhật.`
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/sheet`), plan)
}
