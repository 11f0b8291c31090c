import "server-only"
import type { Reader } from "@/lib/access/permissions"
import type { Database, Transaction } from "@/lib/database"
import { screenMoment } from "@/lib/day"
import type { Duty } from "@/lib/progress/duties"
import { needsConfirmation, PROGRESS } from "@/lib/progress/progress"
import { wordText } from "@/lib/progress/word-text"

/** The number of the newest update about a duty, or about the part of it that is spoken of; 0 before the first. */
export async function newestSeq(tx: Database | Transaction, duty: Duty): Promise<number> {
  return duty.isShared ? ((await newestWord(tx, duty))?.seq ?? 0) : (duty.last?.seq ?? 0)
}

/** The newest update about a duty, or about the part of it that is spoken of. */
export const newestWord = (tx: Database | Transaction, { obligation, isShared, agencies }: Duty) =>
  tx.progressUpdate.findFirst({
    where: { obligationId: obligation.id, ...(isShared && { part: { agencyId: agencies[0]?.id ?? "" } }) },
    orderBy: { seq: "desc" },
    select: {
      seq: true,
      progress: true,
      result: true,
      difficulties: true,
      proposals: true,
      next: true,
      documentNumber: true,
      speaksOn: true,
      state: true,
      agencyId: true,
      createdAt: true,
      author: { select: { name: true } },
    },
  })
type Word = NonNullable<Awaited<ReturnType<typeof newestWord>>>

/**
 * The confirmed word by which a duty, or a part of it, is finished or stopped; null while it is open. Whatever an agency says
 * after it corrects it, and counts only once that is confirmed too: nobody un-completes a task by "đang thực hiện".
 */
export async function finishingWord(tx: Transaction, obligationId: string, partId: string | null) {
  const official = await tx.progressUpdate.findFirst({
    where: {
      ...{ obligationId, partId, progress: { not: null }, replacedBy: { none: { state: "CONFIRMED" } } },
      OR: [
        { state: "CONFIRMED" },
        { state: "SENT", replacesId: null, progress: { in: PROGRESS.filter((one) => !needsConfirmation(one)) } },
      ],
    },
    orderBy: [{ countsOn: "desc" }, { seq: "desc" }],
    select: { id: true, state: true, progress: true },
  })
  const isFinishing = official?.state === "CONFIRMED" && official.progress && needsConfirmation(official.progress)
  return isFinishing ? official.id : null
}

/**
 * What somebody said of a duty while another one was typing: who and when in a sentence, and the words themselves. What lies in
 * a house that is not the reader's is told to nobody outside of it.
 */
export async function saidMeanwhile(tx: Database | Transaction, viewer: Reader, duty: Duty) {
  const word = await newestWord(tx, duty)
  const seq = word?.seq ?? 0
  if (!word || !isTold(viewer, word)) return { by: null, text: "", seq }
  return { by: `${word.author.name} đã cập nhật lúc ${screenMoment(word.createdAt)}`, text: wordText(word), seq }
}

const isTold = (viewer: Reader, { state, agencyId }: Word) =>
  (state !== "WITH_HEAD" && state !== "HANDED_BACK") ||
  viewer.memberships.some((membership) => membership.agencyId === agencyId)
