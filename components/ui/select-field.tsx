"use client"

import { CONTROL_CLASSES, Field, type FieldProps } from "./field"

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
        <select key={chosen} {...control} defaultValue={chosen} className={`${CONTROL_CLASSES} min-h-10.5`}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map(drawOption)}
          {groups.map((group) => (
            <optgroup key={group.label} label={group.label}>
              {group.options.map(drawOption)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  )
}

const drawOption = ({ value, label }: Option) => (
  <option key={value} value={value}>
    {label}
  </option>
)
