"use client"

import type { ReactNode } from "react"
import type { Control } from "./field"
import { fieldId, useFormAnswer } from "./form-answer"

type GridFieldProps = {
  name: string
  label: string
  /** Names the row for the ear, where the eye sees it: "Nhiệm vụ 13". */
  row: string
  defaultValue?: string
  children: (control: Control) => ReactNode
}

/** A field in the cell of a table: on a wide screen the column's head is its label, below 40 rem it stands above it. */
export function GridField({ name, label, row, defaultValue, children }: GridFieldProps) {
  const form = useFormAnswer()
  const id = fieldId(form.id, name)
  const error = form.errors[name]
  return (
    <div className={error ? "border-l-4 border-seal-solid pl-2" : undefined}>
      <label htmlFor={id} className="block text-label sm:sr-only">
        {label}
        <span className="sr-only"> – {row}</span>
      </label>
      {error && (
        <p id={`${id}-error`} className="text-meta font-semibold text-seal">
          {error}
        </p>
      )}
      {children({
        id,
        name,
        defaultValue: form.values[name] ?? defaultValue,
        required: false,
        "aria-invalid": error ? true : undefined,
        "aria-describedby": error ? `${id}-error` : undefined,
      })}
    </div>
  )
}
