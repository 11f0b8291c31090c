import "server-only"
import { createHash, randomBytes } from "node:crypto"
import type { Scope } from "@/lib/access/scopes"
import type { Transaction } from "@/lib/database"
import { type Day, dayOf, endOf, plusDays, writtenDay } from "@/lib/day"
import { type Actor, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

/**
 * A program's key to what its owner may see: a prefix by which people and scanners for secrets recognise it, and 256
 * random bits. It is shown once; what is kept is its hash and its first letters.
 */
const PREFIX = "stdkh_"
const FORM = new RegExp(`^${PREFIX}[A-Za-z0-9_-]{43}$`)
const LETTERS_SHOWN = PREFIX.length + 4

/** How many tokens somebody may have at a time, and how long one may live: whoever forgets it leaves no open door. */
export const MOST_TOKENS = 20
export const LONGEST_DAYS = 2 * 366
export const USUAL_DAYS = 365

export const isToken = (text: string): boolean => FORM.test(text)
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex")

type Wish = { name: string; scopes: Scope[]; expiresOn: Day }

/** Makes a token for somebody, in the transaction in which `actor` was found to be allowed to. */
export async function makeToken(
  tx: Transaction,
  { actor, now }: { actor: Actor; now: Date },
  owner: { personId: string; name: string },
  { name, scopes, expiresOn }: Wish,
): Promise<Outcome<{ token: string }>> {
  const today = dayOf(now)
  if (expiresOn <= today || expiresOn > plusDays(today, LONGEST_DAYS)) {
    const [first, last] = [plusDays(today, 1), plusDays(today, LONGEST_DAYS)].map(writtenDay)
    return refused("invalid", { fields: { expiresOn: `Ngày hết hạn phải từ ${first} đến ${last}.` } })
  }
  const held = { personId: owner.personId, endedAt: null, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] }
  if ((await tx.apiToken.count({ where: held })) >= MOST_TOKENS)
    return refused("invalid", {
      fields: { "": `Đã có ${MOST_TOKENS} khóa đang dùng. Thu hồi khóa không còn dùng trước.` },
    })
  const token = PREFIX + randomBytes(32).toString("base64url")
  await tx.apiToken.create({
    data: {
      personId: owner.personId,
      name,
      tokenHash: hashOfToken(token),
      hint: token.slice(0, LETTERS_SHOWN),
      scopes: scopes.join(" "),
      createdAt: now,
      expiresAt: endOf(expiresOn),
    },
  })
  const particulars = { owner: owner.name, name, scopes: scopes.join(" "), expiresOn }
  await record(tx, actor, now, { verb: "token-created", object: "person", objectId: owner.personId, particulars })
  return ok({ token })
}

/** Ends one of somebody's tokens; its next request finds nobody behind it. What is not theirs does not exist. */
export async function endToken(
  tx: Transaction,
  { actor, now }: { actor: Actor; now: Date },
  owner: { personId: string; name: string },
  id: string,
): Promise<Outcome> {
  const open = { id, personId: owner.personId, endedAt: null }
  const token = await tx.apiToken.findFirst({ where: open, select: { name: true, hint: true } })
  if (!token) return refused("not-found")
  await tx.apiToken.update({ where: { id }, data: { endedAt: now } })
  const particulars = { owner: owner.name, name: token.name }
  await record(tx, actor, now, { verb: "token-revoked", object: "person", objectId: owner.personId, particulars })
  return ok()
}
