import { z } from "zod"
import { gridRows } from "@/lib/progress/grid-rows"
import { typed, typedDay } from "@/lib/progress/input"
import { nameOfDuty, PAST_FIELDS, PAST_KINDS, type PastEntry, readKey } from "@/lib/progress/past-entry"
import { PROGRESS } from "@/lib/progress/progress"
import { MOST_SHEET_BYTES } from "@/lib/spreadsheets/limits"

/** The most rows of one sending: they are written in one go, and everybody else waits for so long. */
export const MOST_PAST_ROWS = 200

/** The view of that page; an address that says nothing understandable shows what is open of the dated tasks. */
export const PastView = z.object({
  kind: z.enum(PAST_KINDS).catch("single"),
  show: z.enum(["open", "all"]).catch("open"),
  section: z.coerce.number().int().min(1).max(999_999).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
})
export type PastView = z.output<typeof PastView>

/** A row is sent with its place: `seen` is the number of the newest update that its writer saw. */
export type SentEntry = PastEntry & { at: number; seen: number }

const entryFields = z.object({
  seen: z.coerce.number().int().min(0).catch(0),
  progress: z.enum(PROGRESS, "Chưa chọn tiến độ."),
  day: typedDay("Ngày"),
  documentNumber: typed(100, "Số, ký hiệu"),
  result: typed(5000, "Kết quả"),
  submittedOn: typedDay("Ngày trình"),
  noEvidenceReason: typed(500, "Lý do chưa có minh chứng"),
  replaces: z
    .string()
    .optional()
    .transform((value) => value === "1"),
})

/**
 * The grid as sent, "3-day" for a field of the row at place 3: only rows with a chosen progress are read. What a note of
 * the plan offers (`offered`) counts as chosen where it is ticked and nothing else was.
 */
export const RecordPast = z.record(z.string(), z.unknown()).transform((sent, context) => {
  const rows = gridRows(sent, ["key", "seen", "offered", ...PAST_FIELDS])
  const chosen = rows.filter(([, row]) => row.progress || row.offered)
  const entries = chosen.flatMap(([at, { key, offered, ...row }]): SentEntry[] => {
    const duty = readKey(String(key))
    const read = entryFields.safeParse({ ...row, progress: row.progress || offered })
    if (duty && read.success) return [{ at, duty, ...read.data }]
    if (!duty) context.addIssue({ code: "custom", path: [`${at}-progress`], message: `Không có mã “${key}”.` })
    for (const { path, message } of read.error?.issues ?? [])
      context.addIssue({
        code: "custom",
        path: [`${at}-${String(path[0])}`],
        message: duty ? `${nameOfDuty(duty)}: ${message}` : message,
      })
    return []
  })
  if (chosen.length === 0)
    context.addIssue({ code: "custom", path: [""], message: "Chưa chọn tiến độ của nhiệm vụ nào. Chưa ghi gì." })
  if (chosen.length > MOST_PAST_ROWS)
    context.addIssue({
      code: "custom",
      path: [""],
      message: `Mỗi lần ghi được nhiều nhất ${MOST_PAST_ROWS} dòng. Chia theo mục rồi ghi từng phần.`,
    })
  return { plan: typeof sent.plan === "string" ? sent.plan : "", view: PastView.parse(sent), entries }
})

/** A filled-in file, before anything is stored. */
export const UploadPast = z.object({
  plan: z.string().min(1).max(100),
  file: z
    .instanceof(File, { message: "Chưa chọn tệp Excel." })
    .refine((file) => file.size > 0, "Chưa chọn tệp Excel.")
    .refine((file) => file.size <= MOST_SHEET_BYTES, "Tệp quá 5 MB. Chép các ô sang mẫu đã tải rồi nạp lại.")
    .refine((file) => /\.xlsx$/i.test(file.name), "Chỉ nhận tệp Excel .xlsx. Lưu thành .xlsx rồi nạp lại."),
})
