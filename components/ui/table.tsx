import type { ReactNode } from "react"
import { classNames } from "./class-names"
import { Link } from "./link"

type SheetProps = { caption: string; stacked?: boolean; asPrinted?: boolean; children: ReactNode }

/**
 * A ruled sheet. `caption` (hidden) repeats what is listed, under which conditions and how many. With `stacked` each row
 * becomes a block on a telephone; without it a wide table scrolls in its own region. `asPrinted`: on paper it is ruled like
 * the table of a document.
 */
export function Sheet({ caption, stacked, asPrinted, children }: SheetProps) {
  const table = (
    <table className={classNames("sheet", stacked && "sheet-stacked", asPrinted && "sheet-as-printed")}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
  if (stacked) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="relative overflow-x-auto">
      {table}
    </section>
  )
}

/** A column's head; with `sort` it is the way to the same rows in its order, or says that they are in it. */
type Column = {
  label: string
  look?: "ledger" | "figure"
  width?: string
  sort?: { href: string; isCurrent: boolean }
}

/** The heads of the columns: `ledger` for the number column, `figure` for figures, a width class where one is needed. */
export function SheetHead({ columns }: { columns: Column[] }) {
  return (
    <thead>
      <tr>
        {columns.map(({ label, look, width, sort }) => (
          <th
            key={label}
            scope="col"
            aria-sort={sort?.isCurrent ? "ascending" : undefined}
            className={classNames(look, width)}
          >
            {sort ? <SortLink label={label} {...sort} /> : label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

function SortLink({ label, href, isCurrent }: { label: string; href: string; isCurrent: boolean }) {
  return (
    <>
      <Link href={href} scroll={false} className={classNames("sort", isCurrent && "sort-current")}>
        {label}
        {isCurrent && (
          <span aria-hidden="true" className="print:hidden">
            {" "}
            ↑
          </span>
        )}
      </Link>
      <span className="sort-words">{label}</span>
    </>
  )
}

type GroupHeadProps = { name: ReactNode; count?: string; ledger?: boolean; span: number }

/** The name of what the rows of a body have in common. `span` counts the columns after the ledger. */
export function SheetGroupHead({ name, count, ledger, span }: GroupHeadProps) {
  return (
    <tr className="group">
      {ledger && <td className="ledger" />}
      <th scope="rowgroup" colSpan={span}>
        {name} {count && <span className="text-label text-ink-2">· {count}</span>}
      </th>
    </tr>
  )
}

/** Rows under the name of what they have in common; each group is its own body. */
export function SheetGroup({ id, children, ...head }: GroupHeadProps & { id?: string; children: ReactNode }) {
  return (
    <tbody id={id}>
      <SheetGroupHead {...head} />
      {children}
    </tbody>
  )
}

/** The double rule and what is above it in one line: "Cộng 7: …". */
export function SheetTotal({ ledger, span, children }: { ledger?: boolean; span: number; children: ReactNode }) {
  return (
    <tr className="total">
      {ledger && <td className="ledger" />}
      <td colSpan={span}>{children}</td>
    </tr>
  )
}

/** What stands at the foot of every printed sheet, and nowhere on a screen. */
export function SheetFoot({ span, children }: { span: number; children: ReactNode }) {
  return (
    <tfoot className="hidden print:table-footer-group">
      <tr>
        <td colSpan={span}>{children}</td>
      </tr>
    </tfoot>
  )
}
