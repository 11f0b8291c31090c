import { notFound } from "next/navigation"
import type { Viewer } from "@/lib/access/permissions"
import { type EditionAddress, editionPath, readStep } from "@/lib/addresses"
import { requirePlan } from "../../../one-read"

export type EditionProps = { params: Promise<{ plan: string; year: string; no: string }> }

/** Where the page stands to which a stranger comes back after signing in. */
export async function pathOf({ params }: EditionProps, page?: "changes"): Promise<string> {
  const { slug, address } = await addressOf(params)
  return editionPath(slug, address, page)
}

/** Which edition a page's address names; the closing report's year is the last of the plan's period. */
export async function readAsked(viewer: Viewer, { params }: EditionProps) {
  const { slug, address } = await addressOf(params)
  const { plan, today } = await requirePlan(viewer, (await params).plan)
  const isClosing = address.year === "closing"
  const kind = isClosing ? ("CLOSING" as const) : ("ANNUAL" as const)
  const asked = { plan: slug, kind, year: address.year === "closing" ? plan.periodTo : address.year, no: address.no }
  return { plan, today, asked, address }
}

async function addressOf(params: EditionProps["params"]): Promise<{ slug: string; address: EditionAddress }> {
  const { plan, year, no } = await params
  const slug = readStep(plan)
  const isClosing = year === "closing"
  if (!slug || !(isClosing || /^\d{4}$/.test(year)) || !/^[1-9]\d{0,2}$/.test(no)) notFound()
  return { slug, address: { year: isClosing ? "closing" : Number(year), no: Number(no) } }
}
