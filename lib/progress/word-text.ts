/** What somebody said of a duty as a few lines of text, to be read beside what another one is typing. */
import { type Day, writtenDay } from "@/lib/day"
import type { Progress } from "@/lib/progress/progress"
import { PROGRESS_WORDS } from "@/lib/words"

type Word = {
  progress: Progress | null
  speaksOn: Day
  result: string | null
  difficulties: string | null
  proposals: string | null
  next: string | null
  documentNumber: string | null
}

export const wordText = ({ progress, speaksOn, result, documentNumber, ...more }: Word): string =>
  lines([
    `${progress ? PROGRESS_WORDS[progress] : "Không thay đổi"}, ngày ${writtenDay(speaksOn)}`,
    result,
    documentNumber && `Văn bản: ${documentNumber}`,
    more.difficulties && `Khó khăn, vướng mắc: ${more.difficulties}`,
    more.proposals && `Kiến nghị: ${more.proposals}`,
    more.next && `Việc tiếp theo: ${more.next}`,
  ])

/** What is typed and not sent: the same, as far as it is there. */
export const draftText = (typed: Record<string, string | undefined>): string =>
  lines([
    PROGRESS_WORDS[typed.progress as Progress],
    typed.speaksOn && `Tiến độ đến ngày ${typed.speaksOn}`,
    typed.result,
    typed.submittedOn && `Ngày trình: ${typed.submittedOn}`,
    typed.issuedOn && `Ngày ban hành: ${typed.issuedOn}`,
    typed.documentNumber && `Văn bản: ${typed.documentNumber}`,
    typed.noEvidenceReason && `Lý do chưa có minh chứng: ${typed.noEvidenceReason}`,
    typed.difficulties && `Khó khăn, vướng mắc: ${typed.difficulties}`,
    typed.proposals && `Kiến nghị: ${typed.proposals}`,
    typed.next && `Việc tiếp theo: ${typed.next}`,
    typed.onBehalf && `Theo văn bản của cơ quan: ${typed.onBehalf}`,
  ])

const lines = (parts: (string | null | undefined)[]) => parts.filter(Boolean).join("\n")
