import "server-only"
import { randomUUID } from "node:crypto"
import { recordDenial } from "@/lib/access/denial"
import type { Visitor } from "@/lib/access/live-session"
import type { Reader, Writer } from "@/lib/access/permissions"
import { findProgram, type Program } from "@/lib/access/program"
import { unkept } from "@/lib/access/routes"
import type { Scope } from "@/lib/access/scopes"
import { findViewer, findVisitor } from "@/lib/access/viewer"
import { readStep } from "@/lib/addresses"
import { logSurprise } from "@/lib/log-surprise"
import { type Outcome, type Refusal, type RefusalReason, refused } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"

type Params = { params: Promise<Record<string, string | string[]>> }
/** `step` tells a step of the address as it was meant; what names nothing is found nowhere. */
type Asked = { url: URL; step: (name: string) => string; now: Date }
/** Answers a value, or its JSON where that is there already. */
type Reading = (asked: Asked & { reader: Reader }) => Promise<Outcome<object | string>>
/** What a program sent: the parsed JSON and its Idempotency-Key. Answers the status as well: 201, 409. */
type Writing = (
  asked: Asked & { writer: Writer; body: unknown; key: string },
) => Promise<Outcome<{ status: number; value: object }>>

/**
 * The methods of an address for programs. It reads for whoever shows a token that may read, or is signed in: a browser sends
 * the session's cookie only from our own pages, and reading changes nothing. It writes for a token with that scope alone,
 * which no browser sends by itself. A token counts in the header alone, never in the address, and opens nothing but these
 * routes. Whatever goes wrong is told as JSON; nothing is kept by any cache.
 */
export function programRoute(read: Reading, write?: Writing) {
  const methods = { allow: write ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS" }
  const notAllowed = async () => refusal(405, "method-not-allowed", `Địa chỉ này chỉ nhận ${methods.allow}.`, methods)
  return {
    GET: answering(findReader, async (reader, asked) => {
      const outcome = await read({ ...asked, reader })
      return outcome.ok ? tell(200, outcome.value) : refuse(outcome)
    }),
    POST: write
      ? answering(findWriter, async (writer, asked, request) => {
          const sent = await readSent(request)
          if (sent instanceof Response) return sent
          const outcome = await write({ ...asked, ...sent, writer })
          return outcome.ok ? tell(outcome.value.status, outcome.value.value) : refuse(outcome, 422)
        })
      : notAllowed,
    OPTIONS: async () => unkept(new Response(null, { status: 204, headers: methods })),
    ...{ PUT: notAllowed, PATCH: notAllowed, DELETE: notAllowed },
  }
}

function answering<Caller extends Reader>(
  find: (request: Request, visitor: Visitor, now: Date) => Promise<Caller | Response>,
  answer: (caller: Caller, asked: Asked, request: Request) => Promise<Response>,
) {
  return async (request: Request, { params }: Params): Promise<Response> => {
    const now = new Date()
    try {
      const caller = await find(request, await findVisitor(), now)
      if (caller instanceof Response) return caller
      const steps = await params
      const step = (name: string) => readStep(String(steps[name])) ?? ""
      return await answer(caller, { url: new URL(request.url), step, now }, request)
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
}

async function findReader(request: Request, visitor: Visitor, now: Date): Promise<Reader | Response> {
  const header = request.headers.get("authorization")
  if (header === null) return (await findViewer()) ?? NOBODY()
  const program = await findByToken(header, visitor, now)
  if (program instanceof Response) return program
  return program.scopes.includes("read") ? program.reader : tooNarrow("read")
}

async function findWriter(request: Request, visitor: Visitor, now: Date): Promise<Writer | Response> {
  const header = request.headers.get("authorization")
  if (header === null) return NOBODY()
  const program = await findByToken(header, visitor, now)
  if (program instanceof Response) return program
  const { reader, scopes, name } = program
  if (scopes.includes("updates:write")) return { ...reader, program: name }
  await recordDenial({ viewer: reader, now }, refused("not-allowed"), "report-progress")
  return tooNarrow("updates:write")
}

async function findByToken(header: string, visitor: Visitor, now: Date): Promise<Program | Response> {
  const token = /^Bearer +(\S{1,200})$/i.exec(header)?.[1] ?? ""
  const program = await findProgram(token, visitor, now)
  if (program.reader !== null) return program
  if (program.wait === null)
    return refusal(401, "invalid-token", WRONG_TOKEN, { "www-authenticate": 'Bearer error="invalid_token"' })
  return refusal(429, "too-many-attempts", WAIT, { "retry-after": String(program.wait * 60) })
}

const NOBODY = () => refusal(401, "unauthenticated", NO_TOKEN, { "www-authenticate": "Bearer" })
const tooNarrow = (scope: Scope) =>
  refusal(403, "insufficient-scope", `Khóa truy cập không có phạm vi ${scope}. Tạo khóa khác có phạm vi này.`, {
    "www-authenticate": `Bearer error="insufficient_scope", scope="${scope}"`,
  })

/** More than the longest update, in any letters. */
const LONGEST_BODY = 200_000

async function readSent(request: Request): Promise<{ body: unknown; key: string } | Response> {
  const key = request.headers.get("idempotency-key") ?? ""
  if (!/^[\x21-\x7e]{8,60}$/.test(key)) return refusal(400, "invalid", NO_KEY)
  if (!/^application\/json *(;|$)/i.test(request.headers.get("content-type") ?? ""))
    return refusal(415, "invalid", "Nội dung gửi phải là JSON, với Content-Type: application/json.")
  const text = await request.text()
  if (text.length > LONGEST_BODY) return refusal(413, "too-large", "Nội dung gửi dài quá 200.000 ký tự.")
  try {
    return { body: JSON.parse(text), key }
  } catch {
    return refusal(400, "invalid", "Nội dung gửi không phải JSON đúng dạng.")
  }
}

const NO_KEY =
  "Thiếu tiêu đề Idempotency-Key: 8 đến 60 ký tự không dấu, mỗi cập nhật một khóa riêng; gửi lại cùng khóa không ghi lần thứ hai."
const NO_TOKEN = "Chưa có khóa truy cập. Gửi khóa trong tiêu đề Authorization: Bearer …; cách tạo khóa ở trang /api."
const WRONG_TOKEN =
  "Khóa truy cập không dùng được: không đúng, đã thu hồi, hết hạn, hoặc tài khoản không còn hoạt động."
const WAIT = "Đã đưa khóa sai nhiều lần. Thử lại sau số giây nêu ở Retry-After."
const STATUS_OF: Partial<Record<RefusalReason, number>> = { "not-allowed": 403, "not-found": 404 }

function refuse({ reason, detail, fields }: Refusal, invalid = 400): Response {
  return refusal(STATUS_OF[reason] ?? invalid, reason, detail ?? REFUSAL_WORDS[reason], {}, fields)
}

const refusal = (
  status: number,
  code: string,
  message: string,
  headers: Record<string, string> = {},
  fields?: Record<string, string>,
) => tell(status, { error: { code, message, ...(fields ? { fields } : {}) } }, headers)

// Bytes, and no response around a response: a page of tasks is 160 kB, and each copy of it takes its time.
const tell = (status: number, value: object | string, headers: Record<string, string> = {}) =>
  new Response(Buffer.from(typeof value === "string" ? value : JSON.stringify(value)), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store", ...headers },
  })
