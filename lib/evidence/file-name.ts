/**
 * The name of a file as its sender gave it. It is kept and given back letter for letter (NFC), shown as text, and never
 * names anything on the disk. What a name cannot have: signs that nobody sees, which make it look like another one.
 */
import { type EvidenceKind, factsOf } from "@/lib/evidence/kinds"
import { withoutMarks } from "@/lib/vietnamese"

const LONGEST_NAME = 200
/** Controls, and what turns the direction of writing round: "bao-cao[U+202E]fdp.exe" reads as "bao-caoexe.pdf". */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffd]/

export type NameFault = "unnamed" | "unseen-signs" | "long-name"

/** The name without folders before it; browsers send none, programs may. */
export function readName(sent: string): { name: string } | { fault: NameFault } {
  const name = (sent.normalize("NFC").split(/[/\\]/).at(-1) ?? "").trim()
  if (UNSEEN.test(sent)) return { fault: "unseen-signs" }
  if (name.replace(/\.[^.]*$/, "") === "") return { fault: "unnamed" }
  return name.length > LONGEST_NAME ? { fault: "long-name" } : { name }
}

/**
 * How a browser is told the name (RFC 6266): in full for those that read RFC 5987, and without marks for the others. What
 * a browser can show by itself may open there.
 */
export function contentDisposition(name: string, kind: EvidenceKind): string {
  const plain = withoutMarks(name).replace(/[^A-Za-z0-9 ._()-]/g, "_")
  const full = encodeURIComponent(name).replace(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `${factsOf(kind).opensInline ? "inline" : "attachment"}; filename="${plain}"; filename*=UTF-8''${full}`
}
