import { signedInRoute } from "@/lib/access/routes"
import { readStep } from "@/lib/addresses"
import { exportTasks } from "@/lib/exports/commands"
import { TaskListView } from "@/lib/tasks/input"
import { REFUSAL_WORDS } from "@/lib/words"

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
const STATUS = { "not-found": 404, "too-many-attempts": 429, "too-large": 422 } as const

/** The list of tasks behind the same question mark as an Excel file. */
export const GET = signedInRoute(async (request, { params, viewer, now }) => {
  const asked = new URL(request.url).searchParams
  const view = TaskListView.parse(
    Object.fromEntries([...asked.keys()].map((name) => [name, asked.getAll(name).at(-1)])),
  )
  const slug = readStep(String((await params).plan)) ?? ""
  const outcome = await exportTasks({ viewer, now }, { slug, view })
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
