import { z } from "zod"
import { gridRows } from "@/lib/progress/grid-rows"
import { typed, typedDay } from "@/lib/progress/input"
import { nameOfDuty, type PastDuty, readKey } from "@/lib/progress/past-entry"
import { PROGRESS } from "@/lib/progress/progress"
import { SHEET_FIELDS, type SheetReport } from "@/lib/progress/sheet-report"

/** The most rows of one sending: they are written in one go, and everybody else waits for so long. */
export const MOST_SHEET_ROWS = 100

/** Which part of a long sheet, and what became of the one sent before. */
export const SheetView = z.object({
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
  sent: z.coerce.number().int().min(0).max(MOST_SHEET_ROWS).nullable().catch(null),
  forwarded: z.coerce.number().int().min(0).max(MOST_SHEET_ROWS).catch(0),
})

/** A row of which something is said; `report` is null for "không thay đổi", `seen` the newest update that its writer saw. */
export type SheetEntry = { at: number; duty: PastDuty; seen: number; report: SheetReport | null }

const reportFields = z.object({
  progress: z.enum(PROGRESS, "Chưa chọn tiến độ."),
  day: typedDay("Ngày"),
  result: typed(5000, "Kết quả"),
  difficulties: typed(5000, "Khó khăn, vướng mắc"),
})

/** A row as far as it is typed; nothing is checked before it is sent. */
const draftRow = z.object({
  says: z.string().max(20).optional(),
  progress: z.string().max(40).optional(),
  day: z.string().max(100).optional(),
  result: z.string().max(10_000).optional(),
  difficulties: z.string().max(10_000).optional(),
})
export type SheetDraftRow = z.output<typeof draftRow>
export type SheetDraftRows = Record<string, SheetDraftRow>

/** What is typed in the rows of a page, by their keys; of an untouched row nothing. */
export const SaveSheetDraft = z.record(z.string(), z.unknown()).transform((sent) => {
  const rows: SheetDraftRows = {}
  for (const [, { key, says, progress, ...typedIn }] of gridRows(sent, ["key", "says", ...SHEET_FIELDS])) {
    if (typeof key !== "string" || !readKey(key)) continue
    const isTouched = says || typedIn.result || typedIn.difficulties || typedIn.day
    rows[key] = isTouched ? filled(draftRow.catch({}).parse({ says, progress, ...typedIn })) : {}
  }
  return {
    plan: typeof sent.plan === "string" ? sent.plan : "",
    draftVersion: z.coerce.number().int().min(0).catch(0).parse(sent.draftVersion),
    rows,
  }
})

export const DropSheetDraft = z.object({ plan: z.string().min(1).max(200) })

/** What a stored draft of a sheet holds; a row that an older version kept otherwise is left out. */
export const readSheetDraft = (body: string): SheetDraftRows =>
  z.record(z.string(), draftRow).catch({}).parse(JSON.parse(body))

const filled = (row: SheetDraftRow): SheetDraftRow =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value))

/**
 * The sheet as sent: only rows of which something is said are read. A row in which something is typed while nothing is
 * chosen is a fault: what somebody typed is never left out unseen.
 */
export const ReportSheet = z.record(z.string(), z.unknown()).transform((sent, context) => {
  const entries: SheetEntry[] = []
  for (const [at, { key, seen, says, ...typedIn }] of gridRows(sent, ["key", "seen", "says", ...SHEET_FIELDS])) {
    const duty = readKey(String(key))
    const fault = (field: string, sentence: string) => {
      const message = duty ? `${nameOfDuty(duty)}: ${sentence}` : sentence
      context.addIssue({ code: "custom", path: [`${at}-${field}`], message })
    }
    if (says !== "no-change" && says !== "update") {
      if (typedIn.result || typedIn.difficulties || typedIn.day)
        fault("says", "đã nhập nội dung. Chọn “Cập nhật”, hoặc xóa nội dung.")
      continue
    }
    if (!duty) {
      fault("says", `Không có mã “${key}”.`)
      continue
    }
    const read = says === "update" ? reportFields.safeParse(typedIn) : null
    for (const { path, message } of read?.error?.issues ?? []) fault(String(path[0]), message)
    entries.push({ at, duty, seen: z.coerce.number().int().min(0).catch(0).parse(seen), report: read?.data ?? null })
  }
  const whole = (message: string) => context.addIssue({ code: "custom", path: [""], message })
  if (entries.length === 0 && context.issues.length === 0)
    whole("Chưa chọn “Không thay đổi” hay “Cập nhật” ở dòng nào. Chưa gửi gì.")
  if (entries.length > MOST_SHEET_ROWS) whole(`Mỗi lần gửi được nhiều nhất ${MOST_SHEET_ROWS} dòng.`)
  const clientKey = z.string().min(8).max(50).nullable().catch(null).parse(sent.clientKey)
  return { plan: typeof sent.plan === "string" ? sent.plan : "", clientKey, entries }
})
