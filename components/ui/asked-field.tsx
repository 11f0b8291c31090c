import { useId } from "react"
import { classNames } from "./class-names"
import { markupOf } from "./markup-of"
import type { Option } from "./select-field"

type AskedProps = { name: string; label: string; asked: string; className?: string }

const CONTROL =
  "h-10 w-full min-w-0 rounded-sheet border border-rule-strong bg-sheet px-2 py-1.75 text-body text-ink lg:text-cell"

/** One of a list, in a GET form. Nothing chosen asks nothing; what the address asks and no option says is kept. */
export function AskedChoice({ name, label, asked, className, options }: AskedProps & { options: Option[] }) {
  const id = useId()
  const isListed = options.some(({ value }) => value === asked)
  const listed = isListed ? options : [{ value: asked, label: asked }, ...options]
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={id} className="block text-label whitespace-nowrap">
        {label}
      </label>
      <select
        id={id}
        name={name}
        autoComplete="off"
        className={CONTROL}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: a filter has more options than its list has rows; they are drawn once
        dangerouslySetInnerHTML={{ __html: markupOf(listed.map((option) => drawOption(option, asked))) }}
      />
    </div>
  )
}

const drawOption = ({ value, label }: Option, asked: string) => (
  <option key={value} value={value} selected={value === asked}>
    {label}
  </option>
)

/** Words to search for, in a GET form. */
export function AskedWords({ name, label, asked, className }: AskedProps) {
  const id = useId()
  return (
    <div className={classNames("min-w-0", className)}>
      <label htmlFor={id} className="block text-label">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type="search"
        defaultValue={asked}
        maxLength={200}
        autoComplete="off"
        enterKeyHint="search"
        className={CONTROL}
      />
    </div>
  )
}
