import { z } from "zod"
import { readDay } from "@/lib/day"
import { FILE_FAULTS } from "@/lib/evidence/faults"
import { FileIds } from "@/lib/evidence/input"
import { PROGRESS } from "@/lib/progress/progress"
import { RECENT_DAYS, RECENT_KINDS } from "@/lib/progress/recent-kinds"
import { typedDayOrDay } from "@/lib/tasks/input"
import { normalise } from "@/lib/vietnamese"

export const typed = (longest: number, what: string) =>
  z
    .string()
    .default("")
    .transform((value) => normalise(value).trim())
    .pipe(z.string().max(longest, `${what} dài quá ${longest.toLocaleString("vi-VN")} ký tự.`))

export const typedDay = (name: string) =>
  typed(20, name).transform((value, context) => {
    if (value === "") return null
    const day = readDay(value)
    if (!day) context.addIssue({ code: "custom", message: `${name} không đúng. Nhập ngày/tháng/năm, ví dụ 11/7/2022.` })
    return day
  })

/** Which duty: the task's key, the year where it recurs, the agency whose part it is where a group leads. */
const duty = {
  task: z.string().min(1).max(200),
  year: z.coerce.number().int().min(1900).max(2200).nullable().catch(null),
  part: z.string().min(1).max(60).nullable().catch(null),
}

/** `seen` is the number of the newest update that the writer saw; `clientKey` makes a repeated sending one update. */
const sending = {
  seen: z.coerce.number().int().min(0),
  clientKey: z.string().min(8).max(60).nullable().catch(null),
}

/** Which of the things that happened of late, before which day; anything else is read as the default. */
export const AskedOfRecent = z.object({
  kind: z.enum(RECENT_KINDS).catch("sent"),
  days: z.coerce.number().pipe(z.literal(RECENT_DAYS)).catch(30),
  asOf: typedDayOrDay,
})

/** Which duty the page of an update is about, which update is to be corrected, and what became of files sent before. */
export const ReportTarget = z.object({
  year: duty.year,
  part: duty.part,
  replaces: z.string().min(1).max(40).nullable().catch(null),
  file: z
    .enum([...FILE_FAULTS, "stored", "removed", "gone"])
    .nullable()
    .catch(null),
})

/** What an agency says of a duty. */
export const ReportProgress = z.object({
  ...duty,
  ...sending,
  /** The update that this one corrects. */
  replaces: z.string().min(1).max(40).nullable().catch(null),
  progress: z.enum(PROGRESS, "Chưa chọn tiến độ."),
  result: typed(5000, "Kết quả thực hiện"),
  difficulties: typed(5000, "Khó khăn, vướng mắc"),
  proposals: typed(5000, "Kiến nghị"),
  next: typed(5000, "Việc tiếp theo"),
  speaksOn: typedDay("Ngày của tiến độ"),
  submittedOn: typedDay("Ngày trình"),
  submittedTo: typed(200, "Cấp trình"),
  issuedOn: typedDay("Ngày ban hành"),
  documentNumber: typed(100, "Số, ký hiệu"),
  noEvidenceReason: typed(500, "Lý do chưa có minh chứng"),
  onBehalf: typed(300, "Văn bản của cơ quan"),
  /** The files that lie with the draft and go out with the update. */
  files: FileIds,
  /** Without a script a file is chosen and uploaded in two presses; what was chosen only must not get lost unseen. */
  file: z.undefined("Tệp đã chọn chưa được tải lên. Chọn lại rồi bấm Tải tệp lên trước khi gửi.").optional(),
})

/** For which duty files are taken in before it is spoken of, or which of them is taken away. */
export const UploadFor = z.object({
  ...duty,
  replaces: z.string().min(1).max(40).nullable().catch(null),
  remove: z.uuid().nullable().catch(null),
})

/** "Không thay đổi". */
export const ReportNoChange = z.object({ ...duty, ...sending })

/** The fields of an update as far as they are typed; nothing is checked before it is sent. */
const DRAFTED = [
  "progress",
  "result",
  "difficulties",
  "proposals",
  "next",
  "speaksOn",
  "submittedOn",
  "submittedTo",
  "issuedOn",
  "documentNumber",
  "noEvidenceReason",
  "onBehalf",
] as const
export type DraftBody = Partial<Record<(typeof DRAFTED)[number], string>>

const draftField = z.string().max(10_000).optional()
const draftFields = Object.fromEntries(DRAFTED.map((name) => [name, draftField])) as Record<
  (typeof DRAFTED)[number],
  typeof draftField
>

/** `draftVersion` is that of the draft on which the typing began; 0 where there was none. */
export const SaveDraft = z
  .object({ ...duty, draftVersion: z.coerce.number().int().min(0), ...draftFields })
  .transform(({ task, year, part, draftVersion, ...body }) => ({ task, year, part, draftVersion, body }))

export const DropDraft = z.object(duty)

/** What a stored draft holds; a field that an older version kept otherwise is left out. */
export function readDraft(body: string): DraftBody {
  const read = z.object(draftFields).safeParse(JSON.parse(body))
  return read.success ? (Object.fromEntries(Object.entries(read.data).filter(([, value]) => value)) as DraftBody) : {}
}

/** Several updates that the reviewer has looked at and confirms at once. */
export const ConfirmUpdates = z.object({
  ids: z
    .union([z.string(), z.array(z.string())], "Chưa chọn cập nhật nào.")
    .transform((ids) => [ids].flat())
    .pipe(z.array(z.string().min(1).max(40)).min(1, "Chưa chọn cập nhật nào.").max(100)),
})

/** A step in the life of an update; `state` is what whoever takes it saw. */
export const TakeStep = z.object({
  id: z.string().min(1).max(40),
  state: z.enum(["WITH_HEAD", "SENT"]),
  reason: typed(2000, "Lý do"),
})
