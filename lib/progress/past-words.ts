import "server-only"
import type { Database, Transaction } from "@/lib/database"
import type { Duty } from "@/lib/progress/duties"
import { type PastEntry, reportOf } from "@/lib/progress/past-entry"
import { needsConfirmation, PROGRESS } from "@/lib/progress/progress"

const wordFields = {
  id: true,
  seq: true,
  progress: true,
  result: true,
  speaksOn: true,
  submittedOn: true,
  issuedOn: true,
  documentNumber: true,
  noEvidenceReason: true,
  countsOn: true,
  createdAt: true,
  author: { select: { name: true } },
} as const

const STANDS = { replacedBy: { none: { state: "CONFIRMED" } } } as const

/**
 * About a duty (or the part of it that is spoken of): the newest word, the newest record that nothing replaced, and the
 * agency's own word that it is finished, which no record may undo.
 */
export async function lastWords(tx: Database | Transaction, { obligation, isShared, agencies }: Duty) {
  const about = { obligationId: obligation.id, ...(isShared && { part: { agencyId: agencies[0]?.id ?? "" } }) }
  const newest = { orderBy: { seq: "desc" }, select: wordFields } as const
  const last = await tx.progressUpdate.findFirst({ where: about, ...newest })
  if (!last) return { last, recorded: null, confirmed: null }
  return {
    last,
    recorded: await tx.progressUpdate.findFirst({ where: { ...about, enteredLater: true, ...STANDS }, ...newest }),
    confirmed: await tx.progressUpdate.findFirst({
      where: {
        ...about,
        enteredLater: false,
        state: "CONFIRMED",
        progress: { in: PROGRESS.filter(needsConfirmation) },
        ...STANDS,
      },
      ...newest,
    }),
  }
}

export type Word = NonNullable<Awaited<ReturnType<typeof lastWords>>["last"]>

/** Whether a row says again what was recorded. */
export function isSame(entry: PastEntry, word: Word): boolean {
  if (entry.day === null) return false
  const report = reportOf(entry, entry.day)
  const texts = ["result", "documentNumber", "noEvidenceReason"] as const
  const days = ["progress", "speaksOn", "submittedOn", "issuedOn"] as const
  return texts.every((name) => (word[name] ?? "") === report[name]) && days.every((name) => word[name] === report[name])
}
