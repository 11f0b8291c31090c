import "server-only"
import type { z } from "zod"
import { recordDenial } from "@/lib/access/denial"
import { readForm, typedValues } from "@/lib/access/form-data"
import type { FormState } from "@/lib/access/form-state"
import type { Viewer } from "@/lib/access/permissions"
import type { Outcome } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"

type Command<Context, Input, Value> = (context: Context, input: Input) => Promise<Outcome<Value>>
type Answer<Value> = { state: FormState; done?: { value: Value } }

/**
 * One form, one command: what was sent is parsed here and nowhere else, a refusal becomes words and what was typed comes
 * back. `done` is there only after success.
 */
export async function answerForm<Schema extends z.ZodType, Context extends { now: Date; viewer?: Viewer }, Value>(
  schema: Schema,
  command: Command<Context, z.output<Schema>, Value>,
  context: Context,
  form: FormData,
): Promise<Answer<Value>> {
  const sent = readForm(form)
  const unkept = Object.keys(sent).filter((name) => [sent[name]].flat().some(hasNul))
  if (unkept.length > 0)
    return { state: refusal(form, REFUSAL_WORDS.invalid, Object.fromEntries(unkept.map((name) => [name, WRONG]))) }
  const parsed = schema.safeParse(sent, {
    error: (issue) => (isMissing(issue.input) ? "Chưa nhập mục này." : WRONG),
  })
  if (!parsed.success) return { state: refusal(form, REFUSAL_WORDS.invalid, fieldsOf(parsed.error)) }
  const outcome = await command(context, parsed.data)
  if (outcome.ok) return { state: { ok: true }, done: { value: outcome.value } }
  const { viewer, now } = context
  if (viewer) await recordDenial({ viewer, now }, outcome, command.name)
  const told = refusal(form, outcome.detail ?? REFUSAL_WORDS[outcome.reason], outcome.fields)
  const state = { ...told, values: { ...told.values, ...outcome.seen } }
  return { state: outcome.theirs ? { ...state, theirs: outcome.theirs } : state }
}

const WRONG = "Nội dung mục này không đúng."

// PostgreSQL keeps this sign in no text, and nobody types it.
const hasNul = (value: unknown) => typeof value === "string" && value.includes("\u0000")
const isMissing = (input: unknown) => input === undefined || input === ""

const refusal = (form: FormData, message: string, fields: Record<string, string> = {}): FormState => ({
  ok: false,
  message,
  fields: inOrderOf(form, fields),
  values: typedValues(form),
})

// As they stand on the page, from top to bottom: a form sends its fields in that order; what it did not send comes last.
function inOrderOf(form: FormData, fields: Record<string, string>): Record<string, string> {
  const places = new Map([...new Set(form.keys())].map((name, place) => [name, place]))
  const placeOf = (name: string) => places.get(name) ?? places.size
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => placeOf(a) - placeOf(b)))
}

// The first fault of each field; a fault of the whole form has the name "".
function fieldsOf(error: z.ZodError): Record<string, string> {
  const faults = error.issues.map((issue) => [issue.path.map(String)[0] ?? "", issue.message] as const)
  return Object.fromEntries(faults.reverse())
}
