"use client"

import { CONTROL_CLASSES } from "@/components/ui/field"
import { fieldId, useFormAnswer } from "@/components/ui/form-answer"
import { SectionHeading } from "@/components/ui/section-heading"
import { counted } from "@/lib/words"
import type { ReadablePlan } from "./preview"

/** Names of the text that the catalogue does not know: what each means is said by a person, never guessed. */
export function UnknownNames({ preview, chosen }: { preview: ReadablePlan; chosen: string[] }) {
  const form = useFormAnswer()
  const id = fieldId(form.id, "means")
  const error = form.errors.means
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={error ? `${id}-error` : undefined}>
      <legend className="contents">
        <SectionHeading>Tên cơ quan chưa nhận ra ({counted(preview.unknown.length)})</SectionHeading>
      </legend>
      <p className="max-w-text">
        Chọn cơ quan hoặc nhóm mà mỗi tên chỉ đến. Cách viết này được ghi vào danh mục cho lần sau. “Giữ nguyên chữ” nếu
        tên không phải cơ quan trong danh mục.
      </p>
      {error && (
        <p id={`${id}-error`} className="mt-2 text-cell font-semibold text-seal">
          {error}
        </p>
      )}
      <ul className="mt-2 max-w-text">
        {preview.unknown.map((entry, index) => (
          <li key={entry.words} className="border-b border-rule py-3">
            <label htmlFor={`${id}-${index}`}>
              <span className="font-semibold">“{entry.words}”</span>
              <span className="block text-meta text-ink-2">Nhiệm vụ {entry.tasks.join(", ")}</span>
            </label>
            <input type="hidden" name="unknown" value={entry.words} />
            <MeaningSelect
              id={`${id}-${index}`}
              preview={preview}
              proposals={entry.proposals}
              chosen={chosen[index] ?? ""}
              isAtFault={Boolean(error) && !chosen[index]}
            />
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

type MeaningSelectProps = {
  id: string
  preview: ReadablePlan
  proposals: ReadablePlan["unknown"][number]["proposals"]
  chosen: string
  isAtFault: boolean
}

function MeaningSelect({ id, preview: { agencies, groups }, proposals, chosen, isAtFault }: MeaningSelectProps) {
  const isGroup = (key: string) => groups.some((group) => group.key === key)
  const options = (kind: "agency" | "group", entries: { key: string; name: string }[]) =>
    entries.map(({ key, name }) => (
      <option key={key} value={`${kind}:${key}`}>
        {name}
      </option>
    ))
  return (
    <select
      key={chosen}
      id={id}
      name="means"
      defaultValue={chosen}
      required
      aria-invalid={isAtFault || undefined}
      className={`${CONTROL_CLASSES} mt-1 min-h-10.5`}
    >
      <option value="">Chọn</option>
      <option value="words">Giữ nguyên chữ</option>
      {proposals.length > 0 && (
        <optgroup label="Gần giống">
          {proposals.map(({ key, name }) => options(isGroup(key) ? "group" : "agency", [{ key, name }]))}
        </optgroup>
      )}
      <optgroup label="Cơ quan">{options("agency", agencies)}</optgroup>
      <optgroup label="Nhóm cơ quan">{options("group", groups)}</optgroup>
    </select>
  )
}
