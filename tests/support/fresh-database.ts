import { randomUUID } from "node:crypto"
import { copyFileSync, mkdirSync } from "node:fs"
import path from "node:path"
import { PGlite } from "@electric-sql/pglite"
import { PrismaPg } from "@prisma/adapter-pg"
import { Client } from "pg"
import { PrismaPGlite } from "pglite-prisma-adapter"
import { afterAll } from "vitest"
import type { Database, Engine } from "@/lib/database"
import { PrismaClient as PostgresqlClient } from "@/lib/generated/postgresql/client"
import { PrismaClient as SqliteClient } from "@/lib/generated/sqlite/client"
import { SingleConnectionLibSql } from "@/lib/sqlite-adapter"
import { databaseUrlOf, migrationScript, TEMPLATE_FOLDER, TEMPLATE_NAME } from "./template-database"

// Every integration test file runs on a database of its own, migrated and empty, on the engine of its project.
const opened = await openFreshDatabase(process.env.TEST_ENGINE as string)
const held = globalThis as unknown as { planDatabase: Promise<{ client: Database; engine: Engine }> }
held.planDatabase = Promise.resolve(opened)
process.env.DATA_DIR = path.resolve(TEMPLATE_FOLDER, `data-${randomUUID()}`)
mkdirSync(process.env.DATA_DIR, { recursive: true })
process.env.AUTH_SECRET = "only-for-tests-0123456789-abcdefghij"

afterAll(() => opened.client.$disconnect())

async function openFreshDatabase(engine: string): Promise<{ client: Database; engine: Engine }> {
  if (engine === "sqlite") {
    const file = path.resolve(TEMPLATE_FOLDER, `${randomUUID()}.db`)
    copyFileSync(path.join(TEMPLATE_FOLDER, "template.db"), file)
    return {
      client: new SqliteClient({ adapter: new SingleConnectionLibSql({ url: `file:${file}`, intMode: "number" }) }),
      engine,
    }
  }
  if (engine === "pglite") {
    const pglite = await PGlite.create("memory://")
    await pglite.exec(migrationScript("postgresql"))
    return {
      client: new PostgresqlClient({ adapter: new PrismaPGlite(pglite) }) as unknown as Database,
      engine: "postgresql",
    }
  }
  const name = `plan_${randomUUID().replaceAll("-", "")}`
  const server = new Client({ connectionString: process.env.TEST_POSTGRES_URL })
  await server.connect()
  await server.query(`CREATE DATABASE "${name}" TEMPLATE "${TEMPLATE_NAME}"`)
  await server.end()
  return {
    client: new PostgresqlClient({
      adapter: new PrismaPg({ connectionString: databaseUrlOf(name) }),
    }) as unknown as Database,
    engine: "postgresql",
  }
}
