/**
 * The foot of a page: where one is, and whom to call. On which day its figures are is the page's own to say: the foot stays
 * while one goes from page to page.
 */
export function Footer({ appName, supportPhone }: { appName: string; supportPhone: string | null }) {
  return (
    <footer className="mt-12 border-t border-rule text-meta text-ink-2">
      <p className="mx-auto flex max-w-page flex-wrap gap-x-4 px-3 py-4 sm:px-4">
        <span>{appName}</span>
        {supportPhone && <span className="print:hidden">Điện thoại hỗ trợ: {supportPhone}</span>}
      </p>
    </footer>
  )
}
