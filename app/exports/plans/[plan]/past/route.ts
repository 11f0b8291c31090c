import { signedInRoute } from "@/lib/access/routes"
import { readStep } from "@/lib/addresses"
import { takeOutPast } from "@/lib/progress/past-export"
import { PastView } from "@/lib/progress/past-input"
import { REFUSAL_WORDS } from "@/lib/words"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const STATUS = { "not-found": 404, "too-many-attempts": 429 } as const

/** The rows of a view of the past as an Excel file to be filled in; for reviewers. */
export const GET = signedInRoute(async (request, { params, viewer, now }) => {
  const slug = readStep(String((await params).plan)) ?? ""
  const view = PastView.parse(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await takeOutPast({ viewer, now }, { slug, view })
  if (!outcome.ok)
    return new Response(`${outcome.detail ?? REFUSAL_WORDS[outcome.reason]}\n`, {
      status: STATUS[outcome.reason as keyof typeof STATUS] ?? 400,
      headers: { "content-type": "text/plain; charset=utf-8" },
    })
  const { name, content } = outcome.value
  return new Response(new Uint8Array(content), {
    headers: {
      "content-type": XLSX,
      "content-length": String(content.length),
      "content-disposition": `attachment; filename="${name}"`,
      "content-security-policy": "sandbox; default-src 'none'",
    },
  })
})
