/**
 * What a file is by its bytes: the first of them tell the kind, the last whether it is whole. Strict about the beginning,
 * so that nothing is two kinds at once.
 */
import type { FileFault } from "@/lib/evidence/faults"
import type { EvidenceKind } from "@/lib/evidence/kinds"

const OLD_OFFICE = Buffer.from("d0cf11e0a1b11ae1", "hex") // also what Office makes of a document with a password
const STARTS: Record<EvidenceKind, Buffer> = {
  PDF: Buffer.from("%PDF-"),
  DOCX: Buffer.from("PK\u0003\u0004"),
  XLSX: Buffer.from("PK\u0003\u0004"),
  PNG: Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"),
  JPG: Buffer.from("ffd8ff", "hex"),
}

/** The first and the last bytes that are asked about. */
export const HEAD_LENGTH = 1024
export const TAIL_LENGTH = 2048

/** The fault that the first and last bytes of a file show. */
export function faultOfEnds(kind: EvidenceKind, head: Buffer, tail: Buffer): FileFault | null {
  if (!startsWith(head, STARTS[kind]))
    return isZipped(kind) && startsWith(head, OLD_OFFICE) ? "encrypted" : "wrong-content"
  if (kind === "PDF" && !tail.includes("%%EOF")) return "damaged"
  if (kind === "PNG" && !tail.includes("IEND")) return "damaged"
  return null
}

export const isZipped = (kind: EvidenceKind): boolean => kind === "DOCX" || kind === "XLSX"

const startsWith = (bytes: Buffer, start: Buffer) => bytes.subarray(0, start.length).equals(start)

/** A PDF names its lock in the clear, so that a reader knows to ask for the password. */
export const isLockedPdf = (bytes: string): boolean => /\/Encrypt\s*(\d+\s+\d+\s+R|<<)/.test(bytes)
export const LOCK_LENGTH = 64 // longer than what isLockedPdf looks for
