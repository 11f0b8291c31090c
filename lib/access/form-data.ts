/**
 * A sent form as a plain object: a name sent once is a text or a file, a name sent several times a list. What the
 * framework adds for itself and file fields left empty are not part of it.
 */
export function readForm(form: FormData): Record<string, FormDataEntryValue | FormDataEntryValue[]> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith("$ACTION"))
  return Object.fromEntries(
    names.flatMap((name) => {
      const sent = form.getAll(name).filter((value) => typeof value === "string" || value.size > 0 || value.name !== "")
      const [only] = sent
      return only === undefined ? [] : [[name, sent.length === 1 ? only : sent]]
    }),
  )
}

/** What was typed, to be shown again after a refusal: texts only, and never a secret. */
export function typedValues(form: FormData): Record<string, string> {
  const isShown = (name: string) => !name.startsWith("$ACTION") && !/password|token|secret|^code$/i.test(name)
  return Object.fromEntries(
    [...form].filter((pair): pair is [string, string] => isShown(pair[0]) && typeof pair[1] === "string"),
  )
}
