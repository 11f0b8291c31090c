"use client"

import type { ReactNode } from "react"
import { TextCell } from "@/components/grid-cells"
import { Disclosure } from "@/components/ui/disclosure"
import { fieldId, useFormAnswer } from "@/components/ui/form-answer"

/** A single yes to what stands beside it. */
export function TickCell({ name, value, children }: { name: string; value: string; children: ReactNode }) {
  const { id, errors, values } = useFormAnswer()
  return (
    <label className="mt-1 flex min-h-8 items-center gap-2 text-meta">
      <input
        type="checkbox"
        id={fieldId(id, name)}
        name={name}
        value={value}
        defaultChecked={values[name] === value}
        aria-invalid={errors[name] ? true : undefined}
        className="size-4.5 shrink-0 accent-blue"
      />
      <span>
        {children}
        {errors[name] && <strong className="block font-semibold text-seal">{errors[name]}</strong>}
      </span>
    </label>
  )
}

/** What few rows need; open where something stands in it or is wrong with it. */
export function MoreCells({ at, row }: { at: number; row: string }) {
  const { errors, values } = useFormAnswer()
  const names = [`${at}-submittedOn`, `${at}-noEvidenceReason`] as const
  return (
    <Disclosure
      summary={
        <span className="text-meta">
          Ngày trình, lý do chưa có văn bản<span className="sr-only"> – {row}</span>
        </span>
      }
      open={names.some((name) => errors[name] || values[name])}
    >
      <div className="grid gap-1">
        <TextCell
          name={names[0]}
          label="Ngày trình, nếu đã hoàn thành"
          row={row}
          labelled
          inputMode="numeric"
          maxLength={20}
        />
        <TextCell name={names[1]} label="Lý do chưa có minh chứng" row={row} labelled maxLength={500} />
      </div>
    </Disclosure>
  )
}
