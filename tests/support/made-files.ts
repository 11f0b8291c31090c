import { randomBytes } from "node:crypto"
import { crc32, deflateRawSync } from "node:zlib"

// Files as offices make them, written by hand, so that a test can make each of them wrong in one place.

export type Part = {
  name: string | Buffer
  content: string | Buffer
  /** What the archive says of the part instead of what is true. */
  lies?: Partial<{
    size: number
    packed: number
    crc: number
    at: number
    flags: number
    method: number
    localName: string
  }>
  stored?: boolean
}

/** A zip archive of these parts; `end` is what its last record says instead of what is true. */
export function zip(
  parts: Part[],
  end: Partial<{ count: number; length: number; at: number; comment: string }> = {},
): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, content, lies = {}, stored } of parts) {
    const bytes = Buffer.from(content)
    const packed = stored ? bytes : deflateRawSync(bytes)
    const [own, local] = [Buffer.from(name), Buffer.from(lies.localName ?? name)]
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(lies.flags ?? 0x800, 2)
    facts.writeUInt16LE(lies.method ?? (stored ? 0 : 8), 4)
    facts.writeUInt32LE(lies.crc ?? crc32(bytes), 10)
    facts.writeUInt32LE(lies.packed ?? packed.length, 14)
    facts.writeUInt32LE(lies.size ?? bytes.length, 18)
    facts.writeUInt16LE(local.length, 22)
    const head = Buffer.concat([Buffer.from("PK\u0003\u0004"), facts, local])
    facts.writeUInt16LE(own.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(lies.at ?? at, 10)
    directory.push(Buffer.from("PK\u0001\u0002"), Buffer.from([20, 0]), facts, rest, own)
    locals.push(head, packed)
    at += head.length + packed.length
  }
  const central = Buffer.concat(directory)
  const last = Buffer.alloc(22)
  last.write("PK\u0005\u0006", 0, "latin1")
  last.writeUInt16LE(end.count ?? parts.length, 8)
  last.writeUInt16LE(end.count ?? parts.length, 10)
  last.writeUInt32LE(end.length ?? central.length, 12)
  last.writeUInt32LE(end.at ?? at, 16)
  last.writeUInt16LE(end.comment?.length ?? 0, 20)
  return Buffer.concat([...locals, central, last, Buffer.from(end.comment ?? "")])
}

const MAIN = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
export const types = (kind: keyof typeof MAIN, main: string = MAIN[kind]) =>
  `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/${kind === "docx" ? "word/document" : "xl/workbook"}.xml" ContentType="${main}"/></Types>`
export const relations = (inner = "") =>
  `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inner}</Relationships>`
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
export const relation = (type: string, target: string, mode = "External") =>
  `<Relationship Id="rId9" Type="${OFFICE}/${type}" Target="${target}" TargetMode="${mode}"/>`

/** The parts of a small document, each to be replaced or added to by name. */
export function partsOf(kind: "docx" | "xlsx", more: Record<string, string | Buffer> = {}): Part[] {
  const main = kind === "docx" ? "word/document.xml" : "xl/workbook.xml"
  const parts: Record<string, string | Buffer> = {
    "[Content_Types].xml": types(kind),
    "_rels/.rels": relations(),
    [main]: `${HEAD}<w:document>Báo cáo kết quả thực hiện</w:document>`,
    ...more,
  }
  return Object.entries(parts).map(([name, content]) => ({ name, content }))
}

export const docx = (more: Record<string, string | Buffer> = {}) => zip(partsOf("docx", more))
export const xlsx = (more: Record<string, string | Buffer> = {}) => zip(partsOf("xlsx", more))

/** A document of one blank page, of about that size. */
export function pdf(size = 600, inner = ""): Buffer {
  const begin = `%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n${inner}`
  const filler = Buffer.concat([Buffer.from("4 0 obj\nstream\n"), randomBytes(Math.max(0, size - begin.length - 120))])
  return Buffer.concat([
    Buffer.from(begin),
    filler,
    Buffer.from("\nendstream\nendobj\ntrailer<</Root 1 0 R/Size 5>>\nstartxref\n9\n%%EOF\n"),
  ])
}

export const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
  "base64",
)
export const JPG = Buffer.from(
  "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
  "base64",
)
