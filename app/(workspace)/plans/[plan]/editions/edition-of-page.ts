import { notFound } from "next/navigation"
import { requireViewer } from "@/lib/access/viewer"
import { type EditionAddress, editionPath, readStep } from "@/lib/addresses"
import { requirePlan } from "../../../one-read"

export type EditionProps = { params: Promise<{ plan: string; year: string; no: string }> }

/** Which edition a page's address names; the closing report's year is the last of the plan's period. */
export async function readAsked({ params }: EditionProps, page?: "changes") {
  const { plan: step, year, no } = await params
  const slug = readStep(step)
  const isClosing = year === "closing"
  if (!slug || !(isClosing || /^\d{4}$/.test(year)) || !/^[1-9]\d{0,2}$/.test(no)) notFound()
  const address: EditionAddress = { year: isClosing ? "closing" : Number(year), no: Number(no) }
  const { viewer, plan, today } = await requirePlan(await requireViewer(editionPath(slug, address, page)), step)
  const kind = isClosing ? ("CLOSING" as const) : ("ANNUAL" as const)
  const asked = { plan: slug, kind, year: isClosing ? plan.periodTo : Number(year), no: Number(no) }
  return { viewer, plan, today, asked, address }
}
