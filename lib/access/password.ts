import "server-only"
import { hash, verify } from "@node-rs/argon2"
import { canonicalPassword, foldPassword, passwordProblem } from "@/lib/access/password-rule"
import type { Transaction } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"

// argon2id at OWASP's floor (19 MiB, two passes, one lane): some 20 ms here, and a storm of sign-ins fits into memory.
const ARGON2ID = 2
export const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The hash that is stored; the whole password counts, whatever its length. */
export const hashPassword = (password: string, cost = COST): Promise<string> =>
  hash(canonicalPassword(password), { algorithm: ARGON2ID, ...cost })

/**
 * Whether the password fits the hash. Without a hash (nobody by that name, an invitation not yet used) the same work is
 * done in vain, so that the time taken does not tell who has an account.
 */
export async function verifyPassword(stored: string | null, password: string): Promise<boolean> {
  nobodys ??= hashPassword("a password that nobody has")
  const fits = await verify(stored ?? (await nobodys), canonicalPassword(password))
  return fits && stored !== null
}
let nobodys: Promise<string> | undefined

/** Whether a stored hash was made with less work than is demanded today. */
export function isOutdated(stored: string, cost = COST): boolean {
  const made = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored)
  return (
    !made || Number(made[1]) < cost.memoryCost || Number(made[2]) < cost.timeCost || Number(made[3]) < cost.parallelism
  )
}

/** Why this person may not take this password, as a sentence; null when they may. */
export async function problemWithPassword(
  tx: Transaction,
  password: string,
  person: { administrator: boolean; name: string; email: string },
): Promise<string | null> {
  const names = await tx.agencyName.findMany({ select: { official: true, short: true, symbol: true, place: true } })
  const context = names.flatMap((name) => [name.official, name.short, name.symbol ?? "", name.place ?? ""])
  return passwordProblem(password, {
    administrator: person.administrator,
    own: [person.name, person.email],
    context: [readEnvironment().appName, ...new Set(context)],
    common: await commonPasswords(),
  })
}

// Half a megabyte that is only needed when a password is chosen.
function commonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import("@zxcvbn-ts/language-common").then(
    ({ dictionary }) => new Set(dictionary.passwords.map((word) => foldPassword(String(word)))),
  )
  return common
}
let common: Promise<ReadonlySet<string>> | undefined
