import { Icon, type IconName } from "@/components/ui/icon"
import { filePath } from "@/lib/addresses"
import { type EvidenceKind, type ScanState, sizeWords } from "@/lib/evidence/kinds"
import { SCAN_WORDS } from "@/lib/words"

export type ShownFile = { id: string; name: string; kind: EvidenceKind; size: number; scan: ScanState }

const ICONS: Record<EvidenceKind, IconName> = {
  PDF: "file-text",
  DOCX: "file-text",
  XLSX: "file-spreadsheet",
  PNG: "image",
  JPG: "image",
}

/** A file by its kind, name and size, ready to be opened; what is not handed out says why. */
export function FileLine({ file }: { file: ShownFile }) {
  const note = SCAN_WORDS[file.scan]
  return (
    <span className="inline-flex min-w-0 items-start gap-1.5">
      <Icon name={ICONS[file.kind]} className="mt-1 size-4 shrink-0 text-ink-2" />
      <span className="min-w-0 wrap-anywhere">
        {note ? file.name : <a href={filePath(file.id)}>{file.name}</a>}{" "}
        <span className="text-meta whitespace-nowrap text-ink-2">{sizeWords(file.size)}</span>
        {note && <span className="text-meta text-ink-2"> · {note}</span>}
      </span>
    </span>
  )
}
