"use client"

import { GridField } from "@/components/ui/grid-field"
import { LastingTextarea } from "@/components/ui/lasting-textarea"
import type { Progress } from "@/lib/progress/progress"
import { PROGRESS_WORDS } from "@/lib/words"

const CONTROL =
  "min-h-10 w-full min-w-0 rounded-sheet border border-rule-strong bg-sheet px-2 py-1.5 text-body text-ink lg:text-cell aria-invalid:border-2 aria-invalid:border-seal-solid"

type ProgressCellProps = {
  name: string
  row: string
  labelled?: boolean
  choices: Progress[]
  defaultValue?: Progress
}

/** How far the duty is; empty where the row says nothing of it. */
export function ProgressCell({ choices, ...field }: ProgressCellProps) {
  return (
    <GridField label="Tiến độ" {...field}>
      {({ defaultValue: chosen, ...control }) => (
        // the key: React does not follow a changed defaultValue of a select
        <select key={chosen} {...control} defaultValue={chosen ?? ""} autoComplete="off" className={CONTROL}>
          <option value="">—</option>
          {choices.map((progress) => (
            <option key={progress} value={progress}>
              {PROGRESS_WORDS[progress]}
            </option>
          ))}
        </select>
      )}
    </GridField>
  )
}

type TextCellProps = {
  name: string
  label: string
  row: string
  labelled?: boolean
  inputMode?: "numeric"
  maxLength: number
  defaultValue?: string
}

/** A line of text or a day. */
export function TextCell({ inputMode, maxLength, ...field }: TextCellProps) {
  return (
    <GridField {...field}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputMode={inputMode}
          maxLength={maxLength}
          autoComplete="off"
          className={CONTROL}
        />
      )}
    </GridField>
  )
}

/** A few lines of text. */
export function LinesCell({ maxLength, ...field }: Omit<TextCellProps, "inputMode">) {
  return (
    <GridField {...field}>
      {(control) => (
        <LastingTextarea {...control} rows={2} maxLength={maxLength} autoComplete="off" className={CONTROL} />
      )}
    </GridField>
  )
}
