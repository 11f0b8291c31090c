"use client"

import { useState } from "react"
import { readDay, weekdayOf, writtenDay } from "@/lib/day"
import { CONTROL_CLASSES, Field, type FieldProps } from "./field"

/**
 * A day as text: 12/11/2024, 12-11-2024, 12.11.2024 or 12112024 (number pads have no "/"). On leaving the field the reading
 * comes back in words; what was typed is never rewritten.
 */
export function DateField({ hint = "Ngày/tháng/năm, ví dụ 11/7/2022", ...field }: FieldProps) {
  const [reading, setReading] = useState("")
  return (
    <Field {...field} hint={hint}>
      {(control) => (
        <div className="flex flex-wrap items-center gap-x-3">
          <input
            {...control}
            type="text"
            inputMode="numeric"
            autoComplete="off"
            maxLength={20}
            className={`${CONTROL_CLASSES} max-w-44`}
            onBlur={(event) => setReading(inWords(event.currentTarget.value))}
          />
          <output className="text-meta text-ink-2">{reading}</output>
        </div>
      )}
    </Field>
  )
}

function inWords(text: string): string {
  const day = readDay(text)
  return day ? `${weekdayOf(day)}, ${writtenDay(day)}` : ""
}
