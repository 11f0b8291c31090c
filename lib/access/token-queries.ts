import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { database } from "@/lib/database"

/** Everybody for themselves: the tokens that were not revoked, newest first. What is told of one does not open anything. */
export async function listOwnTokens(viewer: Viewer, now: Date) {
  const tokens = await (await database()).apiToken.findMany({
    where: { personId: viewer.personId, endedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    select: TOLD,
  })
  return tokens.map((token) => ({ ...token, isOver: token.expiresAt !== null && token.expiresAt <= now }))
}

/** What is told of a token. */
export const TOLD = {
  id: true,
  name: true,
  hint: true,
  scopes: true,
  createdAt: true,
  expiresAt: true,
  lastUsedAt: true,
} as const
