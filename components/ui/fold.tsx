import type { ReactNode } from "react"

/**
 * What is folded under its summary on a narrow screen and laid open on a wide one, without a script. Where a browser
 * cannot lay it open, it stays folded there too, with its summary.
 */
export function Fold({
  summary,
  className,
  children,
}: {
  summary: ReactNode
  className?: string
  children: ReactNode
}) {
  return (
    <details className={`fold ${className ?? ""}`}>
      <summary className="touch w-fit py-1 text-blue underline decoration-1 underline-offset-3 hover:text-blue-hover">
        {summary}
      </summary>
      {children}
    </details>
  )
}
