import type { Metadata } from "next"
import { notFound } from "next/navigation"
import type { z } from "zod"
import { StatusLine } from "@/components/status-line"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { Notice } from "@/components/ui/notice"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { planPath, readStep, taskPath, updatePath } from "@/lib/addresses"
import { dayOf, writtenDay } from "@/lib/day"
import { faultSentence } from "@/lib/evidence/faults"
import { planName } from "@/lib/plans/names"
import { ReportTarget, readDraft } from "@/lib/progress/input"
import { needsConfirmation, sayableOf } from "@/lib/progress/progress"
import { findReportForm } from "@/lib/progress/report-form"
import type { ShownStatus } from "@/lib/progress/statuses"
import { goesThroughHead } from "@/lib/progress/workflow"
import { counted } from "@/lib/words"
import { DropDraftForm } from "../../../drop-draft-form"
import { dropDraftAction, reportNoChangeAction, reportProgressAction, saveDraftAction } from "./actions"
import { DutyFields } from "./duty-fields"
import { GoesOnFrom } from "./goes-on-from"
import { NoChangeForm } from "./no-change-form"
import { ReportForm } from "./report-form"

type Props = {
  params: Promise<{ plan: string; number: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { form } = await load(props)
  return { title: `Cập nhật nhiệm vụ ${form.number} – ${planName(form.plan)}` }
}

/** Says how far a duty is: nothing new in one press, or what happened, kept as a draft while it is typed. */
export default async function UpdatePage(props: Props) {
  const { form, target, today } = await load(props)
  const { plan, number, status, draft, continued } = form
  const duty = { task: target.task, year: target.year, part: target.part }
  const last = status?.standing.lastSaidOn
  const yearly = target.year === null ? "" : ` năm ${target.year}`
  const sayable = sayableOf(form)
  return (
    <>
      <Breadcrumb
        steps={[
          { label: planName(plan), href: planPath(plan.slug) },
          { label: `Nhiệm vụ ${number}`, href: taskPath(plan.slug, number) },
        ]}
        current="Cập nhật tiến độ"
      />
      <PageHead
        issuer={form.agencyName}
        title={form.onBehalf ? `Cập nhật thay ${form.agencyName}` : `Cập nhật tiến độ${yearly}`}
        aside={`Ngày ${writtenDay(today)}`}
      />
      <p className="max-w-text">
        <strong className="font-semibold">{number}.</strong> {form.title}
      </p>
      {status && (
        <p className="mt-1 mb-4 flex flex-wrap items-baseline gap-x-1.5 text-meta">
          {status.due && <span className="text-ink-2">Hạn {writtenDay(status.due)} · </span>}
          <StatusLine status={status} day={today} />
        </p>
      )}
      {last && !form.onBehalf && (
        <NoChangeForm action={reportNoChangeAction} duty={duty} seen={form.seen} since={writtenDay(last)} />
      )}
      {draft && (
        <DropDraftForm action={dropDraftAction} draft={draft} about={<DutyFields duty={duty} />}>
          {form.files.length > 0 && ` Bỏ nháp gỡ cả ${counted(form.files.length)} tệp đính kèm.`}
        </DropDraftForm>
      )}
      {continued && <GoesOnFrom continued={continued} isBegun={draft !== null} />}
      {isFinished(status) && (
        <Notice>
          Đã được xác nhận là hoàn thành hoặc dừng. Cập nhật mới là bản sửa, chỉ được tính khi {form.consolidator} xác
          nhận; đến lúc đó tình trạng giữ nguyên.
        </Notice>
      )}
      <ReportForm
        action={reportProgressAction}
        save={saveDraftAction}
        duty={duty}
        seen={form.seen}
        replaces={target.replaces ?? continued?.replaces ?? null}
        today={writtenDay(today)}
        sayable={sayable}
        throughHead={sayable.filter((progress) => goesThroughHead(form.headRule, progress))}
        approvers={form.approvers}
        onBehalf={form.onBehalf}
        consolidator={form.consolidator}
        version={draft?.version ?? 0}
        typed={draft ? readDraft(draft.body) : (continued?.fields ?? {})}
        files={form.files}
        became={becameOf(target.file)}
      />
    </>
  )
}

const isFinished = (status: ShownStatus | null) =>
  status?.standing.progress ? needsConfirmation(status.standing.progress) : false

/** Without a script the uploads lead back here and say what became of the files. */
function becameOf(file: z.output<typeof ReportTarget>["file"]) {
  if (file === null) return null
  if (file === "stored") return { isGood: true, sentence: "Đã tải tệp lên. Tệp gửi đi cùng cập nhật." }
  if (file === "removed") return { isGood: true, sentence: "Đã gỡ tệp." }
  if (file === "gone") return { isGood: false, sentence: "Tệp đã được gỡ hoặc đã gửi đi trước đó." }
  return { isGood: false, sentence: faultSentence({ fault: file }) }
}

async function load({ params, searchParams }: Props) {
  const { plan, number } = await params
  const [slug, named] = [readStep(plan), readStep(number)]
  if (!slug || !named) notFound()
  const viewer = await requireViewer(updatePath(slug, named))
  const today = dayOf(new Date())
  const asked = ReportTarget.parse(await searchParams)
  const target = { ...asked, task: `${slug}/${named}` }
  const form = await findReportForm(viewer, target, today)
  return form ? { form, target, today } : notFound()
}
