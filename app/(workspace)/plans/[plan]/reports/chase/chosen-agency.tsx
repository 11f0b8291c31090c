"use client"

import { fieldId, useFormAnswer } from "@/components/ui/form-answer"

type ChosenAgencyProps = { agency: { key: string; name: string }; isChosen: boolean; isFirst: boolean }

/** A box in front of an agency; what was chosen stays chosen when the form is refused. */
export function ChosenAgency({ agency, isChosen, isFirst }: ChosenAgencyProps) {
  const form = useFormAnswer()
  const name = `agency:${agency.key}`
  const isBack = Object.keys(form.values).length > 0
  return (
    <label className="touch flex items-center gap-2.5">
      <input
        type="checkbox"
        // a link of the error summary leads to the first one
        id={isFirst ? fieldId(form.id, "agencies") : undefined}
        name={name}
        defaultChecked={isBack ? name in form.values : isChosen}
        aria-invalid={form.errors.agencies ? true : undefined}
        className="size-5 shrink-0 accent-blue"
      />
      <span className="sm:sr-only">
        Chọn<span className="sr-only"> {agency.name}</span>
      </span>
    </label>
  )
}
