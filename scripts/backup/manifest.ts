import { createHash } from "node:crypto"
import { createReadStream, readFileSync, statSync } from "node:fs"
import { readdir } from "node:fs/promises"
import path from "node:path"
import { z } from "zod"
import { OperatorProblem } from "../operator-problem.mjs"

/** What a backup says of itself: which engine and migrations, how much, and the checksum of each of its files. */
export const Manifest = z.object({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  engine: z.enum(["sqlite", "postgresql"]),
  migrations: z.array(z.string()),
  counts: z.record(z.string(), z.number()),
  journalHead: z.object({ seq: z.number(), hash: z.string() }).nullable(),
  parts: z.record(z.string(), z.object({ bytes: z.number(), sha256: z.string() })),
})
export type Manifest = z.infer<typeof Manifest>

/** What is read from the copied database itself. */
export type DatabaseFacts = Pick<Manifest, "migrations" | "counts" | "journalHead">

export const MANIFEST = "manifest.json"

/** Path (below the folder, with "/") → size and SHA-256 of every file, the manifest itself left out. */
export async function listParts(folder: string): Promise<Manifest["parts"]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
  const parts: Manifest["parts"] = {}
  for (const file of files.sort())
    if (file !== MANIFEST)
      parts[file] = { bytes: statSync(path.join(folder, file)).size, sha256: await sha256Of(path.join(folder, file)) }
  return parts
}

/** The manifest of an unpacked backup, after every part was found whole; refuses anything missing, changed or added. */
export async function verifyParts(folder: string): Promise<Manifest> {
  const manifest = readManifest(path.join(folder, MANIFEST))
  const found = await listParts(folder)
  for (const name of new Set([...Object.keys(manifest.parts), ...Object.keys(found)]))
    if (manifest.parts[name]?.sha256 !== found[name]?.sha256)
      throw new OperatorProblem(`Bản sao lưu đã hỏng hoặc bị sửa ở phần ${name}.`)
  return manifest
}

function readManifest(file: string): Manifest {
  try {
    return Manifest.parse(JSON.parse(readFileSync(file, "utf8")))
  } catch {
    throw new OperatorProblem("Tệp này không phải bản sao lưu của hệ thống, hoặc do bản chương trình mới hơn tạo ra.")
  }
}

/** SHA-256 of a file, read piece by piece. */
export async function sha256Of(file: string): Promise<string> {
  const hash = createHash("sha256")
  for await (const piece of createReadStream(file)) hash.update(piece)
  return hash.digest("hex")
}
