import "server-only"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { z } from "zod"
import { answerForm } from "@/lib/access/answer-form"
import { typedValues } from "@/lib/access/form-data"
import type { FormAction, FormState } from "@/lib/access/form-state"
import type { Visitor } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { dropSession, keepSession } from "@/lib/access/session"
import { findViewer, findVisitor } from "@/lib/access/viewer"
import type { Outcome } from "@/lib/outcome"

type Options<Value> = {
  /** A path whose pages show what has changed; "/" means all of them. */
  revalidate?: string
  /** Where to go after success, on this site. */
  redirectTo?: string | ((value: Value) => string)
  /** The sentence after success. */
  done?: string | ((value: Value) => string)
  /** Keep the session that the command has begun, or drop the one that it has ended. */
  session?: Value extends { sessionId: string } ? "keep" | "drop" : "drop"
}

/**
 * A server action is an endpoint that anybody can call: this one asks who is there, parses what was sent, and lets the
 * command decide. Nobody signed in → a sentence; refused → its words; done → revalidated, and what the command answers.
 */
export function signedInAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (
    context: { viewer: Viewer; now: Date; userAgent?: string | null },
    input: z.output<Schema>,
  ) => Promise<Outcome<Value>>,
  options: Options<Value> = {},
): FormAction {
  return async (state, sent) => {
    const form = formOf(state, sent)
    const viewer = await findViewer()
    // Whoever signs out after the session has ended is where they want to be.
    if (!viewer && options.session === "drop" && typeof options.redirectTo === "string")
      return finish(undefined as Value, options)
    if (!viewer) return { ok: false, message: EXPIRED, values: typedValues(form) }
    const { userAgent } = await findVisitor()
    const { state: answer, done } = await answerForm(schema, command, { viewer, now: new Date(), userAgent }, form)
    return done ? finish(done.value, options) : answer
  }
}

/** The same for what nobody has to be signed in for: sign-in, set-up, invitation, reset. */
export function publicAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (context: { visitor: Visitor; now: Date }, input: z.output<Schema>) => Promise<Outcome<Value>>,
  options: Options<Value> = {},
): FormAction {
  return async (state, sent) => {
    const context = { visitor: await findVisitor(), now: new Date() }
    const { state: answer, done } = await answerForm(schema, command, context, formOf(state, sent))
    return done ? finish(done.value, options) : answer
  }
}

const EXPIRED = "Phiên làm việc đã hết. Nội dung đang nhập được giữ lại. Đăng nhập để tiếp tục."

async function finish<Value>(
  value: Value,
  { revalidate, redirectTo, done, session }: Options<Value>,
): Promise<FormState> {
  if (session === "keep") await keepSession((value as { sessionId: string }).sessionId)
  if (session === "drop") await dropSession()
  if (revalidate) revalidatePath(revalidate, revalidate === "/" ? "layout" : undefined)
  if (redirectTo) redirect(typeof redirectTo === "function" ? redirectTo(value) : redirectTo)
  const message = typeof done === "function" ? done(value) : done
  // A session's id is for the cookie alone.
  return {
    ok: true,
    ...(message === undefined ? {} : { message }),
    ...(session === undefined && value !== undefined ? { value } : {}),
  }
}

// Arguments come from outside and may be anything; a form without useActionState sends the form alone.
const formOf = (state: unknown, sent: unknown): FormData =>
  [sent, state].find((given) => given instanceof FormData) ?? new FormData()
