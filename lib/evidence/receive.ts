import "server-only"
import { createHash } from "node:crypto"
import { Readable } from "node:stream"
import { pipeline } from "node:stream/promises"
import { Busboy } from "@fastify/busboy"
import type { FileFault } from "@/lib/evidence/faults"
import { readName } from "@/lib/evidence/file-name"
import { LARGEST_FILE, MOST_FILES } from "@/lib/evidence/kinds"
import { discard, openIncoming, storageFault } from "@/lib/evidence/place"
import { logSurprise } from "@/lib/log-surprise"

/** A file as it came: whole and flushed under `at`, or with the fault for which nothing of it was kept. */
export type Received = { name: string | null; size: number } & ({ at: string; sha256: string } | { fault: FileFault })

export type SentForm = { fields: Record<string, string>; files: Received[] }

/**
 * Reads a sent form piece by piece: its fields, and its files each into a place of its own, counted and summed while they
 * come and never held whole. Null for what is no such form or broke off; then nothing of it is left.
 */
export async function receiveForm(request: Request): Promise<SentForm | null> {
  const type = request.headers.get("content-type") ?? ""
  if (!/^multipart\/form-data;/i.test(type) || !request.body) return null
  const fields: Record<string, string> = {}
  const arriving: Promise<Received>[] = []
  const open = new Set<Readable>()
  try {
    const parser = new Busboy({
      headers: { "content-type": type },
      limits: {
        fields: 60,
        fieldSize: 64 * 1024,
        files: MOST_FILES,
        fieldNameSize: 100,
        headerPairs: 20,
        headerSize: 4096,
      },
    })
    parser.on("field", (name, value) => {
      fields[name] = value
    })
    parser.on("file", (_field, stream, name) => {
      open.add(stream)
      const arrived = receiveFile(stream, name).finally(() => open.delete(stream))
      arrived.catch(() => stream.resume())
      arriving.push(arrived)
    })
    await pipeline(Readable.fromWeb(request.body as Parameters<typeof Readable.fromWeb>[0]), parser)
  } catch {
    for (const stream of open) stream.destroy(new Error("the form broke off"))
    await discardAll(await Promise.allSettled(arriving))
    return null
  }
  const settled = await Promise.allSettled(arriving)
  const failed = settled.find((arrived) => arrived.status === "rejected")
  // A sign that PostgreSQL keeps in no text, and nobody types.
  const isTyped = Object.values(fields).every((value) => !value.includes("\u0000"))
  if (!failed && isTyped) return { fields, files: await Promise.all(arriving) }
  await discardAll(settled)
  if (failed) throw failed.reason
  return null
}

async function discardAll(settled: PromiseSettledResult<Received>[]): Promise<void> {
  for (const arrived of settled) if (arrived.status === "fulfilled") await discardReceived(arrived.value)
}

export const discardReceived = async (received: Received) => {
  if ("at" in received) await discard(received.at)
}

async function receiveFile(stream: Readable, sent: string | undefined): Promise<Received> {
  const named = readName(sent ?? "")
  const name = "name" in named ? named.name : null
  // A field in which nothing was chosen comes as a file without name and content.
  if ("fault" in named) {
    const size = await drain(stream)
    return { name, size, fault: named.fault === "unnamed" && size === 0 ? "none-chosen" : named.fault }
  }
  try {
    return { name, ...(await keep(stream)) }
  } catch (problem) {
    const fault = storageFault(problem)
    if (!fault) throw problem
    logSurprise(problem, "files", new Date())
    return { name, size: await drain(stream), fault }
  }
}

async function keep(stream: Readable) {
  const { at, file } = await openIncoming()
  let isWhole = false
  try {
    const hash = createHash("sha256")
    let size = 0
    for await (const piece of stream.iterator({ destroyOnReturn: false })) {
      size += (piece as Buffer).length
      // Of what is too large the rest is only counted, so that the refusal can say how large it is.
      if (size > LARGEST_FILE) continue
      hash.update(piece)
      await file.appendFile(piece as Buffer)
    }
    if (size > LARGEST_FILE) return { size, fault: "too-large" as const }
    if (size === 0) return { size, fault: "empty" as const }
    await file.sync()
    isWhole = true
    return { size, at, sha256: hash.digest("hex") }
  } finally {
    await file.close()
    if (!isWhole) await discard(at)
  }
}

async function drain(stream: Readable): Promise<number> {
  let size = 0
  for await (const piece of stream) size += (piece as Buffer).length
  return size
}
