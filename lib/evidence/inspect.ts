import "server-only"
import { type FileHandle, open } from "node:fs/promises"
import { pipeline, Readable } from "node:stream"
import { crc32, createInflateRaw } from "node:zlib"
import { faultOfEnds, HEAD_LENGTH, isLockedPdf, isZipped, LOCK_LENGTH, TAIL_LENGTH } from "@/lib/evidence/content"
import type { FileFault } from "@/lib/evidence/faults"
import type { EvidenceKind } from "@/lib/evidence/kinds"
import { faultOfNames, faultOfText, isRead } from "@/lib/evidence/office-package"
import {
  END_LENGTH,
  LOCAL_LENGTH,
  readDirectory,
  readEnd,
  readLocalHead,
  type ZipEntry,
} from "@/lib/evidence/zip-directory"

const PIECE = 64 * 1024
const LONGEST_TEXT = 2 * 1024 * 1024 // of a part that is read

/** Whether a file on the disk is what its name claims and holds nothing that acts by itself; null where all is well. */
export async function inspect(path: string, kind: EvidenceKind, size: number): Promise<FileFault | null> {
  const file = await open(path, "r")
  try {
    const head = await read(file, 0, Math.min(HEAD_LENGTH, size))
    const tail = await read(file, Math.max(0, size - TAIL_LENGTH), Math.min(TAIL_LENGTH, size))
    const fault = faultOfEnds(kind, head, tail)
    if (fault) return fault
    if (kind === "PDF") return (await isLocked(file, size)) ? "encrypted" : null
    return isZipped(kind) ? await faultOfPackage(file, kind, size) : null
  } finally {
    await file.close()
  }
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at)
  return buffer.subarray(0, bytesRead)
}

async function* piecesOf(file: FileHandle, start: number, length: number): AsyncGenerator<Buffer> {
  for (let at = start; at < start + length; at += PIECE)
    yield await read(file, at, Math.min(PIECE, start + length - at))
}

async function isLocked(file: FileHandle, size: number): Promise<boolean> {
  let before = ""
  for await (const piece of piecesOf(file, 0, size)) {
    const text = before + piece.toString("latin1")
    if (isLockedPdf(text)) return true
    before = text.slice(-LOCK_LENGTH)
  }
  return false
}

async function faultOfPackage(file: FileHandle, kind: EvidenceKind, size: number): Promise<FileFault | null> {
  const end = readEnd(await read(file, Math.max(0, size - END_LENGTH), END_LENGTH), size)
  if ("fault" in end) return end.fault
  const entries = readDirectory(await read(file, end.at, end.length), end)
  if ("fault" in entries) return entries.fault
  const names = faultOfNames(
    kind,
    entries.map(({ name }) => name),
  )
  if (names) return names
  for (const entry of entries) {
    const fault = await faultOfEntry(file, kind, entry)
    if (fault) return fault
  }
  return null
}

/** Inflates an entry and counts what comes out of it: neither more nor less than it promised, and the same bytes. */
async function faultOfEntry(file: FileHandle, kind: EvidenceKind, entry: ZipEntry): Promise<FileFault | null> {
  const begin = readLocalHead(await read(file, entry.at, LOCAL_LENGTH + 2 * 0xffff), entry)
  if (begin === null) return "damaged"
  const kept: Buffer[] | null = isRead(entry.name) ? [] : null
  if (kept && entry.size > LONGEST_TEXT) return "damaged"
  let [crc, size] = [0, 0]
  try {
    for await (const piece of inflated(file, entry, entry.at + begin)) {
      size += piece.length
      if (size > entry.size) return "bomb"
      crc = crc32(piece, crc)
      kept?.push(piece)
    }
  } catch (problem) {
    if (String((problem as { code?: string }).code).startsWith("Z_")) return "damaged"
    throw problem
  }
  if (size !== entry.size || crc !== entry.crc) return "damaged"
  return kept ? faultOfText(kind, entry.name, Buffer.concat(kept).toString("utf8")) : null
}

function inflated(file: FileHandle, { packed, isDeflated }: ZipEntry, start: number): AsyncIterable<Buffer> {
  const stored = piecesOf(file, start, packed)
  return isDeflated ? pipeline(Readable.from(stored), createInflateRaw(), () => {}) : stored
}
