// The database of a drill, and its people: each with a session and, where a program acts for them, a token.
import { startSession } from "@/lib/access/live-session"
import type { Role } from "@/lib/access/roles"
import { sealSession, sessionCookie } from "@/lib/access/session-token"
import { makeTokenByEmail } from "@/lib/access/token-console"
import { write } from "@/lib/database"
import { dayOf, plusDays } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { addPerson } from "@/lib/people/console"
import { importSeeds } from "@/seeds/import-seeds"
import { migrate } from "../migrate.mjs"

export type Somebody = { name: string; role: Role; agency: string | null; hasToken: boolean }

const PASSWORD = "chuông chùa xa, khói bếp chiều thơm"
const VISITOR = { address: "127.0.0.1", requestId: null, userAgent: "drill" }

/** A new database with the plan in it. */
export async function makeDatabase(): Promise<void> {
  await migrate(readEnvironment().databaseUrl)
  await importSeeds(new Date("2022-08-08T08:00:00+07:00"))
}

/** Adds people who are signed in from now on; answers what they act with, by name. */
export async function addPeople(everybody: readonly Somebody[], now: Date) {
  const people: Record<string, { id: string; agency: string | null; cookie: string; token: string | null }> = {}
  for (const [at, { name, role, agency, hasToken }] of everybody.entries()) {
    const email = `${at + 1}@dien-tap.example`
    const input = { name: `Người ${name}`, email, position: "Diễn tập", role, agency, password: PASSWORD }
    const added = await addPerson({ operatorName: "drill", now }, input)
    if (!added.ok) throw new Error(added.detail ?? JSON.stringify(added.fields ?? added.reason))
    const session = await write((tx) => startSession(tx, added.value.personId, VISITOR, now))
    people[name] = {
      ...{ id: added.value.personId, agency },
      cookie: `${sessionCookie().name}=${await sealSession(session)}`,
      token: hasToken ? await tokenOf(email, now) : null,
    }
  }
  return people
}

async function tokenOf(email: string, now: Date): Promise<string> {
  const wish = { email, name: "drill", scopes: ["read" as const, "updates:write" as const] }
  const made = await makeTokenByEmail({ operatorName: "drill", now }, { ...wish, expiresOn: plusDays(dayOf(now), 30) })
  if (!made.ok) throw new Error(made.detail ?? made.reason)
  return made.value.token
}
