"use client"

import { useEffect, useId, useRef } from "react"
import { counted } from "@/lib/words"

const MARK = "Lỗi: "

/**
 * What a form was refused for, at its head: each sentence leads to its field. Takes focus when it appears and puts
 * "Lỗi:" before the title of the page; without JavaScript it is a plain section at the same place.
 */
export function ErrorSummary({ message, errors }: { message?: string; errors: { href: string; text: string }[] }) {
  const section = useRef<HTMLElement>(null)
  const titleId = useId()

  useEffect(() => {
    section.current?.focus()
    const mark = () => {
      if (!document.title.startsWith(MARK)) document.title = `${MARK}${document.title}`
    }
    mark()
    // The answer that brought the errors may draw the page's own title only after this.
    const watch = new MutationObserver(mark)
    watch.observe(document.head, { childList: true, subtree: true, characterData: true })
    return () => {
      watch.disconnect()
      if (document.title.startsWith(MARK)) document.title = document.title.slice(MARK.length)
    }
  }, [])

  return (
    <section
      ref={section}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="mb-4 max-w-text border-2 border-seal-solid bg-sheet px-3.5 py-3"
    >
      <h2 id={titleId} className="font-semibold">
        Vui lòng xem lại {counted(errors.length)} mục
      </h2>
      {message && <p className="mt-1">{message}</p>}
      <ul className="mt-1">
        {errors.map((error) => (
          <li key={error.href} className="py-0.5">
            <a href={error.href}>{error.text}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
