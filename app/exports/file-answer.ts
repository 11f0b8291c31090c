import { readStep, refusedFilePath } from "@/lib/addresses"
import type { Format } from "@/lib/exports/file-name"
import type { Outcome } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"

const TYPES: Record<Format, string> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  pdf: "application/pdf",
  csv: "text/csv; charset=utf-8",
}

/**
 * A file to keep, which no browser opens by itself; what is refused because of its length or of others under way leads to a
 * page that says so, anything else to a plain sentence.
 */
export function fileAnswer(
  request: Request,
  format: Format,
  outcome: Outcome<{ name: string; content: Buffer }>,
): Response {
  if (!outcome.ok) return refusal(request, outcome.reason)
  const { name, content } = outcome.value
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": TYPES[format],
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
  })
}

function refusal(request: Request, reason: keyof typeof REFUSAL_WORDS): Response {
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
