"use client"

import { createContext, useContext } from "react"

/** What the fields of a form know of the form: its id, the answer to the last sending, whether one is under way. */
export type FormAnswer = {
  id: string
  errors: Record<string, string>
  values: Record<string, string>
  pending: boolean
  value: unknown // what the command answered
  theirs?: { text: string; version: number } // what somebody else saved meanwhile
  refusal: object | null // another one for each sending that was not done
}

const NO_ANSWER: FormAnswer = { id: "form", errors: {}, values: {}, pending: false, value: undefined, refusal: null }

/** Fields outside an ActionForm (a GET form) have no errors and no values brought back. */
export const FormAnswerContext = createContext<FormAnswer>(NO_ANSWER)

export const useFormAnswer = (): FormAnswer => useContext(FormAnswerContext)

export const fieldId = (formId: string, name: string): string => `${formId}-${name}`
