import "server-only"
import { revalidatePath } from "next/cache"
import { redirect } from "next/navigation"
import type { z } from "zod"
import { answerForm } from "@/lib/access/answer-form"
import { confirmPassword } from "@/lib/access/confirmation"
import { typedValues } from "@/lib/access/form-data"
import type { FormAction, FormState } from "@/lib/access/form-state"
import { ConfirmPassword } from "@/lib/access/input"
import type { Visitor } from "@/lib/access/live-session"
import type { Viewer } from "@/lib/access/permissions"
import { dropSession, heldPendingToken, keepPendingToken, keepSession } from "@/lib/access/session"
import { findSessionHolder, findViewer, findVisitor } from "@/lib/access/viewer"
import type { Outcome } from "@/lib/outcome"

type Options<Value> = {
  /** A path whose pages show what has changed; "/" means all of them. */
  revalidate?: string
  /** Where to go after success, on this site. */
  redirectTo?: string | ((value: Value) => string)
  /** The sentence after success. */
  done?: string | ((value: Value) => string)
  /** Keep the session that the command has begun (or the token of a sign-in half-way), or drop the one that it has ended. */
  session?: Value extends Begun ? "keep" | "drop" : "drop"
  /** The form may carry the viewer's password (ownPassword): it confirms the session before the command is asked. */
  confirms?: boolean
  /** Open also to whoever owes the second step of signing in. */
  whileOwing?: boolean
}
type Begun = { sessionId: string } | { pendingToken: string }
type SignedIn = { viewer: Viewer; now: Date; userAgent?: string | null }

/**
 * A server action is an endpoint that anybody can call: this one asks who is there, parses what was sent, and lets the
 * command decide. Nobody signed in → a sentence; refused → its words; done → revalidated, and what the command answers.
 */
export function signedInAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (context: SignedIn, input: z.output<Schema>) => Promise<Outcome<Value>>,
  options: Options<Value> = {},
): FormAction {
  return async (state, sent) => {
    const form = formOf(state, sent)
    const viewer = options.whileOwing ? ((await findSessionHolder())?.viewer ?? null) : await findViewer()
    // Whoever signs out after the session has ended is where they want to be.
    if (!viewer && options.session === "drop" && typeof options.redirectTo === "string")
      return finish(undefined as Value, options)
    if (!viewer) return { ok: false, message: EXPIRED, values: typedValues(form), isSignedOut: true }
    const { userAgent } = await findVisitor()
    const context = { viewer, now: new Date(), userAgent }
    const confirmed = options.confirms ? await confirm(context, form) : null
    if (confirmed?.refusal) return confirmed.refusal
    const { state: answer, done } = await answerForm(schema, command, confirmed?.context ?? context, form)
    return done ? finish(done.value, options) : answer
  }
}

// A right password makes the session a new one, under which the command then runs.
async function confirm(context: SignedIn, form: FormData): Promise<{ context?: SignedIn; refusal?: FormState }> {
  if (!form.get("ownPassword")) return { context }
  const { state, done } = await answerForm(ConfirmPassword, confirmPassword, context, form)
  if (!done) return { refusal: state }
  await keepSession(done.value.sessionId)
  return { context: { ...context, viewer: { ...context.viewer, sessionId: done.value.sessionId } } }
}

/** The same for what nobody has to be signed in for: sign-in, set-up, invitation, reset. */
export function publicAction<Schema extends z.ZodType, Value>(
  schema: Schema,
  command: (
    context: { visitor: Visitor; now: Date; pendingToken: string | null },
    input: z.output<Schema>,
  ) => Promise<Outcome<Value>>,
  options: Options<Value> = {},
): FormAction {
  return async (state, sent) => {
    const context = { visitor: await findVisitor(), now: new Date(), pendingToken: await heldPendingToken() }
    const { state: answer, done } = await answerForm(schema, command, context, formOf(state, sent))
    return done ? finish(done.value, options) : answer
  }
}

const EXPIRED = "Phiên làm việc đã hết. Nội dung đang nhập được giữ lại. Đăng nhập để tiếp tục."

async function finish<Value>(
  value: Value,
  { revalidate, redirectTo, done, session }: Options<Value>,
): Promise<FormState> {
  if (session === "keep") await keep(value as Begun)
  if (session === "drop") await dropSession()
  if (revalidate) revalidatePath(revalidate, revalidate === "/" ? "layout" : undefined)
  if (redirectTo) redirect(typeof redirectTo === "function" ? redirectTo(value) : redirectTo)
  const message = typeof done === "function" ? done(value) : done
  const told = session === undefined ? value : withoutSession(value)
  return { ok: true, ...(message === undefined ? {} : { message }), ...(told === undefined ? {} : { value: told }) }
}

async function keep(begun: Begun): Promise<void> {
  if ("pendingToken" in begun) return keepPendingToken(begun.pendingToken)
  await keepSession(begun.sessionId)
  if (await heldPendingToken()) await keepPendingToken(null)
}

// A session's id and a token are for the cookie alone.
function withoutSession(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return undefined
  const { sessionId: _, pendingToken: __, ...rest } = value as Record<string, unknown>
  return Object.keys(rest).length > 0 ? rest : undefined
}

// Arguments come from outside and may be anything; a form without useActionState sends the form alone.
const formOf = (state: unknown, sent: unknown): FormData =>
  [sent, state].find((given) => given instanceof FormData) ?? new FormData()
