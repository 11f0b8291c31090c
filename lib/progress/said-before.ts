import "server-only"
import type { Speaker } from "@/lib/access/permissions"
import type { Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { Duty } from "@/lib/progress/duties"
import type { Progress } from "@/lib/progress/progress"

const TEXTS = [
  "result",
  "difficulties",
  "proposals",
  "next",
  "submittedTo",
  "documentNumber",
  "noEvidenceReason",
  "onBehalf",
] as const
const DAYS = ["speaksOn", "submittedOn", "issuedOn"] as const

type Words = Partial<Record<(typeof TEXTS)[number], string> & Record<(typeof DAYS)[number], Day | null>> & {
  progress?: Progress
  replaces?: string | null
}

/** The update that the same form, or the same request of a program, made before; keys are a person's own. */
export async function findSaid(tx: Transaction, viewer: Speaker, clientKey: string | null) {
  if (!clientKey) return null
  return tx.progressUpdate.findUnique({
    where: { authorId_clientKey: { authorId: viewer.personId, clientKey } },
    include: { steps: { orderBy: { seq: "asc" }, take: 1, select: { to: true } } },
  })
}
type Said = NonNullable<Awaited<ReturnType<typeof findSaid>>>

/** Where it went when it was made, whatever became of it since. */
export const stateAtFirst = ({ steps: [first] }: Said) =>
  first?.to === "WITH_HEAD" ? ("WITH_HEAD" as const) : ("SENT" as const)

/**
 * Whether it says the same of the same duty. The day it speaks of is today's where none is named, and what follows a
 * finished duty corrects its confirmed word whether that was named or not: these two may differ.
 */
export const isSame = (said: Said, duty: Duty, words: Words): boolean =>
  said.obligationId === duty.obligation.id &&
  said.progress === (words.progress ?? null) &&
  (said.replacesId !== null || !words.replaces) &&
  TEXTS.every((name) => said[name] === (words[name] || null)) &&
  DAYS.every((name) => said[name] === (words[name] ?? null) || (name === "speaksOn" && !words.speaksOn))

/** What would be lost if the earlier update were taken for this one. */
export const ANOTHER_UNDER_THE_KEY = {
  detail:
    "Lần gửi trước đã được ghi với nội dung khác. Nội dung đang nhập còn nguyên; tải lại trang để xem cập nhật đã ghi.",
  fields: { clientKey: "Khóa này đã dùng cho một cập nhật khác. Dùng khóa mới cho mỗi cập nhật." },
}
