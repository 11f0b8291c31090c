import { chmod, copyFile, mkdir, mkdtemp, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import { engineOf } from "../migrate/connect.mjs"
import { copyDatabase } from "./copy-database"
import { listParts, MANIFEST, type Manifest, sha256Of } from "./manifest"
import { runTool } from "./tools"

/** What a backup holds of DATA_DIR beside the database. The secret stays out: another one only ends the sessions. */
export const KEPT = ["files", "journal-heads.log"]

type Place = { databaseUrl: string; dataDir: string; to: string; now: Date }

/**
 * Makes one archive of database and files, consistent while others write, readable by its owner alone, with its
 * checksum beside it. The database is copied first: a file is in place before the row that names it, so that every row
 * of the copy finds its file. Throws an OperatorProblem for what the operator can mend.
 */
export async function makeBackup({
  databaseUrl,
  dataDir,
  to,
  now,
}: Place): Promise<{ file: string; manifest: Manifest }> {
  await mkdir(to, { recursive: true, mode: 0o700 })
  const workshop = await mkdtemp(path.join(to, ".making-"))
  const folder = path.join(workshop, "content")
  const draft = path.join(workshop, "archive.tar.gz")
  try {
    await mkdir(folder)
    const facts = await copyDatabase(databaseUrl, folder)
    for (const name of KEPT) await copyKept(path.join(dataDir, name), path.join(folder, name))
    const parts = await listParts(folder)
    const manifest: Manifest = { format: 1, madeAt: now.toISOString(), engine: engineOf(databaseUrl), ...facts, parts }
    await writeFile(path.join(folder, MANIFEST), JSON.stringify(manifest, null, 2))
    await runTool("tar", ["-czf", draft, "-C", folder, "."])
    return { file: await putInPlace(draft, path.join(to, nameAt(now))), manifest }
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/**
 * A file may go while the copy is under way: then no row of the copied database names it, for it outlives its row by a day
 * (lib/evidence/removal.ts).
 */
async function copyKept(from: string, to: string): Promise<void> {
  const kind = await stat(from).catch(whenMissing)
  if (!kind) return
  if (!kind.isDirectory()) return void (await copyFile(from, to).catch(whenMissing))
  await mkdir(to, { recursive: true })
  for (const name of await readdir(from)) await copyKept(path.join(from, name), path.join(to, name))
}

function whenMissing(problem: NodeJS.ErrnoException): undefined {
  if (problem.code !== "ENOENT") throw problem
}

const nameAt = (now: Date) => `plan-backup-${now.toISOString().slice(0, 19).replaceAll(/[-:]/g, "")}Z.tar.gz`

/** On the disk for good before it has its name: a file of that name is a whole backup. */
async function putInPlace(draft: string, file: string): Promise<string> {
  await chmod(draft, 0o600)
  await flush(draft)
  await writeFile(`${file}.sha256`, `${await sha256Of(draft)}  ${path.basename(file)}\n`, { mode: 0o600, flush: true })
  await rename(draft, file)
  await flush(path.dirname(file))
  return file
}

async function flush(place: string): Promise<void> {
  const handle = await open(place, "r")
  await handle.sync()
  await handle.close()
}
