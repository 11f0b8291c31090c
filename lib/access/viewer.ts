import "server-only"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"
import { findHolder, type Visitor } from "@/lib/access/live-session"
import { reachOwnCode } from "@/lib/access/own-code"
import type { Viewer } from "@/lib/access/permissions"
import { safePath } from "@/lib/access/safe-path"
import { heldSession } from "@/lib/access/session"

/** Who holds the session, read from the database once a request, and whether they still owe the second step. */
export const findSessionHolder = cache(async () => {
  reachOwnCode()
  const sessionId = await heldSession()
  return sessionId === null ? null : findHolder(sessionId, await findVisitor(), new Date())
})

/** Who is signed in; null when nobody is. Whoever owes the second step is nobody until it is set up. */
export async function findViewer(): Promise<Viewer | null> {
  const holder = await findSessionHolder()
  return holder && !holder.owesTwoFactor ? holder.viewer : null
}

/**
 * Who is signed in; whoever is not is led to the sign-in page, and from there back to `next`, and whoever owes the second
 * step to its set-up.
 */
export async function requireViewer(next?: string): Promise<Viewer> {
  const { viewer, owesTwoFactor } = await requireHolder(next)
  return owesTwoFactor ? redirect("/two-factor") : viewer
}

/** The same for the page on which the second step is set up: it is open also to whoever owes it. */
export async function requireHolder(next?: string) {
  const holder = await findSessionHolder()
  if (holder) return holder
  const back = safePath(next, "")
  redirect(back ? `/sign-in?next=${encodeURIComponent(back)}` : "/sign-in")
}

/** Where the request comes from; the headers are set by our own server, which strips what the client sent of them. */
export async function findVisitor(): Promise<Visitor> {
  reachOwnCode()
  const sent = await headers()
  return {
    address: sent.get("x-client-address"),
    requestId: sent.get("x-request-id"),
    userAgent: sent.get("user-agent"),
  }
}
