import "server-only"
import { headers } from "next/headers"
import { redirect } from "next/navigation"
import { cache } from "react"
import { findLiveSession, type Visitor } from "@/lib/access/live-session"
import { reachOwnCode } from "@/lib/access/own-code"
import type { Viewer } from "@/lib/access/permissions"
import { safePath } from "@/lib/access/safe-path"
import { heldSession } from "@/lib/access/session"

/** Who is signed in, read from the database once a request; null when nobody is. */
export const findViewer = cache(async (): Promise<Viewer | null> => {
  reachOwnCode()
  const sessionId = await heldSession()
  return sessionId === null ? null : findLiveSession(sessionId, await findVisitor(), new Date())
})

/** Who is signed in; whoever is not is led to the sign-in page, and from there back to `next`. */
export async function requireViewer(next?: string): Promise<Viewer> {
  const viewer = await findViewer()
  if (viewer) return viewer
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
