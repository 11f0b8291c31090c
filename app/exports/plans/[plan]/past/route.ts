import { signedInRoute } from "@/lib/access/routes"
import { takeOutPast } from "@/lib/progress/past-export"
import { PastView } from "@/lib/progress/past-input"
import { REFUSAL_WORDS } from "@/lib/words"
import { keptFile, stepOf } from "../../../file-answer"

const STATUS = { "not-found": 404, "too-many-attempts": 429 } as const

/** The rows of a view of the past as an Excel file to be filled in; for reviewers. */
export const GET = signedInRoute(async (request, { params, viewer, now }) => {
  const slug = stepOf((await params).plan)
  const view = PastView.parse(Object.fromEntries(new URL(request.url).searchParams))
  const outcome = await takeOutPast({ viewer, now }, { slug, view })
  if (!outcome.ok)
    return new Response(`${outcome.detail ?? REFUSAL_WORDS[outcome.reason]}\n`, {
      status: STATUS[outcome.reason as keyof typeof STATUS] ?? 400,
      headers: { "content-type": "text/plain; charset=utf-8" },
    })
  return keptFile("xlsx", outcome.value)
})
