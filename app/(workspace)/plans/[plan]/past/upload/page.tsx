import type { Metadata } from "next"
import { notFound } from "next/navigation"
import { ActionForm } from "@/components/ui/action-form"
import { Breadcrumb } from "@/components/ui/breadcrumb"
import { PageHead } from "@/components/ui/page-head"
import { requireViewer } from "@/lib/access/viewer"
import { pastPath, planPath } from "@/lib/addresses"
import { planName } from "@/lib/plans/names"
import { requirePlan } from "../../../../one-read"
import { importPastAction } from "./actions"
import { UploadSteps } from "./upload-steps"

type Props = { params: Promise<{ plan: string }> }

export async function generateMetadata(props: Props): Promise<Metadata> {
  return { title: `Nạp số liệu đã qua từ Excel – ${planName((await load(props)).plan)}` }
}

/** For reviewers: a filled-in Excel file is read, what it would change is shown, and recorded once that is confirmed. */
export default async function PastUploadPage(props: Props) {
  const { plan } = await load(props)
  if (!plan.mayRecordPast) notFound()
  return (
    <>
      <Breadcrumb
        steps={[
          { label: planName(plan), href: planPath(plan.slug) },
          { label: "Nhập bổ sung số liệu đã qua", href: pastPath(plan.slug) },
        ]}
        current="Nạp từ Excel"
      />
      <PageHead issuer={plan.consolidators.map(({ name }) => name).join("; ")} title="Nạp số liệu đã qua từ Excel" />
      <ActionForm action={importPastAction} id="nap" label="Nạp tệp Excel đã điền" className="max-w-none!">
        <input type="hidden" name="plan" value={plan.slug} />
        <UploadSteps slug={plan.slug} />
      </ActionForm>
    </>
  )
}

async function load({ params }: Props) {
  const { plan } = await params
  return requirePlan(await requireViewer(`/plans/${plan}/past/upload`), plan)
}
