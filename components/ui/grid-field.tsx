"use client"

import type { ReactNode } from "react"
import { classNames } from "./class-names"
import type { Control } from "./field"
import { fieldId, useFormAnswer } from "./form-answer"

type GridFieldProps = {
  name: string
  label: string
  /** Names the row for the ear, where the eye sees it: "Nhiệm vụ 13". */
  row: string
  /** Whether the eye finds the label on a wide screen too, where no column's head says it. */
  labelled?: boolean
  defaultValue?: string
  children: (control: Control) => ReactNode
}

/** A field in the cell of a table: on a wide screen the column's head is its label, below 40 rem it stands above it. */
export function GridField({ name, label, row, labelled, defaultValue, children }: GridFieldProps) {
  const form = useFormAnswer()
  const id = fieldId(form.id, name)
  const error = form.errors[name]
  return (
    <div className={error ? "border-l-4 border-seal-solid pl-2" : undefined}>
      <label
        htmlFor={id}
        className={classNames(
          "block text-label",
          labelled ? "sm:text-meta sm:font-normal sm:text-ink-2" : "sm:sr-only",
        )}
      >
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
