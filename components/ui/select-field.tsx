"use client"

import { CONTROL_CLASSES, Field, type FieldProps } from "./field"
import { markupOf } from "./markup-of"

export type Option = { value: string; label: string }

type SelectFieldProps = FieldProps & {
  options: Option[]
  groups?: { label: string; options: Option[] }[]
  empty?: string
}

/** One of a list. `empty` is the word for no choice ("Chọn cơ quan"); options may be followed by named groups of options. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  options,
  groups = [],
  empty,
}: SelectFieldProps) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} defaultValue={defaultValue}>
      {({ defaultValue: chosen, ...control }) => (
        // the key: React does not follow a changed defaultValue of a select
        <select
          key={chosen}
          {...control}
          defaultValue={chosen}
          className={`${CONTROL_CLASSES} min-h-10.5`}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: a list of all agencies has more elements than the rest of its page; they are drawn once
          dangerouslySetInnerHTML={{
            __html: markupOf([
              empty !== undefined && <option value="">{empty}</option>,
              ...options.map((option) => drawOption(option, chosen)),
              ...groups.map((group) => (
                <optgroup key={group.label} label={group.label}>
                  {group.options.map((option) => drawOption(option, chosen))}
                </optgroup>
              )),
            ]),
          }}
        />
      )}
    </Field>
  )
}

const drawOption = ({ value, label }: Option, chosen: string | undefined) => (
  <option key={value} value={value} selected={value === chosen}>
    {label}
  </option>
)
