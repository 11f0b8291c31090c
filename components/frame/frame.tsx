import type { ReactNode } from "react"
import { CONTENT_ID, SkipLink } from "@/components/ui/skip-link"
import { FileAwaited } from "./file-awaited"
import { Footer } from "./footer"
import { TopBar, type TopBarProps } from "./top-bar"

type FrameProps = TopBarProps & { supportPhone: string | null; children: ReactNode }

/** What surrounds every page of a signed-in person. */
export function Frame({ supportPhone, children, ...bar }: FrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <TopBar {...bar} />
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-3 py-3 outline-none sm:p-4">
        {children}
      </main>
      <FileAwaited />
      <Footer appName={bar.appName} supportPhone={supportPhone} />
    </div>
  )
}
