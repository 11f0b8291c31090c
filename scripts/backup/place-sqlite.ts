import { existsSync } from "node:fs"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { fileOf } from "../migrate/connect.mjs"
import { listTables } from "../migrate/ledger.mjs"
import { OperatorProblem } from "../operator-problem.mjs"
import { using } from "./copy-database"
import type { Placed, Target } from "./placed"
import { isReadableDatabase } from "./sqlite-file"

/** Puts the copy where the database belongs; an older database is kept aside under a name with the time. */
export async function placeSqlite(copy: string, { databaseUrl, replace, suffix }: Target): Promise<Placed> {
  await using(`file:${copy}`, checkIntegrity)
  const file = fileOf(databaseUrl)
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const aside = existsSync(file) ? await setAside(file, { replace, suffix }) : null
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

async function setAside(file: string, { replace, suffix }: Omit<Target, "databaseUrl">): Promise<string | null> {
  if (await isReadableDatabase(file)) {
    const used = await using(`file:${file}`, async (database) => (await listTables(database)).length > 0)
    if (used && !replace)
      throw new OperatorProblem(`Đã có dữ liệu tại ${file}. Thêm --replace để thay; dữ liệu cũ được giữ lại dưới tên khác.`)
    // SQLite leaves WAL only when no other connection is open: this both finds a running system and empties the log.
    await using(`file:${file}`, async (database) => {
      await database.script("PRAGMA busy_timeout = 500")
      await database.rows("PRAGMA journal_mode = DELETE")
    }).catch(() => {
      throw new OperatorProblem("Hệ thống đang chạy trên cơ sở dữ liệu này. Dừng hệ thống rồi phục hồi lại.")
    })
  } else if (!replace) {
    throw new OperatorProblem(`Tệp ${file} không đọc được. Thêm --replace để thay; tệp cũ được giữ lại dưới tên khác.`)
  }
  const aside = `${file}.${suffix}`
  for (const end of ["-wal", "-shm"]) if (existsSync(file + end)) await rename(file + end, aside + end)
  await rename(file, aside)
  return aside
}

async function checkIntegrity(database: Parameters<Parameters<typeof using>[1]>[0]): Promise<void> {
  const [integrity] = await database.rows("PRAGMA integrity_check")
  const broken = await database.rows("PRAGMA foreign_key_check")
  if (integrity?.integrity_check !== "ok" || broken.length > 0) throw new OperatorProblem("Cơ sở dữ liệu trong bản sao lưu đã hỏng.")
}

async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  await handle.sync()
  await handle.close()
}
