import type { ReactNode } from "react"

/** What is needed now and then: opened by its summary, without a script. */
export function Disclosure({ summary, open, children }: { summary: ReactNode; open?: boolean; children: ReactNode }) {
  return (
    <details open={open} className="my-3">
      <summary className="touch w-fit py-1 text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover">
        {summary}
      </summary>
      <div className="py-2">{children}</div>
    </details>
  )
}
