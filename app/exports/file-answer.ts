import type { Viewer } from "@/lib/access/permissions"
import { FILE_AWAITED, readStep, refusedFilePath } from "@/lib/addresses"
import type { Format } from "@/lib/exports/file-name"
import { type MadeFile, makeAndKeep } from "@/lib/exports/kept-files"
import type { Outcome } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"

const TYPES: Record<Format, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
}

/** So long a browser waits for a file; then its person is led to where it will be. */
const PATIENCE = 8_000

/**
 * Has a file made, and answers it to be kept: no browser opens it by itself. What takes long goes on by itself and is found
 * under "Tệp đã xuất"; what is refused because of its length or of others under way leads to a page that says so, anything
 * else to a plain sentence. The answer takes away the mark by which a page knows that its file is being made.
 */
export async function fileAnswer(
  request: Request,
  context: { viewer: Viewer; now: Date },
  format: Format,
  make: () => Promise<Outcome<MadeFile>>,
): Promise<Response> {
  const outcome = await makeAndKeep(context, PATIENCE, make)
  const answer =
    outcome === null
      ? new Response(null, { status: 303, headers: { location: "/exports/files" } })
      : outcome.ok
        ? keptFile(format, outcome.value)
        : refusal(request, outcome.reason)
  answer.headers.append("set-cookie", `${FILE_AWAITED}=; Path=/; Max-Age=0; SameSite=Strict`)
  return answer
}

export function keptFile(format: Format, { name, content }: MadeFile): Response {
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": TYPES[format],
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
  })
}

export function refusal(request: Request, reason: keyof typeof REFUSAL_WORDS): Response {
  if (reason === "too-large" || reason === "too-many-attempts" || reason === "nothing-owed") {
    const { pathname, search } = new URL(request.url)
    return new Response(null, { status: 303, headers: { location: refusedFilePath(reason, `${pathname}${search}`) } })
  }
  return new Response(`${REFUSAL_WORDS[reason]}\n`, {
    status: reason === "not-found" ? 404 : reason === "not-allowed" ? 403 : 400,
    headers: { "content-type": "text/plain; charset=utf-8" },
  })
}

/** A step of the address as it was meant; what names nothing is found nowhere. */
export const stepOf = (step: string | string[] | undefined): string => readStep(String(step)) ?? ""

/** What was asked behind the question mark; of what was said twice the last. */
export function askedOf(request: Request): Record<string, string | undefined> {
  const asked = new URL(request.url).searchParams
  return Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name).at(-1)]))
}
