import { z } from "zod"
import { typed, typedDay } from "@/lib/progress/input"
import { CHASE_CHANNELS, PAPER_CHANNELS } from "@/lib/reports/channels"
import { CHAPTERS, type PartKey, readPartKey } from "@/lib/reports/outline"
import { REPORT_STATES } from "@/lib/reports/workflow"

const year = z.coerce.number().int().min(1900).max(2200)
const slug = z.string().min(1).max(200)

/** Which report: the plan, the year, whose. */
const report = { plan: slug, year, agency: z.string().min(1).max(60) }

/** A part of an agency's report. */
export const reportPart = z
  .string()
  .max(40)
  .transform((text, context) => {
    const key = readPartKey(text.normalize("NFC"))
    if (key) return key
    context.addIssue({ code: "custom", message: "Không có phần báo cáo này." })
    return z.NEVER
  })

/** The words of a part, in lines. */
export const partText = z
  .string()
  .default("")
  .transform((text) => text.replaceAll("\r\n", "\n").normalize("NFC").trim())
  .pipe(z.string().max(20_000, "Nội dung dài quá 20.000 ký tự."))

export const OpenPeriod = z.object({ plan: slug, year })

const asked = (name: string) =>
  typedDay(name).transform((day, context) => {
    if (day) return day
    context.addIssue({ code: "custom", message: `Chưa nhập ${name.toLocaleLowerCase("vi")}.` })
    return z.NEVER
  })

/** The days of a period; `version` is that which was seen. */
export const ChangePeriod = z.object({
  plan: slug,
  year,
  version: z.coerce.number().int().min(1),
  opensOn: asked("Ngày mở kỳ"),
  dataAsOf: asked("Ngày chốt số liệu"),
  dueOn: asked("Hạn gửi"),
  dueInclusive: z.enum(["inclusive", "exclusive"]).transform((value) => value === "inclusive"),
  locksOn: asked("Ngày khóa"),
})

export const ExemptAgency = z.object({ ...report, reason: typed(1000, "Lý do miễn") })
export const EndExemption = z.object(report)
export const GrantException = z.object({
  ...report,
  reason: typed(1000, "Lý do"),
  until: asked("Ngày cuối được gửi"),
})

/** The text of a part; `draftVersion` is that of the text on which the typing began, 0 where nobody had saved any. */
export const SaveReportPart = z.object({
  ...report,
  part: reportPart,
  draftVersion: z.coerce.number().int().min(0),
  body: partText,
})

/** The signed and sealed scan of a sent report, by its number, symbol and day. */
export const AddSignedCopy = z.object({
  ...report,
  number: typed(50, "Số").refine((value) => value !== "", "Chưa nhập số của văn bản."),
  symbol: typed(50, "Ký hiệu").refine((value) => value !== "", "Chưa nhập ký hiệu của văn bản."),
  issuedOn: asked("Ngày của văn bản"),
})

/** A chapter whose parts were looked at and stay as the system wrote them. */
export const KeepAsWritten = z.object({ ...report, chapter: z.enum(CHAPTERS) })

/** A step in the life of a report; `state` and `version` are what whoever takes it saw. */
const step = { ...report, state: z.enum(REPORT_STATES), version: z.coerce.number().int().min(0) }
export const TakeReportStep = z.object({ ...step, reason: typed(2000, "Lý do") })

/**
 * A return of the whole, or of parts ("part:highlights", a box each, and "reason:highlights"): those that were chosen, and
 * those for which a reason was written, so that none is lost where the box beside it was forgotten.
 */
export const ReturnReport = z
  .object({ ...step, reason: typed(2000, "Lý do trả lại") })
  .catchall(z.unknown())
  .transform(({ plan, year: of, agency, state, version, reason, ...boxes }) => ({
    ...{ plan, year: of, agency, state, version, reason },
    parts: partsIn(boxes).map((key) => ({ key, reason: reasonIn(boxes[`reason:${key}`]) })),
  }))
  .refine(({ parts }) => parts.length <= 200, { path: ["reason"], message: "Chọn quá nhiều phần. Trả lại cả báo cáo." })

function partsIn(boxes: Record<string, unknown>): PartKey[] {
  const named = Object.entries(boxes).flatMap(([name, value]) => {
    const [kind, key = ""] = name.normalize("NFC").split(/:(.*)/)
    return kind === "part" || (kind === "reason" && reasonIn(value) !== "") ? (readPartKey(key) ?? []) : []
  })
  return [...new Set(named)]
}

const reasonIn = (value: unknown): string =>
  typeof value === "string" ? value.normalize("NFC").trim().slice(0, 2000) : ""

/** Which agencies were asked for their reports ("agency:SCT", a box each), on which way, in one line. */
export const ChaseReports = z
  .object({
    plan: slug,
    year,
    channel: z.enum(CHASE_CHANNELS),
    words: typed(300, "Nội dung đôn đốc"),
  })
  .catchall(z.unknown())
  .transform(({ plan, year: of, channel, words, ...boxes }) => ({
    ...{ plan, year: of, channel, words },
    agencies: Object.keys(boxes).flatMap((name) =>
      name.startsWith("agency:") ? [name.slice(7).normalize("NFC")] : [],
    ),
  }))
  .refine(({ agencies }) => agencies.length > 0, { path: ["agencies"], message: "Chưa chọn cơ quan nào." })
  .refine(({ agencies }) => agencies.length <= 500, { path: ["agencies"], message: "Chọn quá nhiều cơ quan." })
export const WriteNote = z.object({ ...report, text: typed(2000, "Ghi chú") })

/** A report that came on paper or by the document system. */
export const ReceivePaper = z.object({
  ...step,
  channel: z.enum(PAPER_CHANNELS),
  arrivedOn: asked("Ngày đến"),
  number: typed(60, "Số"),
  symbol: typed(60, "Ký hiệu"),
  issuedOn: typedDay("Ngày ban hành"),
})
