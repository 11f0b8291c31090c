// Called by `npm run bench` in a process of its own: a database of one scale, made once and kept, and somebody who is signed
// in to it, by a browser and by a program. Its 56 tasks and what happened to them are the demonstration's.
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { USUAL_DAYS } from "@/lib/access/api-token"
import { startSession } from "@/lib/access/live-session"
import { sealSession, sessionCookie } from "@/lib/access/session-token"
import { makeTokenByEmail } from "@/lib/access/token-console"
import { database, write } from "@/lib/database"
import { dayOf, plusDays } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import { DEMO_BEGINS, makeDemo } from "@/seeds/demo"
import { importSeeds } from "@/seeds/import-seeds"
import { migrate } from "../migrate.mjs"
import { orExplain } from "../operator-problem.mjs"
import { addHistories } from "./add-history"
import { copyPlan } from "./copy-plan"

const HISTORIES = [20, 2000, 20, 2000]

await orExplain(async () => {
  const size = Number(process.argv[2])
  const now = new Date()
  const { databaseUrl, dataDir } = readEnvironment()
  const note = path.join(dataDir, "seeded.json")
  await migrate(databaseUrl)
  if (!existsSync(note)) writeFileSync(note, JSON.stringify(await seed(size, now)))
  const cookies = {
    officer: await enter((await findOfficer()).personId, now),
    reviewer: await enter(await findReviewer(), now),
    leader: await enter(await findLeader(), now),
  }
  const { year } = await (await database()).reportPeriod.findFirstOrThrow({ orderBy: { year: "desc" } })
  process.send?.({ ...JSON.parse(readFileSync(note, "utf8")), year, cookies }, () => process.exit(0))
})

async function enter(personId: string, now: Date): Promise<string> {
  const visitor = { address: "127.0.0.1", requestId: null, userAgent: "bench" }
  const session = await write((tx) => startSession(tx, personId, visitor, now))
  return `${sessionCookie().name}=${await sealSession(session)}`
}

async function seed(size: number, now: Date) {
  await importSeeds(DEMO_BEGINS)
  await makeDemo(now)
  await copyPlan(size, console.log)
  const officer = await findOfficer()
  const [few, many, fewToo, manyToo] = await addHistories(officer, HISTORIES)
  const { slug } = await (await database()).plan.findFirstOrThrow({ select: { slug: true } })
  return {
    plan: slug,
    agency: officer.agency.key,
    few,
    many,
    fewToo,
    manyToo,
    token: await tokenFor(officer.email, now),
  }
}

async function tokenFor(email: string, now: Date): Promise<string> {
  const wish = { email, name: "bench", scopes: ["read" as const], expiresOn: plusDays(dayOf(now), USUAL_DAYS) }
  const made = await makeTokenByEmail({ operatorName: "bench", now }, wish)
  if (!made.ok) throw new Error(made.detail ?? made.reason)
  return made.value.token
}

/** An officer of the demonstration whose agency leads tasks and consolidates none. */
async function findOfficer() {
  const leading = { functions: { none: {} }, assignments: { some: { role: "LEAD" as const } } }
  const { personId, person, agency } = await (await database()).membership.findFirstOrThrow({
    where: { role: "OFFICER", agency: leading },
    orderBy: { person: { email: "desc" } },
    select: { personId: true, person: { select: { email: true } }, agency: { select: { id: true, key: true } } },
  })
  if (!agency) throw new Error("an officer is of an agency")
  return { personId, email: person.email, agency }
}

async function findReviewer(): Promise<string> {
  const where = { role: "OFFICER" as const, agency: { functions: { some: {} } } }
  return (await (await database()).membership.findFirstOrThrow({ where, select: { personId: true } })).personId
}

async function findLeader(): Promise<string> {
  const where = { role: "LEADER" as const }
  return (await (await database()).membership.findFirstOrThrow({ where, select: { personId: true } })).personId
}
