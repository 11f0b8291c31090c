"use client"

import type { ReactNode } from "react"
import { fieldId, useFormAnswer } from "./form-answer"

export type FieldProps = {
  name: string
  label: string
  hint?: string
  /** Most fields are asked because they are needed; one that may stay empty says so. */
  optional?: boolean
  defaultValue?: string
}

export type Control = {
  id: string
  name: string
  defaultValue: string | undefined
  required: boolean
  "aria-invalid": true | undefined
  "aria-describedby": string | undefined
}

export const CONTROL_CLASSES =
  "w-full border border-rule-strong rounded-sheet bg-sheet text-ink text-body px-2.5 py-2 aria-invalid:border-seal-solid aria-invalid:border-2"

/** Label, hint and error of one control, tied to it for the eye and for the ear. Every field is drawn through this. */
export function Field({
  name,
  label,
  hint,
  optional,
  defaultValue,
  children,
}: FieldProps & { children: (control: Control) => ReactNode }) {
  const form = useFormAnswer()
  const id = fieldId(form.id, name)
  const error = form.errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")

  return (
    <div className={error ? "my-4 border-l-4 border-seal-solid pl-3" : "my-4"}>
      <label htmlFor={id} className="block font-semibold">
        {label}
        {optional && <span className="font-normal text-ink-2"> (không bắt buộc)</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-meta text-ink-2">
          {hint}
        </p>
      )}
      {error && (
        <p id={`${id}-error`} className="text-cell font-semibold text-seal">
          {error}
        </p>
      )}
      <div className="mt-1">
        {children({
          id,
          name,
          defaultValue: form.values[name] ?? defaultValue,
          required: !optional,
          "aria-invalid": error ? true : undefined,
          "aria-describedby": described || undefined,
        })}
      </div>
    </div>
  )
}
