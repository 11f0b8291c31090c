import { signedInRoute } from "@/lib/access/routes"
import { reportPath } from "@/lib/addresses"
import { discardReceived, receiveForm } from "@/lib/evidence/receive"
import { ReceivePaper } from "@/lib/reports/input"
import { receivePaper } from "@/lib/reports/paper-commands"
import { REFUSAL_WORDS } from "@/lib/words"

/** Takes a report in that came on paper, with its scan or without, and shows the reviewer's page again. */
export const POST = signedInRoute(async (request, { viewer, now }) => {
  const form = await receiveForm(request)
  const asked = ReceivePaper.safeParse(form?.fields)
  const chosen = (form?.files ?? []).filter((file) => !("fault" in file && file.fault === "none-chosen"))
  const [scan = null] = asked.success ? chosen : []
  for (const other of form?.files ?? []) if (other !== scan) await discardReceived(other)
  const {
    plan = "",
    year = "",
    agency = "",
    number = "",
    symbol = "",
    arrivedOn = "",
    issuedOn = "",
  } = form?.fields ?? {}
  if (!form || !/^\d{4}$/.test(year) || plan === "" || agency === "")
    return new Response(REFUSAL_WORDS["not-found"], { status: 404 })
  const back = (paper: string) => {
    const query = new URLSearchParams({ paper })
    if (paper !== "stored")
      for (const [name, value] of Object.entries({ number, symbol, arrivedOn, issuedOn })) query.set(name, value)
    const location = `${reportPath(plan, Number(year), agency, "review")}?${query}#bao-cao-giay`
    return new Response(null, { status: 303, headers: { location } })
  }
  if (!asked.success) return back(String(asked.error.issues[0]?.path[0] ?? "fields"))
  const done = await receivePaper({ viewer, now }, asked.data, scan)
  if (done.ok) return back("stored")
  if (done.reason === "not-found") return new Response(REFUSAL_WORDS["not-found"], { status: 404 })
  // a reviewer who wrote it is told so on the page; others have no such page
  if (done.reason === "not-allowed" && !done.detail) return new Response(REFUSAL_WORDS["not-allowed"], { status: 403 })
  return back(done.fault ?? Object.keys(done.fields ?? {})[0] ?? done.reason)
})
