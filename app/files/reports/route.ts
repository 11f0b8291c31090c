import { signedInRoute } from "@/lib/access/routes"
import { reportPath } from "@/lib/addresses"
import { discardReceived, receiveForm } from "@/lib/evidence/receive"
import { AddSignedCopy } from "@/lib/reports/input"
import { addSignedCopy } from "@/lib/reports/signed-copy"
import { REFUSAL_WORDS } from "@/lib/words"

/** Takes the signed scan of a report in, and shows the report again: with it, or with what is wrong and what was typed. */
export const POST = signedInRoute(async (request, { viewer, now }) => {
  const form = await receiveForm(request)
  const asked = AddSignedCopy.safeParse(form?.fields)
  const [file, ...others] = form?.files ?? []
  for (const other of asked.success ? others : [...(file ? [file] : []), ...others]) await discardReceived(other)
  const { plan = "", year = "", agency = "", ...typed } = form?.fields ?? {}
  if (!form || !/^\d{4}$/.test(year) || plan === "" || agency === "")
    return new Response(REFUSAL_WORDS["not-found"], { status: 404 })
  const back = (scan: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({ scan, ...more })
    const location = `${reportPath(plan, Number(year), agency)}?${query}#ban-ky`
    return new Response(null, { status: 303, headers: { location } })
  }
  const { number = "", symbol = "", issuedOn = "" } = typed
  if (!asked.success) return back("fields", { number, symbol, issuedOn })
  if (!file) return back("none-chosen", { number, symbol, issuedOn })
  const added = await addSignedCopy({ viewer, now }, asked.data, file)
  if (added.ok) return back("stored")
  if (added.reason === "not-found" || added.reason === "not-allowed")
    return new Response(REFUSAL_WORDS[added.reason], { status: added.reason === "not-found" ? 404 : 403 })
  return back(added.fault ?? "fields", { number, symbol, issuedOn })
})
