/**
 * The kinds of file that may prove something: what a name claims, what a browser is told, and what may open in it. Five
 * kinds and their first bytes are few enough to stand here; whether a file is what its name says: content.ts.
 */
export const EVIDENCE_KINDS = ["PDF", "DOCX", "XLSX", "PNG", "JPG"] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

/** Whether a scanner has looked at a file: NONE where there is none to look. Only NONE and CLEAN are handed out. */
export type ScanState = "NONE" | "PENDING" | "CLEAN" | "REFUSED"

export const LARGEST_FILE = 20 * 1024 * 1024
export const MOST_FILES = 20 // of one update
export const DAYS_UNSENT = 7 // how long a file that was not sent is kept

type KindFacts = { endings: readonly string[]; mime: string; word: string; opensInline: boolean }

const FACTS: Record<EvidenceKind, KindFacts> = {
  PDF: { endings: ["pdf"], mime: "application/pdf", word: "PDF", opensInline: true },
  DOCX: {
    endings: ["docx"],
    mime: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    word: "Word (docx)",
    opensInline: false,
  },
  XLSX: {
    endings: ["xlsx"],
    mime: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    word: "Excel (xlsx)",
    opensInline: false,
  },
  PNG: { endings: ["png"], mime: "image/png", word: "ảnh PNG", opensInline: true },
  JPG: { endings: ["jpg", "jpeg"], mime: "image/jpeg", word: "ảnh JPG", opensInline: true },
}

export const factsOf = (kind: EvidenceKind): KindFacts => FACTS[kind]

/** What a name claims to be, by its last ending; null where nothing of the sort is taken. */
export function kindOfName(name: string): EvidenceKind | null {
  const ending = /\.([a-z]{3,4})$/i.exec(name)?.[1]?.toLowerCase()
  return EVIDENCE_KINDS.find((kind) => ending !== undefined && FACTS[kind].endings.includes(ending)) ?? null
}

/** What a file field offers to choose. It names image/jpeg, so that an iPhone hands on its photographs as such. */
export const ACCEPTED = EVIDENCE_KINDS.flatMap((kind) => [
  FACTS[kind].mime,
  ...FACTS[kind].endings.map((ending) => `.${ending}`),
]).join(",")

/** "1,4 MB", "820 kB", as people read it. */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024)
  if (megabytes < 0.95) return `${Math.max(1, Math.round(bytes / 1024))} kB`
  return `${megabytes.toLocaleString("vi-VN", { maximumFractionDigits: megabytes < 10 ? 1 : 0 })} MB`
}
