import { Link } from "./link"

type PaginationProps = { page: number; pages: number; hrefOf: (page: number) => string }

/** Page by page through a long list; absent where there is only one. */
export function Pagination({ page, pages, hrefOf }: PaginationProps) {
  if (pages <= 1) return null
  return (
    <nav aria-label="Trang" className="my-4 flex items-baseline gap-4 text-cell print:hidden">
      {page > 1 && (
        <Link href={hrefOf(page - 1)} rel="prev">
          ‹ Trang trước
        </Link>
      )}
      <span>
        Trang {page}/{pages}
      </span>
      {page < pages && (
        <Link href={hrefOf(page + 1)} rel="next">
          Trang sau ›
        </Link>
      )}
    </nav>
  )
}
