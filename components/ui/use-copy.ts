"use client"

import { useRef, useState } from "react"

/** Copies what stands in an element (`value`, where that is shown otherwise), and says whether it is done. */
export function useCopy<Shown extends HTMLElement>(value: string) {
  const shown = useRef<Shown>(null)
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    if (!shown.current) return
    window.getSelection()?.selectAllChildren(shown.current)
    // navigator.clipboard exists only behind TLS; an office's own network is often without
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(value).then(
          () => true,
          () => false,
        )
      : document.execCommand("copy")
    setCopied(done)
  }

  return { shown, copied, copy }
}
