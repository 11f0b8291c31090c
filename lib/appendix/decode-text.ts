import { guessOldEncoding } from "@/lib/appendix/old-encodings"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { normalise } from "@/lib/vietnamese"

/** The largest text that is read: a plan of 60 tasks takes 70 kB. */
export const MAX_TEXT_BYTES = 2 * 1024 * 1024

/**
 * The text of an uploaded file: UTF-8 (or UTF-16 with its byte order mark) → NFC, lines ended by "\n". Refuses, each with
 * one Vietnamese sentence in `detail`: nothing in it, more than 2 MB, a binary or formatted file, an old Vietnamese
 * encoding (TCVN3, VNI, VIQR, Windows-1258) whether as bytes or as letters copied from such a document.
 */
export function decodeText(bytes: Uint8Array): Outcome<string> {
  if (bytes.length > MAX_TEXT_BYTES) return refuse(SENTENCES.tooLarge)
  if (isFormatted(bytes)) return refuse(SENTENCES.formatted)
  const decoded = decode(bytes)
  if (decoded === null) return refuse(sentenceFor(guessOldEncoding(new TextDecoder("latin1").decode(bytes))))
  if (decoded.trim() === "") return refuse(SENTENCES.empty)
  if (BINARY.test(decoded)) return refuse(SENTENCES.formatted)
  if (decoded.includes("\uFFFD")) return refuse(SENTENCES.spoilt)
  const encoding = guessOldEncoding(decoded)
  if (encoding) return refuse(sentenceFor(encoding))
  // Page breaks (form feed) and Word's manual line breaks (vertical tab) end a line for whoever reads the text.
  return ok(normalise(decoded).replace(/\r\n|[\r\f\v]/g, "\n"))
}

const SAVE_AS = "lưu lại dạng “Văn bản thuần (.txt)”, mã “Unicode UTF-8” rồi tải lên lại"
const SENTENCES = {
  empty: "Tệp không có nội dung.",
  tooLarge: "Tệp lớn hơn 2 MB, vượt quá giới hạn của văn bản kế hoạch.",
  formatted: `Tệp không phải văn bản thuần (có thể là Word, PDF, Excel hoặc tệp nén): mở tệp, ${SAVE_AS}.`,
  spoilt: `Văn bản có ký tự hỏng (“\uFFFD”) do đã đọc sai bảng mã: mở lại văn bản gốc, ${SAVE_AS}.`,
}

const sentenceFor = (encoding: string | null) =>
  encoding
    ? `Văn bản dùng bảng mã cũ ${encoding}: chuyển sang Unicode, ${SAVE_AS}.`
    : `Văn bản không phải mã Unicode UTF-8 (có thể là TCVN3, VNI hoặc Windows-1258): chuyển sang Unicode, ${SAVE_AS}.`

const BINARY = /[\u0000-\u0008\u000E-\u001F\u007F]/
const refuse = (detail: string) => refused("unreadable-text", { detail })

function decode(bytes: Uint8Array): string | null {
  const [first, second] = bytes
  const label =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8"
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes)
  } catch {
    return null // the decoder's only way to say that the bytes are not in this encoding
  }
}

/** Whether the first bytes are those of docx, xlsx, zip ("PK"), PDF, old Word and Excel, RTF, PNG, JPEG or gzip. */
const isFormatted = (bytes: Uint8Array) =>
  MAGIC.some((magic) => bytes.length >= magic.length && magic.every((byte, at) => bytes[at] === byte))
const MAGIC = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0x25, 0x50, 0x44, 0x46],
  [0xd0, 0xcf, 0x11, 0xe0],
  [0x7b, 0x5c, 0x72, 0x74, 0x66],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
]
