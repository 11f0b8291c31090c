"use client"

import type { ReactNode } from "react"
import { Button } from "@/components/ui/button"
import { CONTROL_CLASSES } from "@/components/ui/field"
import { Link } from "@/components/ui/link"
import { JOURNAL_VERBS } from "@/lib/journal/verbs"
import { JOURNAL_VERB_WORDS } from "@/lib/words"
import { OBJECT_WORDS } from "./object-words"

export type AskedOfJournal = { person: string; agency: string; verb: string; object: string; from: string; to: string }
type FilterFormProps = {
  people: { id: string; name: string; email: string }[]
  agencies: { key: string; name: string }[]
  asked: AskedOfJournal
}

/** Which entries are shown: a GET form, so that the question stands in the address. Nothing in it has to be filled. */
export function FilterForm({ people, agencies, asked }: FilterFormProps) {
  const verbs = JOURNAL_VERBS.map((verb) => ({ value: verb, label: JOURNAL_VERB_WORDS[verb] }))
  const objects = Object.entries(OBJECT_WORDS).map(([value, label]) => ({ value, label }))
  const persons = people.map(({ id, name, email }) => ({ value: id, label: `${name} (${email})` }))
  return (
    <form
      key={JSON.stringify(asked)}
      action="/journal"
      aria-label="Lọc nhật ký"
      className="mb-4 grid items-end gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4 print:hidden"
    >
      <Choice name="person" label="Người" options={persons} chosen={asked.person} />
      <Choice
        name="agency"
        label="Cơ quan"
        options={agencies.map(({ key, name }) => ({ value: key, label: name }))}
        chosen={asked.agency}
      />
      <Choice name="verb" label="Việc" options={verbs} chosen={asked.verb} />
      <Choice name="object" label="Về" options={objects} chosen={asked.object} />
      <DayAsked name="from" label="Từ ngày" typed={asked.from} />
      <DayAsked name="to" label="Đến hết ngày" typed={asked.to} />
      <p className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button type="submit" look="primary">
          Lọc
        </Button>
        {Object.values(asked).some(Boolean) && <Link href="/journal">Bỏ tất cả</Link>}
      </p>
    </form>
  )
}

type ChoiceProps = { name: string; label: string; options: { value: string; label: string }[]; chosen: string }

function Choice({ name, label, options, chosen }: ChoiceProps) {
  return (
    <Labelled name={name} label={label}>
      <select id={`journal-${name}`} name={name} defaultValue={chosen} className={`${CONTROL_CLASSES} min-h-10.5`}>
        <option value="">Tất cả</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </Labelled>
  )
}

function DayAsked({ name, label, typed }: { name: string; label: string; typed: string }) {
  return (
    <Labelled name={name} label={label}>
      <input
        id={`journal-${name}`}
        name={name}
        defaultValue={typed}
        inputMode="numeric"
        autoComplete="off"
        maxLength={20}
        placeholder="ví dụ 11/7/2022"
        className={CONTROL_CLASSES}
      />
    </Labelled>
  )
}

function Labelled({ name, label, children }: { name: string; label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <label htmlFor={`journal-${name}`} className="block text-cell font-semibold">
        {label}
      </label>
      {children}
    </div>
  )
}
