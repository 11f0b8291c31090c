import { existsSync, readFileSync } from "node:fs"
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises"
import path from "node:path"
import { engineOf } from "../migrate/connect.mjs"
import { listMigrations } from "../migrate/ledger.mjs"
import { OperatorProblem } from "../operator-problem.mjs"
import { COPY_OF } from "./copy-database"
import { KEPT } from "./make-backup"
import { type Manifest, sha256Of, verifyParts } from "./manifest"
import { placePostgresql } from "./place-postgresql"
import { placeSqlite } from "./place-sqlite"
import { runTool } from "./tools"

type Order = { file: string; databaseUrl: string; dataDir: string; replace: boolean; now: Date }

/**
 * Puts a backup in place of the database and the files of DATA_DIR. Refuses (OperatorProblem) a damaged archive, one of
 * the other engine or of a newer program, a running system, and a target with data where `replace` is not given.
 * `check` looks at the restored database; when it throws, everything is put back as it was.
 */
export async function restoreBackup(
  { file, databaseUrl, dataDir, replace, now }: Order,
  check: (manifest: Manifest) => Promise<void>,
): Promise<{ manifest: Manifest; aside: string | null }> {
  await ensureWholeArchive(file)
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const folder = await mkdtemp(path.join(dataDir, ".restoring-"))
  const suffix = `before-restore-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z`
  try {
    await runTool("tar", ["-xzf", path.resolve(file), "-C", folder, "--no-same-owner"])
    const manifest = await verifyParts(folder)
    ensureFits(manifest, databaseUrl)
    const place = manifest.engine === "sqlite" ? placeSqlite : placePostgresql
    const database = await place(path.join(folder, COPY_OF[manifest.engine]), { databaseUrl, replace, suffix })
    const files = await placeFiles(folder, dataDir, suffix)
    try {
      await check(manifest)
    } catch (problem) {
      await files.undo()
      await database.undo()
      throw problem
    }
    return { manifest, aside: database.aside }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The checksum beside the archive; an archive that came alone is still checked part by part once it is unpacked. */
async function ensureWholeArchive(file: string): Promise<void> {
  if (!existsSync(file)) throw new OperatorProblem(`Không có tệp ${file}.`)
  if (!existsSync(`${file}.sha256`)) return
  const expected = readFileSync(`${file}.sha256`, "utf8").split(/\s/, 1)[0]
  if ((await sha256Of(file)) !== expected)
    throw new OperatorProblem(`Tệp ${file} không khớp với mã kiểm tra ${file}.sha256.`)
}

function ensureFits(manifest: Manifest, databaseUrl: string): void {
  const engine = engineOf(databaseUrl)
  if (manifest.engine !== engine)
    throw new OperatorProblem(
      `Bản sao lưu là của ${NAMES[manifest.engine]}, còn DATABASE_URL chỉ tới ${NAMES[engine]}.`,
    )
  const known = new Set(listMigrations(engine).map((migration) => migration.name))
  const unknown = manifest.migrations.find((name) => !known.has(name))
  if (unknown)
    throw new OperatorProblem(
      `Bản sao lưu mới hơn chương trình (đã nâng cấp tới ${unknown}). Dùng bản chương trình mới.`,
    )
}
const NAMES = { sqlite: "SQLite", postgresql: "PostgreSQL" }

async function placeFiles(folder: string, dataDir: string, suffix: string) {
  const undoing: (() => Promise<void>)[] = []
  for (const name of KEPT) {
    const [restored, place] = [path.join(folder, name), path.join(dataDir, name)]
    if (existsSync(place)) {
      await rename(place, `${place}.${suffix}`)
      undoing.unshift(() => rename(`${place}.${suffix}`, place))
    }
    if (existsSync(restored)) {
      await rename(restored, place)
      undoing.unshift(() => rm(place, { recursive: true, force: true }))
    }
  }
  return {
    undo: async () => {
      for (const step of undoing) await step()
    },
  }
}
