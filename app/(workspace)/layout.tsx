import type { ReactNode } from "react"
import { signOutAction } from "@/app/sign-in/actions"
import { ActionForm } from "@/components/ui/action-form"
import { deskOf } from "@/lib/access/desk"
import { hasRole } from "@/lib/access/permissions"
import { findViewer } from "@/lib/access/viewer"
import { dayOf } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { planName } from "@/lib/plans/names"
import { listPlanNames } from "@/lib/plans/queries"
import { WorkspaceFrame } from "./workspace-frame"

/** The frame around every page of a signed-in person. It protects nothing: each page asks for its viewer itself. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const viewer = await findViewer()
  if (!viewer) return children // the page leads to the sign-in, and back to itself
  const { appName, supportPhone } = readEnvironment()
  const today = dayOf(new Date())
  const plans = await listPlanNames(viewer, today)
  const isReviewer = plans.some(({ isReviewed }) => isReviewed)
  return (
    <WorkspaceFrame
      appName={appName}
      supportPhone={supportPhone}
      person={{ name: viewer.name, position: viewer.position }}
      plans={plans.map((plan) => ({ slug: plan.slug, name: planName(plan), isReviewed: plan.isReviewed }))}
      desk={deskOf(viewer, isReviewer)}
      isHead={hasRole(viewer, "HEAD")}
      isAdministrator={hasRole(viewer, "ADMINISTRATOR")}
      signOut={
        <ActionForm action={signOutAction}>
          <button type="submit" className="block w-full py-2 text-left text-ink hover:text-blue">
            Đăng xuất
          </button>
        </ActionForm>
      }
    >
      {children}
    </WorkspaceFrame>
  )
}
