import "server-only"
import { randomUUID } from "node:crypto"
import { mkdir, open, rename, rm } from "node:fs/promises"
import path from "node:path"
import { readEnvironment } from "@/lib/environment"

// Where files lie in DATA_DIR: "files" holds whole files under their id, "incoming" what is still on its way. Both belong
// to one file system, so that a file moves from one to the other in one step.

const filesFolder = () => path.join(readEnvironment().dataDir, "files")
const incomingFolder = () => path.join(readEnvironment().dataDir, "incoming")

/** Where the file of a row lies. */
export const placeOf = (id: string): string => path.join(filesFolder(), id.slice(0, 2), id)

export const folders = () => ({ files: filesFolder(), incoming: incomingFolder() })

/** A new place for what is on its way; nothing else has it. */
export async function openIncoming() {
  await mkdir(incomingFolder(), { recursive: true, mode: 0o700 })
  const at = path.join(incomingFolder(), randomUUID())
  return { at, file: await open(at, "wx", 0o600) }
}

/** Gives a whole, flushed file the place of its id, for good: the names are on the disk when this is done. */
export async function keepAs(id: string, incoming: string): Promise<void> {
  const place = placeOf(id)
  const folder = path.dirname(place)
  const made = await mkdir(folder, { recursive: true, mode: 0o700 })
  await rename(incoming, place)
  const changed = made ? [folder, filesFolder(), readEnvironment().dataDir] : [folder]
  for (const one of changed) await flush(one)
}

export const discard = (place: string): Promise<void> => rm(place, { force: true })

async function flush(folder: string): Promise<void> {
  const handle = await open(folder, "r")
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** Whether the operating system refused for want of room ("no-space") or for another reason of the disk ("no-storage"). */
export function storageFault(problem: unknown): "no-space" | "no-storage" | null {
  const { code, message } = problem as { code?: string; message?: string }
  if (
    ["ENOSPC", "EDQUOT", "EFBIG"].includes(code ?? "") ||
    /SQLITE_FULL|disk is full|No space left/i.test(message ?? "")
  )
    return "no-space"
  return ["EROFS", "EACCES", "EPERM", "EMFILE", "ENFILE", "EIO"].includes(code ?? "") ||
    /SQLITE_(IOERR|READONLY)/.test(message ?? "")
    ? "no-storage"
    : null
}
