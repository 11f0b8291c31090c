"use client"

import { fieldId, useFormAnswer } from "@/components/ui/form-answer"

type SaysCellProps = { name: string; row: string; mayStay: boolean; typed?: string }

/** What a row says this time: nothing, that what was said still holds, or something new. */
export function SaysCell({ name, row, mayStay, typed }: SaysCellProps) {
  const form = useFormAnswer()
  const id = fieldId(form.id, name)
  const error = form.errors[name]
  const said = form.values[name] ?? typed ?? ""
  const choices = CHOICES.filter(({ value }) => mayStay || value !== "no-change")
  return (
    <fieldset
      aria-describedby={error ? `${id}-error` : undefined}
      className={error ? "border-l-4 border-seal-solid pl-2" : undefined}
    >
      <legend className="sr-only">{row}</legend>
      {error && (
        <p id={`${id}-error`} className="text-meta font-semibold text-seal">
          {error}
        </p>
      )}
      <div className="flex flex-wrap gap-x-4">
        {choices.map(({ value, label }, index) => (
          <label key={value} className="flex min-h-10 items-center gap-2">
            <input
              // the key: React does not follow a changed defaultChecked
              key={said}
              type="radio"
              id={index === 0 ? id : `${id}-${value}`}
              name={name}
              value={value}
              defaultChecked={value === said}
              className="size-4.5 shrink-0 accent-blue"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

const CHOICES = [
  { value: "", label: "Chưa gửi" },
  { value: "no-change", label: "Không thay đổi" },
  { value: "update", label: "Cập nhật" },
]
