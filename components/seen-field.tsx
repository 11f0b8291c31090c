"use client"

import { useFormAnswer } from "@/components/ui/form-answer"

/**
 * What the writer of a form has seen, as a hidden field. Who was refused because somebody spoke meanwhile has been told of
 * that, so that sending again rests on it.
 */
export function SeenField({ name, seen }: { name: string; seen: number }) {
  const { theirs, values } = useFormAnswer()
  return <input type="hidden" name={name} value={theirs?.version ?? values[name] ?? seen} />
}
