import type { ReactNode } from "react"
import { classNames } from "./class-names"

/**
 * A ruled sheet. `caption` (hidden) repeats what is listed, under which conditions and how many. With `stacked` each row
 * becomes a block on a telephone; without it a wide table scrolls in its own region.
 */
export function Sheet({ caption, stacked, children }: { caption: string; stacked?: boolean; children: ReactNode }) {
  const table = (
    <table className={classNames("sheet", stacked && "sheet-stacked")}>
      <caption className="sr-only">{caption}</caption>
      {children}
    </table>
  )
  if (stacked) return table
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section aria-label={caption} tabIndex={0} className="overflow-x-auto">
      {table}
    </section>
  )
}

/** The heads of the columns: `ledger` for the number column, `figure` for figures, a width class where one is needed. */
export function SheetHead({ columns }: { columns: { label: string; look?: "ledger" | "figure"; width?: string }[] }) {
  return (
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.label} scope="col" className={classNames(column.look, column.width)}>
            {column.label}
          </th>
        ))}
      </tr>
    </thead>
  )
}

type GroupProps = { name: ReactNode; count?: string; ledger?: boolean; span: number; id?: string; children: ReactNode }

/** Rows under the name of what they have in common; each group is its own body. `span` counts the columns after the ledger. */
export function SheetGroup({ name, count, ledger, span, id, children }: GroupProps) {
  return (
    <tbody id={id}>
      <tr className="group">
        {ledger && <td className="ledger" />}
        <th scope="rowgroup" colSpan={span}>
          {name} {count && <span className="text-label text-ink-2">· {count}</span>}
        </th>
      </tr>
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
