import { notFound } from "next/navigation"
import { ActionForm } from "@/components/ui/action-form"
import { PageHead } from "@/components/ui/page-head"
import { can } from "@/lib/access/permissions"
import { requireViewer } from "@/lib/access/viewer"
import { importPlanAction } from "./actions"
import { ImportSteps } from "./import-steps"

export const metadata = { title: "Nhập kế hoạch" }

export default async function NewPlanPage() {
  const viewer = await requireViewer("/plans/new")
  if (!can(viewer, "import-plan")) notFound()
  return (
    <>
      <PageHead title="Nhập kế hoạch từ văn bản" issuer="Quản trị" />
      <ActionForm action={importPlanAction} id="import" label="Nhập kế hoạch" className="max-w-none!">
        <ImportSteps />
      </ActionForm>
    </>
  )
}
