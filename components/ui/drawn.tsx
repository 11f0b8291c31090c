import type { ReactNode } from "react"
import { markupOf } from "./markup-of"

type DrawnProps = { as: "div" | "dl" | "li" | "ol" | "ul"; id?: string; className?: string; children: ReactNode }

/** A part of many elements and no state, drawn once: see `markupOf` for what it saves. Links in it are plain ones. */
export function Drawn({ as: Element, id, className, children }: DrawnProps) {
  return (
    <Element
      id={id}
      className={className}
      // biome-ignore lint/security/noDangerouslySetInnerHtml: markupOf escapes every text and knows every attribute it writes
      dangerouslySetInnerHTML={{ __html: markupOf(children) }}
    />
  )
}
