"use client"

import { useRef, useState } from "react"
import { Button } from "./button"
import { useHydrated } from "./use-hydrated"

/** A link to hand on: shown whole, selected by one click, copied by the button where JavaScript runs. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const text = useRef<HTMLElement>(null)
  const hydrated = useHydrated()
  const [copied, setCopied] = useState(false)

  const copy = async () => {
    if (!text.current) return
    window.getSelection()?.selectAllChildren(text.current)
    // navigator.clipboard exists only behind TLS; an office's own network is often without
    const done = navigator.clipboard
      ? await navigator.clipboard.writeText(value).then(
          () => true,
          () => false,
        )
      : document.execCommand("copy")
    setCopied(done)
  }

  return (
    <div className="my-4 max-w-text">
      <p className="font-semibold">{label}</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <code
          ref={text}
          className="min-w-0 flex-1 basis-64 border border-rule-strong rounded-sheet bg-sheet px-2.5 py-2 font-sans text-cell break-all select-all"
        >
          {value}
        </code>
        {hydrated && <Button onClick={copy}>Chép</Button>}
        <output className="text-meta text-ink-2">{copied ? "Đã chép." : ""}</output>
      </div>
    </div>
  )
}
