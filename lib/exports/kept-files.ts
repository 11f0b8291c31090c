import "server-only"
import { randomUUID } from "node:crypto"
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises"
import path from "node:path"
import type { Viewer } from "@/lib/access/permissions"
import { readEnvironment } from "@/lib/environment"
import { logSurprise } from "@/lib/log-surprise"
import type { Outcome } from "@/lib/outcome"

/**
 * "Tệp đã xuất": what somebody had made stays for a day, for that person alone, in DATA_DIR/exports. So a long file survives
 * that its page is left, and a short one need not be made twice. It is a copy of what the database holds: no backup needs it.
 */
export type MadeFile = { name: string; content: Buffer }
export type KeptFile = { id: string; name: string; at: Date; size: number }
export type UnderWay = { id: string; since: Date }

const A_DAY = 24 * 3_600_000
const MOST_KEPT = 20
/** "1764057900000-<uuid>-BC_KH124_SCT_2025_20251130.docx" */
const KEPT = /^(\d{13})-([0-9a-f-]{36})-([A-Z0-9_]+\.(?:docx|pdf|xlsx|csv))$/

const underWay = new Map<string, UnderWay[]>()

/**
 * Has a file made and keeps it. Answers the file or the refusal, or null where it takes longer than `patience`: then it goes
 * on by itself, and is found among the kept ones.
 */
export async function makeAndKeep(
  { viewer, now }: { viewer: Viewer; now: Date },
  patience: number,
  make: () => Promise<Outcome<MadeFile>>,
): Promise<Outcome<MadeFile> | null> {
  const own: UnderWay = { id: randomUUID(), since: now }
  underWay.set(viewer.personId, [...(underWay.get(viewer.personId) ?? []), own])
  const made = make()
    .then(async (outcome) => {
      if (outcome.ok) await keep(viewer.personId, own, outcome.value)
      return outcome
    })
    .finally(() => forget(viewer.personId, own))
  const isLate = await Promise.race([made.then(() => false), later(patience)])
  if (!isLate) return made
  made.catch((problem) => logSurprise(problem, "a file that took long", new Date()))
  return null
}

/** The viewer's own files: what is under way, and what is ready, the newest first. */
export async function listKeptFiles(viewer: Viewer): Promise<{ underWay: UnderWay[]; ready: KeptFile[] }> {
  const folder = folderOf(viewer.personId)
  const ready = await Promise.all(
    (await keptIn(folder)).map(async ({ file, ...kept }) => ({
      ...kept,
      size: (await stat(path.join(folder, file))).size,
    })),
  )
  return { underWay: underWay.get(viewer.personId) ?? [], ready }
}

/** One of the viewer's own files; null where there is none of that id, whoever else has one. */
export async function findKeptFile(viewer: Viewer, id: string): Promise<MadeFile | null> {
  const folder = folderOf(viewer.personId)
  const found = (await keptIn(folder)).find((kept) => kept.id === id)
  return found ? { name: found.name, content: await readFile(path.join(folder, found.file)) } : null
}

/** Removes what is older than a day. */
export async function dropKeptFiles(now: Date): Promise<void> {
  for (const person of await namesIn(root())) {
    const folder = path.join(root(), person)
    for (const { file, at } of await keptIn(folder))
      if (now.getTime() - at.getTime() > A_DAY) await rm(path.join(folder, file), { force: true })
  }
}

async function keep(personId: string, { id, since }: UnderWay, { name, content }: MadeFile): Promise<void> {
  const folder = folderOf(personId)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const whole = path.join(folder, `${since.getTime()}-${id}-${name}`)
  await writeFile(`${whole}.part`, content, { mode: 0o600 })
  await rename(`${whole}.part`, whole)
  for (const { file } of (await keptIn(folder)).slice(MOST_KEPT)) await rm(path.join(folder, file), { force: true })
}

function forget(personId: string, own: UnderWay): void {
  const left = (underWay.get(personId) ?? []).filter((one) => one !== own)
  if (left.length > 0) underWay.set(personId, left)
  else underWay.delete(personId)
}

async function keptIn(folder: string) {
  const kept = (await namesIn(folder)).flatMap((file) => {
    const [, at, id, name] = KEPT.exec(file) ?? []
    return at && id && name ? [{ file, id, name, at: new Date(Number(at)) }] : []
  })
  return kept.sort((a, b) => b.at.getTime() - a.at.getTime())
}

/** What does not exist yet holds nothing. */
async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch((problem: NodeJS.ErrnoException) => {
    if (problem.code === "ENOENT") return []
    throw problem
  })
}

const later = (milliseconds: number) =>
  new Promise<true>((resolve) => setTimeout(() => resolve(true), milliseconds).unref())
const root = () => path.join(/* turbopackIgnore: true */ readEnvironment().dataDir, "exports")
const folderOf = (personId: string) => path.join(root(), personId)
