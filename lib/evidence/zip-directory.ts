/**
 * What a zip archive says of itself, read strictly: its directory stands at the very end, every entry lies before it, none
 * within another, none under a name that leads out of the archive. Whoever writes documents writes such archives; whoever
 * writes traps does not. Sizes are believed only as far as the bytes that come out of it (inspect.ts).
 */
import type { FileFault } from "@/lib/evidence/faults"

export type ZipEntry = { name: string; isDeflated: boolean; crc: number; packed: number; size: number; at: number }
type Fault = { fault: FileFault }

export const END_LENGTH = 22
export const LOCAL_LENGTH = 30
const MOST_ENTRIES = 2000
const MOST_INFLATED = 50 * 1024 * 1024
const MOST_RATIO = 200
const SMALL = 1024 * 1024 // a blank page shrinks a thousandfold and harms nobody

/** Where the directory lies, from the last 22 bytes of the archive. */
export function readEnd(end: Buffer, fileSize: number): { at: number; length: number; count: number } | Fault {
  if (end.length < END_LENGTH || end.readUInt32LE(0) !== 0x06054b50) return { fault: "damaged" }
  const [disk, count, total] = [end.readUInt32LE(4), end.readUInt16LE(8), end.readUInt16LE(10)]
  const [length, at, comment] = [end.readUInt32LE(12), end.readUInt32LE(16), end.readUInt16LE(20)]
  if (disk !== 0 || count !== total || comment !== 0 || at + length + END_LENGTH !== fileSize)
    return { fault: "damaged" }
  return count > MOST_ENTRIES ? { fault: "bomb" } : { at, length, count }
}

/** The entries of the directory; a fault where one of them cannot be, or all of them are too much. */
export function readDirectory(bytes: Buffer, { at, count }: { at: number; count: number }): ZipEntry[] | Fault {
  const entries: ZipEntry[] = []
  let offset = 0
  while (entries.length < count) {
    if (offset + 46 > bytes.length || bytes.readUInt32LE(offset) !== 0x02014b50) return { fault: "damaged" }
    const [flags, method] = [bytes.readUInt16LE(offset + 8), bytes.readUInt16LE(offset + 10)]
    const nameLength = bytes.readUInt16LE(offset + 28)
    const name = bytes.toString("utf8", offset + 46, offset + 46 + nameLength)
    if (flags & 0x2041) return { fault: "encrypted" }
    if ((method !== 0 && method !== 8) || !isInnocent(name)) return { fault: "damaged" }
    entries.push({
      name,
      isDeflated: method === 8,
      crc: bytes.readUInt32LE(offset + 16),
      packed: bytes.readUInt32LE(offset + 20),
      size: bytes.readUInt32LE(offset + 24),
      at: bytes.readUInt32LE(offset + 42),
    })
    offset += 46 + nameLength + bytes.readUInt16LE(offset + 30) + bytes.readUInt16LE(offset + 32)
  }
  if (offset !== bytes.length) return { fault: "damaged" }
  return faultOfAll(entries, at) ?? entries
}

function faultOfAll(entries: ZipEntry[], end: number): Fault | null {
  const inflated = entries.reduce((sum, { size }) => sum + size, 0)
  const swells = (size: number, packed: number) => size > SMALL && size > MOST_RATIO * packed
  if (inflated > MOST_INFLATED || swells(inflated, end) || entries.some(({ size, packed }) => swells(size, packed)))
    return { fault: "bomb" }
  if (new Set(entries.map(({ name }) => name.toLowerCase())).size < entries.length) return { fault: "damaged" }
  const inOrder = [...entries].sort((a, b) => a.at - b.at)
  const overlaps = inOrder.some(({ at, packed }, index) => at + LOCAL_LENGTH + packed > (inOrder[index + 1]?.at ?? end))
  return overlaps ? { fault: "bomb" } : null
}

/** A plain path within the archive. */
const isInnocent = (name: string) =>
  name !== "" && !/[\\:\u0000-\u001f\u007f\ufffd]/.test(name) && !/^\/|(^|\/)\.\.?(\/|$)/.test(name)

/** Where the bytes of an entry begin, from its local head; null where the head is another entry's. */
export function readLocalHead(head: Buffer, { name }: ZipEntry): number | null {
  if (head.length < LOCAL_LENGTH || head.readUInt32LE(0) !== 0x04034b50) return null
  const nameLength = head.readUInt16LE(26)
  const isSame = head.toString("utf8", LOCAL_LENGTH, LOCAL_LENGTH + nameLength) === name
  return isSame ? LOCAL_LENGTH + nameLength + head.readUInt16LE(28) : null
}
