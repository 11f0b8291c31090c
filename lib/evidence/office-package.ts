/**
 * What must not be in a Word or Excel document that proves something: macros and embedded objects, and relations by which
 * the program that opens it would fetch something from elsewhere (a template, a linked picture, data). A hyperlink fetches
 * nothing before somebody follows it.
 */
import type { FileFault } from "@/lib/evidence/faults"
import type { EvidenceKind } from "@/lib/evidence/kinds"

const MAIN: Partial<Record<EvidenceKind, RegExp>> = {
  DOCX: /application\/vnd\.openxmlformats-officedocument\.wordprocessingml\.document\.main\+xml/,
  XLSX: /application\/vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet\.main\+xml/,
}

export const TYPES = "[Content_Types].xml"
/** The parts whose text is read; everything else is only measured. */
export const isRead = (name: string): boolean => name === TYPES || /\.rels$/i.test(name)

/** The fault of a document by the names of its parts. */
export function faultOfNames(kind: EvidenceKind, names: string[]): FileFault | null {
  const folder = kind === "DOCX" ? /^word\// : /^xl\//
  if (!names.includes(TYPES) || !names.some((name) => folder.test(name))) return "wrong-content"
  if (names.some((name) => ACTIVE.test(name) || isForeignEmbedding(name))) return "macros"
  return names.some((name) => /^xl\/(connections\.xml|queryTables\/)/i.test(name)) ? "outside-links" : null
}

const ACTIVE =
  /vba(Project|Data)|activeX|macrosheets|oleObject|\.(bin\.sig|exe|dll|js|vbs|ps1|bat|cmd|hta|lnk|docm|xlsm|pptm|xlam)$/i
// The figures behind a chart are a workbook of their own.
const isForeignEmbedding = (name: string) => /embeddings\//i.test(name) && !/\.(xlsx|docx|pptx)$/i.test(name)

/** The fault of a document by what its types and relations say. */
export function faultOfText(kind: EvidenceKind, name: string, text: string): FileFault | null {
  if (/<!(DOCTYPE|ENTITY)/i.test(text) || /\u0000|\ufffd/.test(text)) return "damaged"
  const plain = decodeNumbers(text)
  if (name === TYPES) {
    if (/macroEnabled|vbaProject|activeX|oleObject/i.test(plain)) return "macros"
    return MAIN[kind]?.test(plain) ? null : "wrong-content"
  }
  const external = plain.match(EXTERNAL)?.length ?? 0
  const links = [...plain.matchAll(RELATION)].filter(([element]) => isLink(element))
  return external > links.length ? "outside-links" : null
}

const EXTERNAL = /TargetMode\s*=\s*["']\s*External\s*["']/gi
const ATTRIBUTE = /([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const RELATION = /<(?:\w+:)?Relationship(?:\s+[\w:]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/g

function isLink(element: string): boolean {
  const said = new Map([...element.matchAll(ATTRIBUTE)].map(([, name, one, other]) => [name, one ?? other ?? ""]))
  return said.get("TargetMode")?.trim() === "External" && /\/relationships\/hyperlink$/.test(said.get("Type") ?? "")
}

/** `&#69;xternal` means External. */
const decodeNumbers = (text: string) =>
  text.replace(/&#(x[0-9a-f]{1,6}|\d{1,7});/gi, (written, code: string) => {
    const number = /^x/i.test(code) ? Number.parseInt(code.slice(1), 16) : Number(code)
    return number > 0 && number <= 0x10ffff ? String.fromCodePoint(number) : written
  })
