import type { ReactNode } from "react"

/** The foot of a page: what the figures rest on (`children`, a sentence) and whom to call. */
export function Footer({ supportPhone, children }: { supportPhone: string | null; children?: ReactNode }) {
  return (
    <footer className="mt-12 border-t border-rule text-meta text-ink-2">
      <p className="mx-auto flex max-w-page flex-wrap gap-x-4 px-3 py-4 sm:px-4">
        {children && <span>{children}</span>}
        {supportPhone && <span className="print:hidden">Điện thoại hỗ trợ: {supportPhone}</span>}
      </p>
    </footer>
  )
}
