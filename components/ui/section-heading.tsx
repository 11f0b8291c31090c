import type { ReactNode } from "react"

/** A heading within a page, with what may be done beside it. */
export function SectionHeading({ id, children, aside }: { id?: string; children: ReactNode; aside?: ReactNode }) {
  return (
    <div className="mt-6 mb-2 flex flex-wrap items-baseline justify-between gap-x-4 break-after-avoid">
      <h2 id={id} className="text-heading">
        {children}
      </h2>
      {aside && <div className="text-cell">{aside}</div>}
    </div>
  )
}
