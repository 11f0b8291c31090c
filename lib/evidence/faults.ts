/**
 * Why a file is not taken, each with the sentence that says what is wrong and then what to do. The name stands in it only
 * where it is fit to be read.
 */
import { factsOf, kindOfName, sizeWords } from "@/lib/evidence/kinds"

export const FILE_FAULTS = [
  "none-chosen",
  "unnamed",
  "unseen-signs",
  "long-name",
  "unknown-kind",
  "not-pdf",
  "empty",
  "too-large",
  "wrong-content",
  "encrypted",
  "macros",
  "outside-links",
  "bomb",
  "damaged",
  "too-many",
  "over-quota",
  "no-space",
  "no-storage",
  "broken-off",
] as const
export type FileFault = (typeof FILE_FAULTS)[number]

/** What is known of a refused file. */
export type FaultyFile = { fault: FileFault; name?: string | null; size?: number | null }

const TAKEN = "Nhận pdf, docx, xlsx, png, jpg."

const SENTENCES: Record<FileFault, (file: string, size: string, kind: string) => string> = {
  "none-chosen": () => "Chưa chọn tệp. Chọn tệp rồi bấm Tải tệp lên.",
  unnamed: () => "Tệp không có tên. Đặt tên cho tệp rồi tải lại.",
  "unseen-signs": () => "Tên tệp có ký tự không nhìn thấy được. Đổi tên tệp rồi tải lại.",
  "long-name": () => "Tên tệp dài quá 200 ký tự. Đặt tên ngắn hơn rồi tải lại.",
  "unknown-kind": (file) => `${file} không thuộc loại được nhận. ${TAKEN}`,
  "not-pdf": (file) => `${file} không phải PDF. Quét bản ký, đóng dấu thành PDF rồi tải lên.`,
  empty: (file) => `${file} không có nội dung. Mở tệp để xem lại rồi tải lại.`,
  "too-large": (file, size) => `${file}${size}, quá mức 20 MB. Quét ở 200 dpi hoặc tách tệp.`,
  "wrong-content": (file, _, kind) => `${file} không phải ${kind}. ${TAKEN}`,
  encrypted: (file) => `${file} đặt mật khẩu hoặc có định dạng Office cũ. Bỏ mật khẩu, lưu lại rồi tải lên.`,
  macros: (file) => `${file} có macro hoặc đối tượng nhúng. Lưu lại thành PDF rồi tải lên.`,
  "outside-links": (file) => `${file} có liên kết tự lấy nội dung từ nơi khác. Lưu lại thành PDF rồi tải lên.`,
  bomb: (file) => `${file} giải nén ra quá lớn. Lưu lại thành PDF rồi tải lên.`,
  damaged: (file) => `${file} bị hỏng hoặc chưa đầy đủ. Mở tệp để xem lại, lưu lại rồi tải lên.`,
  "too-many": () => "Mỗi cập nhật kèm nhiều nhất 20 tệp. Gỡ bớt tệp hoặc gộp thành một PDF.",
  "over-quota": () =>
    "Cơ quan đã dùng hết dung lượng dành cho tệp đính kèm. Gỡ tệp chưa gửi, hoặc đề nghị quản trị tăng hạn mức.",
  "no-space": () => "Chưa lưu được tệp do nơi lưu trữ đã đầy. Nội dung đã nhập giữ ở bản nháp. Quản trị đã được báo.",
  "no-storage": () =>
    "Chưa lưu được tệp do nơi lưu trữ không ghi được. Nội dung đã nhập giữ ở bản nháp. Quản trị đã được báo.",
  "broken-off": (file) => `${file} chưa tải lên hết. Tải lại.`,
}

export function faultSentence({ fault, name, size }: FaultyFile): string {
  const kind = kindOfName(name ?? "")
  return SENTENCES[fault](
    name ? `Tệp ‘${name}’` : "Tệp đã chọn",
    size ? ` ${sizeWords(size)}` : "",
    kind ? factsOf(kind).word : "loại tệp mà tên nêu",
  )
}

/** The kind of a refused file in the journal's sentence. */
export const faultOf = (text: string | undefined): FileFault | null =>
  FILE_FAULTS.find((fault) => fault === text) ?? null
