import "server-only"
import type { z } from "zod"
import { deny } from "@/lib/access/denial"
import { can, type Viewer } from "@/lib/access/permissions"
import { type Transaction, write } from "@/lib/database"
import { dayOf, screenMoment, writtenDay } from "@/lib/day"
import { type Outcome, ok, type Refusal, refused } from "@/lib/outcome"
import { type FoundReport, findReport, reportObject } from "@/lib/reports/find-report"
import type { ReturnReport, TakeReportStep } from "@/lib/reports/input"
import { type PartKey, receiptCode } from "@/lib/reports/outline"
import { isOpen, maySendOn } from "@/lib/reports/period"
import { sentReportOf } from "@/lib/reports/sent-report"
import { storeReportStep } from "@/lib/reports/store-step"
import { nextReportState, type ReportVerb, reportStep } from "@/lib/reports/workflow"
import { missingParts, missingWords, type WrittenPart } from "@/lib/reports/written-parts"
import { readWritten } from "@/lib/reports/written-report"
import { PART_WORDS } from "@/lib/words"

type Context = { viewer: Viewer; now: Date }
type Input = z.output<typeof TakeReportStep>
export type Sent = { code: string; at: string }

/** The agency hands its draft to its head. Refused while a part is missing, and to everybody outside the agency. */
export const forwardReport = (context: Context, input: Input) => takeStep(context, input, "forward")
/** The head gives the report back to the officers, with a reason. */
export const handBackReport = (context: Context, input: Input) => takeStep(context, input, "hand-back")
/** The agency takes back what was not taken yet. */
export const withdrawReport = (context: Context, input: Input) => takeStep(context, input, "withdraw")
/** The reviewer takes a report (tiếp nhận); never one that the same person wrote or sent. */
export const takeReport = (context: Context, input: Input) => takeStep(context, input, "take")

/**
 * The reviewer returns a report, or parts of it, with a reason for all or one for each; also one that was taken. The first
 * sending stays.
 */
export function returnReport(context: Context, { parts, ...input }: z.output<typeof ReturnReport>): Promise<Outcome> {
  const ofEach = parts.every((part) => part.reason !== "") ? parts.map((part) => part.reason) : []
  const reason = input.reason || (ofEach[0] ?? "")
  return takeStep(context, { ...input, reason }, "return", parts)
}

/**
 * The head sends the report: what is sent is kept word for word, with the figures of the data day. Refused while a part is
 * missing, to an officer, before the period is open, and after its lock without an exception.
 */
export async function sendReport({ viewer, now }: Context, input: Input): Promise<Outcome<Sent>> {
  return write(async (tx) => {
    const found = await findForStep(tx, { viewer, now }, input, "send")
    if (!found.ok) return found
    const { report, to } = found.value
    const locked = lockedRefusal(report, now)
    if (locked) return locked
    const { work, parts } = await readWritten(tx, report, dayOf(now))
    const missing = missingRefusal(parts)
    if (missing) return missing
    const sent = sentReportOf({ key: report.agency.key, name: report.agency.name }, work, report.period.dataAsOf, parts)
    const no = (await tx.reportSnapshot.count({ where: { reportId: report.id } })) + 1
    const code = receiptCode(report.period.year, report.agency.key, no)
    if (!(await storeReportStep(tx, { viewer, now }, report, { verb: "send", to, more: { code } }))) return overtaken()
    await tx.reportSnapshot.create({
      data: {
        reportId: report.id,
        no,
        content: JSON.stringify(sent),
        byId: viewer.personId,
        at: now,
        on: dayOf(now),
      },
    })
    return ok({ code, at: screenMoment(now) })
  })
}

type StepVerb = Exclude<ReportVerb, "begin" | "send" | "receive-paper">

const takeStep = (
  { viewer, now }: Context,
  input: Input,
  verb: StepVerb,
  parts: { key: PartKey; reason: string }[] = [],
): Promise<Outcome> =>
  write(async (tx) => {
    const found = await findForStep(tx, { viewer, now }, input, verb)
    if (!found.ok) return found
    const { report, to } = found.value
    if (verb === "forward") {
      const refusal = lockedRefusal(report, now) ?? missingRefusal((await readWritten(tx, report, dayOf(now))).parts)
      if (refusal) return refusal
    }
    const stored = await storeReportStep(tx, { viewer, now }, report, { verb, to, reason: input.reason || null, parts })
    return stored ? ok() : overtaken()
  })

const MAY = { agency: "write-report", head: "send-report", reviewer: "review-report" } as const

/** Whether this viewer may take the step, by whose step it is. */
export function mayStep(viewer: Viewer, verb: ReportVerb, { subject, agency }: FoundReport): boolean {
  const may = MAY[reportStep(verb).by]
  return may === "review-report" ? can(viewer, may, subject) : can(viewer, may, { agencyId: agency.id })
}

/** What every step asks: who may, whether the report is still as it was seen, whether a reason is given. */
export async function findForStep(tx: Transaction, { viewer, now }: Context, input: Input, verb: ReportVerb) {
  const report = await findReport(tx, input, dayOf(now))
  if (!report) return refused("not-found")
  const { by, reason } = reportStep(verb)
  if (!mayStep(viewer, verb, report)) return deny(tx, { viewer, now }, MAY[by], reportObject(report))
  if (by === "reviewer" && verb !== "return" && (await hasHand(tx, report.id, viewer.personId)))
    return refused("not-allowed", {
      detail: "Không tự tiếp nhận báo cáo do mình lập hoặc gửi. Đề nghị người khác của cơ quan đầu mối tiếp nhận.",
    })
  if (report.exemptReason !== null && by !== "reviewer")
    return refused("invalid", { detail: `Cơ quan được miễn báo cáo năm ${report.period.year}: ${report.exemptReason}` })
  if (reason && input.reason === "")
    return refused("invalid", { fields: { reason: REASON_MISSING[verb] ?? "Chưa nhập lý do." } })
  const to = nextReportState(report.state, verb)
  if (report.state !== input.state || report.version !== input.version || to === null)
    return refused("changed-meanwhile", { detail: await passedWords(tx, report, verb) })
  return ok({ report, to })
}

/** Whether this person wrote, forwarded or sent any of it. */
async function hasHand(tx: Transaction, reportId: string, personId: string): Promise<boolean> {
  const steps = await tx.reportStep.count({
    where: { reportId, byId: personId, verb: { in: ["begin", "forward", "send"] } },
  })
  return steps > 0 || (await tx.reportPart.count({ where: { reportId, savedById: personId } })) > 0
}

const REASON_MISSING: Partial<Record<ReportVerb, string>> = {
  return: "Chưa nhập lý do trả lại.",
  "hand-back": "Chưa nhập lý do chuyển lại.",
}

async function passedWords(tx: Transaction, { id, state }: FoundReport, verb: ReportVerb): Promise<string> {
  if (verb !== "withdraw" || state !== "TAKEN") return PASSED
  const taken = await tx.reportStep.findFirst({ where: { reportId: id, to: "TAKEN" }, orderBy: { seq: "desc" } })
  const at = taken ? ` lúc ${screenMoment(taken.at)}` : ""
  return `Báo cáo đã được tiếp nhận${at}, không thu hồi được. Nếu cần sửa, đề nghị cơ quan đầu mối trả lại.`
}

/** What whoever was overtaken between reading and writing is told. */
export const overtaken = () => refused("changed-meanwhile", { detail: PASSED })
const PASSED = "Báo cáo đã qua bước khác. Chưa ghi gì; vui lòng tải lại trang để xem."

function lockedRefusal({ period, exception }: FoundReport, now: Date): Refusal | null {
  const today = dayOf(now)
  if (maySendOn(today, period, exception?.until ?? null)) return null
  if (!isOpen(today, period))
    return refused("invalid", {
      detail: `Kỳ báo cáo năm ${period.year} mở từ ngày ${writtenDay(period.opensOn)}. Chưa gửi được trước ngày đó.`,
    })
  return refused("invalid", {
    detail: `Kỳ báo cáo năm ${period.year} đã khóa ngày ${writtenDay(period.locksOn)}. Đề nghị cơ quan đầu mối cho phép gửi (có lý do, có thời hạn).`,
  })
}

function missingRefusal(parts: readonly WrittenPart[]): Refusal | null {
  const missing = missingParts(parts)
  return missing.length === 0
    ? null
    : refused("invalid", { detail: `Chưa gửi được: ${missingWords(missing, PART_WORDS)}.` })
}
