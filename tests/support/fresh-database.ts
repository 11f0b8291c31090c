import { randomUUID } from "node:crypto"
import { copyFileSync, mkdirSync, readFileSync } from "node:fs"
import path from "node:path"
import { afterAll } from "vitest"
import type { Database, Engine } from "@/lib/database"
import { noteVerbs } from "./produced-verbs"
import { databaseUrlOf, TEMPLATE_FOLDER, TEMPLATE_NAME } from "./template-database"

// Every integration test file runs on a database of its own, migrated and empty, on the engine of its project.
const opened = await openFreshDatabase(process.env.TEST_ENGINE as string)
const held = globalThis as unknown as { planDatabase: Promise<{ client: Database; engine: Engine }> }
held.planDatabase = Promise.resolve(opened)
process.env.DATA_DIR = path.resolve(TEMPLATE_FOLDER, `data-${randomUUID()}`)
mkdirSync(process.env.DATA_DIR, { recursive: true })
process.env.AUTH_SECRET = "only-for-tests-0123456789-abcdefghij"
for (const name of ["APP_URL", "SMTP_URL", "REQUIRE_TWO_FACTOR"]) process.env[name] = ""

afterAll(async () => {
  // The same tests run on the other engines; of one it is told.
  if (opened.engine === "sqlite") await noteVerbs(opened.client)
  await opened.client.$disconnect()
})

// Each engine's client is loaded only where it is used: loading costs more than opening.
async function openFreshDatabase(engine: string): Promise<{ client: Database; engine: Engine }> {
  if (engine === "sqlite") return { client: await openSqlite(), engine }
  return { client: engine === "pglite" ? await openPglite() : await openPostgresql(), engine: "postgresql" }
}

async function openSqlite(): Promise<Database> {
  const [{ PrismaClient }, { SingleConnectionLibSql }] = await Promise.all([
    import("@/lib/generated/sqlite/client"),
    import("@/lib/sqlite-adapter"),
  ])
  const file = path.resolve(TEMPLATE_FOLDER, `${randomUUID()}.db`)
  copyFileSync(path.join(TEMPLATE_FOLDER, "template.db"), file)
  return new PrismaClient({ adapter: new SingleConnectionLibSql({ url: `file:${file}`, intMode: "number" }) })
}

async function openPglite(): Promise<Database> {
  const [{ PrismaClient }, { PGlite }, { PrismaPGlite }] = await Promise.all([
    import("@/lib/generated/postgresql/client"),
    import("@electric-sql/pglite"),
    import("pglite-prisma-adapter"),
  ])
  const template = new Blob([readFileSync(path.join(TEMPLATE_FOLDER, "pglite.tar"))])
  const pglite = await PGlite.create({ loadDataDir: template })
  return new PrismaClient({ adapter: new PrismaPGlite(pglite) }) as unknown as Database
}

async function openPostgresql(): Promise<Database> {
  const [{ PrismaClient }, { PrismaPg }, { Client }] = await Promise.all([
    import("@/lib/generated/postgresql/client"),
    import("@prisma/adapter-pg"),
    import("pg"),
  ])
  const name = `plan_${randomUUID().replaceAll("-", "")}`
  const server = new Client({ connectionString: process.env.TEST_POSTGRES_URL })
  await server.connect()
  await server.query(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE_NAME}"`)
  await server.end()
  return new PrismaClient({ adapter: new PrismaPg({ connectionString: databaseUrlOf(name) }) }) as unknown as Database
}
