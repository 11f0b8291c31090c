// Called by `npm run drill` in a process of its own: the plan, somebody in every role, each with a session and a token.
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
import { orExplain } from "../operator-problem.mjs"

const PEOPLE: [name: string, role: Role, agency: string | null][] = [
  ["officer", "OFFICER", "SCT"],
  ["head", "HEAD", "SCT"],
  ["stranger", "OFFICER", "TTT"],
  ["reviewer", "OFFICER", "SKHĐT"],
  ["other-reviewer", "OFFICER", "SKHĐT"],
  ["leader", "LEADER", null],
  ["administrator", "ADMINISTRATOR", null],
]
const PASSWORD = "chuông chùa xa, khói bếp chiều thơm"
const VISITOR = { address: "127.0.0.1", requestId: null, userAgent: "drill" }

await orExplain(async () => {
  const now = new Date()
  await migrate(readEnvironment().databaseUrl)
  await importSeeds(new Date("2022-08-08T08:00:00+07:00"))
  const people: Record<string, { cookie: string; token: string; id: string }> = {}
  for (const [name, role, agency] of PEOPLE) {
    const email = `${name}@dien-tap.example`
    const input = { name: `Người ${name}`, email, position: "Diễn tập", role, agency, password: PASSWORD }
    const added = await addPerson({ operatorName: "drill", now }, input)
    if (!added.ok) throw new Error(added.detail ?? JSON.stringify(added.fields ?? added.reason))
    const session = await write((tx) => startSession(tx, added.value.personId, VISITOR, now))
    const wish = { email, name: "drill", scopes: ["read" as const, "updates:write" as const] }
    const token = await makeTokenByEmail(
      { operatorName: "drill", now },
      { ...wish, expiresOn: plusDays(dayOf(now), 30) },
    )
    if (!token.ok) throw new Error(token.detail ?? token.reason)
    people[name] = {
      id: added.value.personId,
      cookie: `${sessionCookie().name}=${await sealSession(session)}`,
      token: token.value.token,
    }
  }
  process.send?.(people, () => process.exit(0))
})
