// What a ZIP holds, read with limits that its own directory cannot talk away: how many entries, how much they come to when
// inflated (declared and while inflating), by how much they were packed. No name of it ever becomes a path.
import { inflateRawSync } from "node:zlib"

const MOST_ENTRIES = 2000
const MOST_BYTES = 50 * 1024 * 1024
const MOST_TIMES = 200 // inflated to packed, of what is larger than SMALL
const SMALL = 1024 * 1024

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50

/** Why a ZIP is not read: "broken", "bomb", "locked". */
export class ZipFault extends Error {}

/**
 * The entries by name, inflated.
 * @param {Buffer} zip
 * @returns {Map<string, Buffer>}
 */
export function unzip(zip) {
  const entries = directoryOf(zip)
  if (entries.length > MOST_ENTRIES || sum(entries) > MOST_BYTES) throw new ZipFault("bomb")
  const contents = new Map()
  let left = MOST_BYTES
  for (const entry of entries) {
    if (contents.has(entry.name)) throw new ZipFault("broken")
    if (entry.isLocked) throw new ZipFault("locked")
    if (entry.size > SMALL && entry.size > entry.packed * MOST_TIMES) throw new ZipFault("bomb")
    const content = contentOf(zip, entry, left)
    left -= content.length
    contents.set(entry.name, content)
  }
  return contents
}

const sum = (entries) => entries.reduce((total, { size }) => total + size, 0)

function directoryOf(zip) {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end + 22 > zip.length || zip.readUInt32LE(end) !== DIRECTORY_END) throw new ZipFault("broken")
  const entries = []
  let at = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > zip.length || zip.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ZipFault("broken")
    const nameLength = zip.readUInt16LE(at + 28)
    entries.push({
      isLocked: (zip.readUInt16LE(at + 8) & 1) === 1,
      method: zip.readUInt16LE(at + 10),
      packed: zip.readUInt32LE(at + 20),
      size: zip.readUInt32LE(at + 24),
      local: zip.readUInt32LE(at + 42),
      name: zip.toString("utf8", at + 46, at + 46 + nameLength),
    })
    at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
  }
  return entries
}

function contentOf(zip, { method, packed, size, local }, left) {
  if (local + 30 > zip.length || zip.readUInt32LE(local) !== LOCAL_ENTRY) throw new ZipFault("broken")
  const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  if (from + packed > zip.length) throw new ZipFault("broken")
  const stored = zip.subarray(from, from + packed)
  if (method === 0 && packed === size) return stored
  if (method !== 8) throw new ZipFault("broken")
  try {
    const content = inflateRawSync(stored, { maxOutputLength: Math.max(1, Math.min(left, size)) })
    if (content.length === size) return content
  } catch (problem) {
    throw new ZipFault(problem.code === "ERR_BUFFER_TOO_LARGE" ? "bomb" : "broken")
  }
  throw new ZipFault("broken")
}
