"use client"

import type { ComponentProps } from "react"
import { classNames } from "./class-names"
import { CONTROL_CLASSES, Field, type FieldProps } from "./field"
import { LastingTextarea } from "./lasting-textarea"

type Input = Pick<
  ComponentProps<"input">,
  "type" | "inputMode" | "autoComplete" | "maxLength" | "spellCheck" | "placeholder"
>

/** One line of text; an e-mail address, a telephone number or a search by `type`; `short` for a few signs. */
export function TextField({
  name,
  label,
  hint,
  optional,
  defaultValue,
  type = "text",
  short,
  ...input
}: FieldProps & Input & { short?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} defaultValue={defaultValue}>
      {(control) => (
        <input {...control} {...input} type={type} className={classNames(CONTROL_CLASSES, short && "max-w-44")} />
      )}
    </Field>
  )
}

/** Several lines of text. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue,
  rows = 4,
  maxLength,
}: FieldProps & { rows?: number; maxLength?: number }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional} defaultValue={defaultValue}>
      {(control) => <LastingTextarea {...control} rows={rows} maxLength={maxLength} className={CONTROL_CLASSES} />}
    </Field>
  )
}

/** A file to send; what was chosen stays chosen when the form is refused. */
export function FileField({
  name,
  label,
  hint,
  optional,
  accept,
  multiple,
}: FieldProps & { accept?: string; multiple?: boolean }) {
  return (
    <Field name={name} label={label} hint={hint} optional={optional}>
      {({ defaultValue: _, ...control }) => (
        <input
          {...control}
          type="file"
          accept={accept}
          multiple={multiple}
          className={`${CONTROL_CLASSES} file:mr-3 file:border file:border-blue file:rounded-sheet file:px-3 file:py-1 file:font-semibold file:text-blue`}
        />
      )}
    </Field>
  )
}
