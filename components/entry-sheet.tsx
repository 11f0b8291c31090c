import type { ReactNode } from "react"
import { PlainFrame } from "@/components/frame/plain-frame"
import { PageHead } from "@/components/ui/page-head"
import { readEnvironment } from "@/lib/environment"

/** The one sheet of paper on the pages where nobody is signed in yet: sign-in, set-up, invitation, new password. */
export function EntrySheet({ title, children }: { title: string; children: ReactNode }) {
  const { appName, supportPhone } = readEnvironment()
  return (
    <PlainFrame appName={appName} supportPhone={supportPhone}>
      <div className="mx-auto max-w-lg border border-rule border-t-2 border-t-ink bg-sheet px-4 py-5 sm:my-6 sm:px-8 sm:py-7">
        <PageHead title={title} />
        {children}
      </div>
    </PlainFrame>
  )
}
