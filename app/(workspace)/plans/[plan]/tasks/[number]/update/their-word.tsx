"use client"

import { OtherText } from "@/components/other-text"
import { useFormAnswer } from "@/components/ui/form-answer"

/** What somebody said of the duty while this form was being filled in. */
export function TheirWord() {
  const { theirs } = useFormAnswer()
  return theirs && theirs.text !== "" ? <OtherText text={theirs.text} /> : null
}
