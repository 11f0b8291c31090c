import "server-only"
import { createHash } from "node:crypto"
import { networkOf } from "@/lib/access/client-address"
import { type Transaction, write } from "@/lib/database"

/**
 * Counts what could be guessing, in the database, so that a restart forgets nothing. Nobody is shut out for good: after
 * a quarter of an hour without a further wrong attempt an account is open again, and a success forgives its account.
 * Only wrong attempts count, so that a whole office can sign in from one address.
 */
const WINDOW = 15 * 60_000
/** Wrong passwords of one account in any quarter of an hour: each renews the window. */
export const PER_ACCOUNT = 10
/**
 * Wrong attempts of any kind from one network in a quarter of an hour, counted from the first. An attempt under way counts
 * until it is forgiven, so the number leaves room for two hundred officials behind one address on the same minute.
 */
export const PER_NETWORK = 300

/**
 * Wrong tokens of programs from one network in a quarter of an hour. They are counted apart from people's attempts, so that
 * a program with an ended token shuts nobody out, and a right token is never refused: nobody guesses 256 random bits.
 */
export const WRONG_TOKENS_PER_NETWORK = 30

/** An attempt that was counted beforehand: say afterwards how it went. */
export type Attempt = { account: string | null; network: string }
type Waiting = { ok: false; minutes: number; first: boolean }
type Counted = { ok: true; attempt: Attempt } | Waiting
type Limit = { key: string; limit: number; renewed: boolean }

/**
 * Counts an attempt as wrong before it is looked at, so that a hundred at once are not looked at as one. Refuses when
 * account or network have none left, with the minutes until they have; `first` = the refusal that begins this wait.
 */
export async function countAttempt(
  tx: Transaction,
  account: string | null,
  address: string | null,
  now: Date,
): Promise<Counted> {
  const attempt = {
    account: account === null ? null : `account:${digest(account)}`,
    network: `network:${networkOf(address)}`,
  }
  const limits = [
    { key: attempt.network, limit: PER_NETWORK, renewed: false },
    ...(attempt.account ? [{ key: attempt.account, limit: PER_ACCOUNT, renewed: true }] : []),
  ]
  return (await count(tx, limits, now)) ?? { ok: true, attempt }
}

/** Counts a wrong token; answers how long to wait once there were too many from that network, else null. */
export const countWrongToken = (tx: Transaction, address: string | null, now: Date): Promise<Waiting | null> =>
  count(tx, [{ key: `token:${networkOf(address)}`, limit: WRONG_TOKENS_PER_NETWORK, renewed: false }], now)

async function count(tx: Transaction, limits: Limit[], now: Date): Promise<Waiting | null> {
  const counters = []
  for (const line of limits) counters.push({ ...line, ...(await current(tx, line.key, now)) })
  const exhausted = counters.filter((counter) => counter.points >= counter.limit)
  if (exhausted.length > 0) {
    const first = exhausted.filter((counter) => counter.points === counter.limit)
    for (const { key, points, expire } of first) await keep(tx, key, points + 1, expire)
    const until = Math.max(...exhausted.map((counter) => counter.expire.getTime()))
    return { ok: false, minutes: Math.max(1, Math.ceil((until - now.getTime()) / 60_000)), first: first.length > 0 }
  }
  for (const { key, points, expire, renewed } of counters)
    await keep(tx, key, points + 1, renewed ? new Date(now.getTime() + WINDOW) : expire)
  return null
}

/** The attempt was right: it does not count, and the account's earlier slips are forgotten. */
export async function forgiveAttempt(tx: Transaction, { account, network }: Attempt): Promise<void> {
  if (account) await tx.throttle.deleteMany({ where: { key: account } })
  await tx.throttle.updateMany({
    where: { key: network, points: { gt: 0 } },
    data: { points: { decrement: 1 } },
  })
}

/** Drops counters whose time is over; to be called now and then. */
export async function forgetOldAttempts(now: Date): Promise<void> {
  await write((tx) => tx.throttle.deleteMany({ where: { expire: { lt: now } } }))
}

async function current(tx: Transaction, key: string, now: Date): Promise<{ points: number; expire: Date }> {
  const kept = await tx.throttle.findUnique({ where: { key } })
  const isRunning = kept?.expire && kept.expire > now
  return isRunning
    ? { points: kept.points, expire: kept.expire as Date }
    : { points: 0, expire: new Date(now.getTime() + WINDOW) }
}

async function keep(tx: Transaction, key: string, points: number, expire: Date): Promise<void> {
  await tx.throttle.upsert({ where: { key }, create: { key, points, expire }, update: { points, expire } })
}

// What was typed into the e-mail field may be a password: it is not kept.
const digest = (text: string) => createHash("sha256").update(text).digest("base64url")
