import "server-only"
import { randomUUID } from "node:crypto"
import type { Visitor } from "@/lib/access/live-session"
import type { Reader } from "@/lib/access/permissions"
import { findProgram } from "@/lib/access/program"
import { unkept } from "@/lib/access/routes"
import { findViewer, findVisitor } from "@/lib/access/viewer"
import { logSurprise } from "@/lib/log-surprise"
import type { Outcome, Refusal, RefusalReason } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"

type Params = { params: Promise<Record<string, string | string[]>> }
type Asked = { url: URL; steps: Record<string, string | string[]>; reader: Reader; now: Date }
/** Answers a value, or its JSON where that is there already. */
type Handler = (asked: Asked) => Promise<Outcome<object | string>>

/**
 * The methods of an address for programs. It reads for whoever shows a token that may read, or is signed in: a browser sends
 * the session's cookie only from our own pages, and reading changes nothing. A token counts in the header alone, never in
 * the address, and opens nothing but these routes. Whatever goes wrong is told as JSON; nothing is kept by any cache.
 */
export function programRoute(handler: Handler) {
  const GET = async (request: Request, { params }: Params): Promise<Response> => {
    const now = new Date()
    try {
      const caller = await findCaller(request, await findVisitor(), now)
      if (caller instanceof Response) return caller
      const outcome = await handler({ url: new URL(request.url), steps: await params, reader: caller, now })
      return outcome.ok ? tell(200, outcome.value) : refuse(outcome)
    } catch (problem) {
      const id = randomUUID()
      logSurprise(
        Object.assign(problem instanceof Error ? problem : new Error(String(problem)), { digest: id }),
        request.url,
        now,
      )
      return refusal(500, "unexpected", `Hệ thống gặp lỗi. Mã lỗi: ${id}`)
    }
  }
  return { GET, OPTIONS: allowed, POST: notAllowed, PUT: notAllowed, PATCH: notAllowed, DELETE: notAllowed }
}

async function findCaller(request: Request, visitor: Visitor, now: Date): Promise<Reader | Response> {
  const header = request.headers.get("authorization")
  if (header === null) {
    return (await findViewer()) ?? refusal(401, "unauthenticated", NO_TOKEN, { "www-authenticate": "Bearer" })
  }
  const token = /^Bearer +(\S{1,200})$/i.exec(header)?.[1] ?? ""
  const program = await findProgram(token, visitor, now)
  if (program.reader === null) {
    if (program.wait === null)
      return refusal(401, "invalid-token", WRONG_TOKEN, { "www-authenticate": 'Bearer error="invalid_token"' })
    return refusal(429, "too-many-attempts", WAIT, { "retry-after": String(program.wait * 60) })
  }
  if (!program.scopes.includes("read"))
    return refusal(403, "insufficient-scope", TOO_NARROW, {
      "www-authenticate": 'Bearer error="insufficient_scope", scope="read"',
    })
  return program.reader
}

const NO_TOKEN = "Chưa có khóa truy cập. Gửi khóa trong tiêu đề Authorization: Bearer …; cách tạo khóa ở trang /api."
const WRONG_TOKEN =
  "Khóa truy cập không dùng được: không đúng, đã thu hồi, hết hạn, hoặc tài khoản không còn hoạt động."
const WAIT = "Đã đưa khóa sai nhiều lần. Thử lại sau số giây nêu ở Retry-After."
const TOO_NARROW = "Khóa truy cập không có phạm vi read. Tạo khóa khác có phạm vi này."

const STATUS_OF: Partial<Record<RefusalReason, number>> = { invalid: 400, "not-allowed": 403, "not-found": 404 }

function refuse({ reason, detail, fields }: Refusal): Response {
  return refusal(STATUS_OF[reason] ?? 400, reason, detail ?? REFUSAL_WORDS[reason], {}, fields)
}

const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  fields?: Record<string, string>,
) => tell(status, { error: { code, message, ...(fields ? { fields } : {}) } }, headers)

const tell = (status: number, value: object | string, headers: Record<string, string> = {}) =>
  unkept(
    new Response(typeof value === "string" ? value : JSON.stringify(value), {
      status,
      headers: { "content-type": "application/json; charset=utf-8", ...headers },
    }),
  )

const METHODS = { allow: "GET, HEAD, OPTIONS" }
const allowed = async () => unkept(new Response(null, { status: 204, headers: METHODS }))
const notAllowed = async () => refusal(405, "method-not-allowed", "Địa chỉ này chỉ nhận GET, HEAD, OPTIONS.", METHODS)
