import type { ReactNode } from "react"
import { Link } from "@/components/ui/link"
import { CONTENT_ID, SkipLink } from "@/components/ui/skip-link"
import { Footer } from "./footer"

type PlainFrameProps = { appName: string; supportPhone?: string | null; children: ReactNode }

/** What surrounds the pages before signing in, and those that say that something went wrong. */
export function PlainFrame({ appName, supportPhone = null, children }: PlainFrameProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b border-rule bg-sheet text-bar">
        <div className="mx-auto max-w-page px-3 sm:px-4">
          <Link href="/" className="inline-block py-3.5 font-semibold text-ink no-underline hover:text-blue">
            {appName}
          </Link>
        </div>
      </header>
      <main id={CONTENT_ID} tabIndex={-1} className="mx-auto w-full max-w-page flex-1 px-3 py-6 outline-none sm:px-4">
        {children}
      </main>
      <Footer appName={appName} supportPhone={supportPhone} />
    </div>
  )
}
