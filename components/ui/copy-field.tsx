"use client"

import { Button } from "./button"
import { classNames } from "./class-names"
import { useCopy } from "./use-copy"
import { useHydrated } from "./use-hydrated"

type CopyFieldProps = {
  label: string
  value: string
  /** What the button says. */
  verb?: string
  /** Words, which are broken between words; a link is broken anywhere. */
  wraps?: boolean
}

/** Something to hand on: shown whole, selected by one click, copied by the button where JavaScript runs. */
export function CopyField({ label, value, verb = "Chép", wraps }: CopyFieldProps) {
  const { shown, copied, copy } = useCopy<HTMLElement>(value)
  const hydrated = useHydrated()

  return (
    <div className="my-4 max-w-text">
      <p className="font-semibold">{label}</p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <code
          ref={shown}
          className={classNames(
            "min-w-0 flex-1 basis-64 border border-rule-strong rounded-sheet bg-sheet px-2.5 py-2 font-sans text-cell select-all",
            wraps ? "wrap-anywhere" : "break-all",
          )}
        >
          {value}
        </code>
        {hydrated && <Button onClick={copy}>{verb}</Button>}
        <output className="text-meta text-ink-2">{copied ? "Đã chép." : ""}</output>
      </div>
    </div>
  )
}
