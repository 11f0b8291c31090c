"use client"

import { fieldId, useFormAnswer } from "./form-answer"

type Choice = { value: string; label: string; hint?: string }

/** One of a few, all in sight. The error and hint belong to the group; a link of the error summary reaches the first choice. */
export function ChoiceField({
  name,
  legend,
  hint,
  choices,
  defaultValue,
}: {
  name: string
  legend: string
  hint?: string
  choices: Choice[]
  defaultValue?: string
}) {
  const form = useFormAnswer()
  const id = fieldId(form.id, name)
  const error = form.errors[name]
  const chosen = form.values[name] ?? defaultValue
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ")

  return (
    <fieldset
      aria-describedby={described || undefined}
      className={error ? "my-4 border-l-4 border-seal-solid pl-3" : "my-4"}
    >
      <legend className="font-semibold">{legend}</legend>
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
      {choices.map((choice, index) => (
        <label key={choice.value} className="flex min-h-11 items-center gap-2.5 border-b border-rule py-2">
          <input
            type="radio"
            id={index === 0 ? id : `${id}-${choice.value}`}
            name={name}
            value={choice.value}
            defaultChecked={choice.value === chosen}
            className="size-5 shrink-0 accent-blue"
          />
          <span>
            {choice.label}
            {choice.hint && <span className="block text-meta text-ink-2">{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
