import { type ReactNode, useId } from "react"
import { buttonClasses } from "./button"
import { classNames } from "./class-names"
import { CONTROL_CLASSES } from "./field"
import { GetForm } from "./get-form"

type SearchFormProps = {
  action: string
  /** What is searched, above the box. */
  label: string
  q: string
  className?: string
  /** Fields that go along. */
  children?: ReactNode
}

/** A box that searches what the page lists; its question stands in the address. */
export function SearchForm({ action, label, q, className, children }: SearchFormProps) {
  const id = useId()
  return (
    <search className={classNames("my-3 block max-w-text print:hidden", className)}>
      <GetForm action={action} label={label} className="grid grid-cols-[1fr_auto] gap-x-2">
        {children}
        <label htmlFor={id} className="col-span-2 text-label">
          {label}
        </label>
        <input
          key={q}
          id={id}
          type="search"
          name="q"
          defaultValue={q}
          maxLength={200}
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
