"use client"

import { Button } from "./button"
import { useCopy } from "./use-copy"
import { useHydrated } from "./use-hydrated"

/** A link to hand on: shown whole, selected by one click, copied by the button where JavaScript runs. */
export function CopyField({ label, value }: { label: string; value: string }) {
  const { shown, copied, copy } = useCopy<HTMLElement>(value)
  const hydrated = useHydrated()

  return (
    <div className="my-4 max-w-text">
      <p className="font-semibold">{label}</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <code
          ref={shown}
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
