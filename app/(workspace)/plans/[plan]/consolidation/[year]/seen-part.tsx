"use client"

import { useFormAnswer } from "@/components/ui/form-answer"

export type SeenPartOf = { plan: string; year: number; part: string; version: number }

/** Which part a form is about, as it was seen. Who is told of a colleague's change goes on from that. */
export function SeenPart({ plan, year, part, version }: SeenPartOf) {
  const { theirs } = useFormAnswer()
  return Object.entries({ plan, year, part, version: Math.max(version, theirs?.version ?? 0) }).map(([name, value]) => (
    <input key={name} type="hidden" name={name} value={value} />
  ))
}
