import "server-only"
import type { z } from "zod"
import { endToken, makeToken } from "@/lib/access/api-token"
import { isConfirmed, unconfirmed } from "@/lib/access/confirmation"
import { deny } from "@/lib/access/denial"
import type { MakeOwnToken, RevokeOwnToken } from "@/lib/access/input"
import { can, type Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { actorOf } from "@/lib/journal/record"
import type { Outcome } from "@/lib/outcome"

type Context = { viewer: Viewer; now: Date }

/** Everybody for themselves, from a session in which they proved lately who they are: a token lets a program in. */
export async function makeOwnToken(
  context: Context,
  { name, scope, expiresOn }: z.output<typeof MakeOwnToken>,
): Promise<Outcome<{ token: string }>> {
  const { viewer, now } = context
  return write(async (tx) => {
    if (!can(viewer, "make-own-token", { personId: viewer.personId }))
      return deny(tx, context, "make-own-token", { object: "person", objectId: viewer.personId })
    if (!(await isConfirmed(tx, viewer, now))) return unconfirmed()
    return makeToken(tx, { actor: actorOf(viewer), now }, viewer, { name, scopes: scope, expiresOn })
  })
}

/** Everybody for themselves: ends one of their tokens. Somebody else's does not exist. */
export async function revokeOwnToken(context: Context, { id }: z.output<typeof RevokeOwnToken>): Promise<Outcome> {
  const { viewer, now } = context
  return write(async (tx) => {
    if (!can(viewer, "end-own-token", { personId: viewer.personId }))
      return deny(tx, context, "end-own-token", { object: "person", objectId: viewer.personId })
    return endToken(tx, { actor: actorOf(viewer), now }, viewer, id)
  })
}
