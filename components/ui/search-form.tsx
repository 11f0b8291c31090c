import type { ReactNode } from "react"
import { buttonClasses } from "./button"
import { classNames } from "./class-names"
import { CONTROL_CLASSES } from "./field"
import { GetForm } from "./get-form"

type SearchFormProps = {
  action: string
  /** What is searched, for those who do not see the box in its place. */
  label: string
  q: string
  className?: string
  /** Fields that go along. */
  children?: ReactNode
}

/** A box that searches what the page lists; its question stands in the address. */
export function SearchForm({ action, label, q, className, children }: SearchFormProps) {
  return (
    <search className={classNames("my-3 block max-w-text print:hidden", className)}>
      <GetForm action={action} label={label} className="flex gap-2">
        {children}
        <input
          key={q}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
          aria-label={label}
          autoComplete="off"
          className={CONTROL_CLASSES}
        />
        <button type="submit" className={buttonClasses("outlined")}>
          Tìm
        </button>
      </GetForm>
    </search>
  )
}
