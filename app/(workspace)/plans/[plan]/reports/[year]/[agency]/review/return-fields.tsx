"use client"

import { fieldId, useFormAnswer } from "@/components/ui/form-answer"
import { LastingTextarea } from "@/components/ui/lasting-textarea"

/** A box to return this part, and why; what was chosen and typed stays when the return is refused. */
export function ReturnFields({ part, label }: { part: string; label: string }) {
  const { id, values } = useFormAnswer()
  const box = `part:${part}`
  const words = `reason:${part}`
  const reason = values[words] ?? ""
  const isChosen = box in values || reason !== ""
  return (
    <details className="mt-2 print:hidden" open={isChosen}>
      <summary className="touch w-fit py-1 text-cell text-blue underline decoration-1 underline-offset-3">
        Trả lại phần này<span className="sr-only">: {label}</span>
      </summary>
      <label className="my-1 flex min-h-11 items-center gap-2.5">
        <input type="checkbox" name={box} defaultChecked={isChosen} className="size-5 shrink-0 accent-blue" />
        Đưa vào danh sách trả lại
      </label>
      <label htmlFor={fieldId(id, words)} className="block text-cell font-semibold">
        Lý do của phần này
      </label>
      <LastingTextarea
        id={fieldId(id, words)}
        name={words}
        defaultValue={reason}
        rows={2}
        maxLength={2000}
        className="mt-1 w-full rounded-sheet border border-rule-strong bg-sheet px-2.5 py-2 text-body"
      />
    </details>
  )
}
