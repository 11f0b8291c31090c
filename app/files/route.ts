import { signedInRoute } from "@/lib/access/routes"
import { updatePath } from "@/lib/addresses"
import { attachFile } from "@/lib/evidence/commands"
import { faultSentence } from "@/lib/evidence/faults"
import { discardReceived, receiveForm } from "@/lib/evidence/receive"
import { removeFile } from "@/lib/evidence/removal"
import type { Refusal } from "@/lib/outcome"
import { saveDraft } from "@/lib/progress/drafts"
import { SaveDraft, UploadFor } from "@/lib/progress/input"
import { REFUSAL_WORDS } from "@/lib/words"

/**
 * Takes the files of an update in before it is sent, or one of them away. The form's script asks for each file by itself
 * and is told in JSON; without a script the whole form comes, what was typed is kept as its draft, and the page is shown
 * again.
 */
export const POST = signedInRoute(async (request, { viewer, now }) => {
  const context = { viewer, now }
  const form = await receiveForm(request)
  if (!form) return told(400, { refused: [faultSentence({ fault: "broken-off" })] })
  const asked = UploadFor.safeParse(form.fields)
  if (!asked.success || asked.data.remove) for (const file of form.files) await discardReceived(file)
  if (!asked.success) return told(404, { refused: [REFUSAL_WORDS["not-found"]] })
  const { remove, replaces, ...duty } = asked.data
  const isScript = request.headers.get("accept")?.includes("application/json")
  const draft = isScript ? null : SaveDraft.safeParse(form.fields)
  if (draft?.success) await saveDraft(context, draft.data)

  if (remove) {
    const removed = await removeFile(context, { id: remove })
    if (!isScript) return back(duty, replaces, removed.ok ? "removed" : "gone")
    return removed.ok ? told(200, { removed: remove }) : refuse(removed)
  }
  const answers = []
  for (const file of form.files) answers.push(await attachFile(context, duty, file))
  const first = answers.find((answer) => !answer.ok)
  if (!isScript) return first && !("fault" in first) ? refuse(first) : back(duty, replaces, first?.fault ?? "stored")
  return first ? refuse(first) : told(201, { files: answers.flatMap((answer) => (answer.ok ? [answer.value] : [])) })
})

const STATUS_OF: Partial<Record<Refusal["reason"], number>> = { "not-found": 404, "no-storage": 503 }

const refuse = ({ reason, detail }: Refusal) =>
  told(STATUS_OF[reason] ?? 422, { refused: [detail ?? REFUSAL_WORDS[reason]] })

const told = (status: number, answer: object) => Response.json(answer, { status })

/** The page again, at the files, with what became of them. */
function back(
  { task, year, part }: { task: string; year: number | null; part: string | null },
  replaces: string | null,
  became: string,
) {
  const [slug = "", number = ""] = task.split("/")
  const path = updatePath(slug, number, { year, part, replaces })
  const location = `${path}${path.includes("?") ? "&" : "?"}file=${became}#tep-dinh-kem`
  return new Response(null, { status: 303, headers: { location } })
}
