import { existsSync } from "node:fs"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { type Connection, fileOf } from "../migrate/connect.mjs"
import { listTables } from "../migrate/ledger.mjs"
import { OperatorProblem, sentenceFor } from "../operator-problem.mjs"
import { using } from "./copy-database"
import type { Placed, Target } from "./placed"

/** Puts the copy where the database belongs; an older database is kept aside under a name with the time. */
export async function placeSqlite(copy: string, { databaseUrl, replace, suffix }: Target): Promise<Placed> {
  await using(`file:${copy}`, ensureIntegrity)
  const file = fileOf(databaseUrl)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = existsSync(file) ? await setAside(file, replace, suffix) : null
  await rename(copy, file)
  await flushFolder(path.dirname(file))
  return {
    aside,
    undo: async () => {
      for (const end of ["", "-wal", "-shm"]) await rm(file + end, { force: true })
      if (aside) await rename(aside, file)
    },
  }
}

async function setAside(file: string, replace: boolean, suffix: string): Promise<string> {
  const state = await using(`file:${file}`, stateOf)
  if (state === "open-elsewhere")
    throw new OperatorProblem("Hệ thống đang chạy trên cơ sở dữ liệu này. Dừng hệ thống rồi phục hồi lại.")
  if (state !== "empty" && !replace)
    throw new OperatorProblem(
      `Đã có dữ liệu tại ${file}. Thêm --replace để thay; dữ liệu cũ được giữ lại dưới tên khác.`,
    )
  const aside = `${file}.${suffix}`
  for (const end of ["", "-wal", "-shm"]) if (existsSync(file + end)) await rename(file + end, aside + end)
  return aside
}

// One connection asks everything: a second one of this process would itself be the other user.
async function stateOf(database: Connection): Promise<"empty" | "in-use" | "unreadable" | "open-elsewhere"> {
  try {
    await database.script("PRAGMA busy_timeout = 500")
    const tables = await listTables(database)
    // SQLite leaves WAL only when no other connection is open: that finds a running system, and empties the log.
    await database.rows("PRAGMA journal_mode = DELETE")
    return tables.length === 0 ? "empty" : "in-use"
  } catch (problem) {
    // A damaged database is what a backup is for.
    return /SQLITE_BUSY|locked/.test(sentenceFor(problem)) ? "open-elsewhere" : "unreadable"
  }
}

async function ensureIntegrity(database: Connection): Promise<void> {
  const [integrity] = await database.rows("PRAGMA integrity_check")
  const broken = await database.rows("PRAGMA foreign_key_check")
  if (integrity?.integrity_check !== "ok" || broken.length > 0)
    throw new OperatorProblem("Cơ sở dữ liệu trong bản sao lưu đã hỏng.")
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  await handle.sync()
  await handle.close()
}
