import "server-only"
import { createHash, randomBytes } from "node:crypto"
import type { Database, Transaction } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"

/**
 * Links that let somebody in once: 256 random bits of which only the hash is kept, a short life, ended by use and by the
 * next link of its kind. The address is built from APP_URL, never from what a request says about its host.
 */
export type LinkPurpose = "SETUP" | "INVITATION" | "RESET"

const HOUR = 3_600_000
const LIFE: Record<LinkPurpose, number> = { SETUP: HOUR, INVITATION: 72 * HOUR, RESET: HOUR / 2 }
const PAGE: Record<LinkPurpose, string> = { SETUP: "setup", INVITATION: "invitation", RESET: "reset" }

export type MadeLink = { url: string; expiresAt: Date }

/** Makes the link and ends the open ones of the same purpose and person. */
export async function makeLink(
  tx: Transaction,
  {
    purpose,
    personId,
    madeById,
    now,
  }: { purpose: LinkPurpose; personId: string | null; madeById: string | null; now: Date },
): Promise<MadeLink> {
  await endLinks(tx, { purpose, personId }, now)
  const token = randomBytes(32).toString("base64url")
  const expiresAt = new Date(now.getTime() + LIFE[purpose])
  await tx.oneTimeLink.create({
    data: { purpose, personId, madeById, madeAt: now, expiresAt, tokenHash: hashOf(token) },
  })
  return { url: `${readEnvironment().appUrl}/${PAGE[purpose]}?token=${token}`, expiresAt }
}

/** Withdraws the open links of a person (or of the set-up); of every purpose where none is named. */
export async function endLinks(
  tx: Transaction,
  which: { purpose?: LinkPurpose; personId: string | null },
  now: Date,
): Promise<void> {
  await tx.oneTimeLink.updateMany({ where: { ...which, usedAt: null, endedAt: null }, data: { endedAt: now } })
}

/** The link behind a token while it can still be used; null for every other, whatever is wrong with it. */
export async function findLink(tx: Transaction | Database, purpose: LinkPurpose, token: string, now: Date) {
  const link = await tx.oneTimeLink.findUnique({
    where: { tokenHash: hashOf(token) },
    select: {
      id: true,
      purpose: true,
      expiresAt: true,
      usedAt: true,
      endedAt: true,
      person: { select: { id: true, name: true, email: true, disabledAt: true } },
    },
  })
  const isOpen =
    link?.purpose === purpose && !link.usedAt && !link.endedAt && link.expiresAt > now && !link.person?.disabledAt
  return isOpen ? link : null
}

/** Marks the link as used; in the transaction in which it was found open. */
export async function spendLink(tx: Transaction, id: string, now: Date): Promise<void> {
  await tx.oneTimeLink.update({ where: { id }, data: { usedAt: now } })
}

const hashOf = (token: string) => createHash("sha256").update(token).digest("hex")
