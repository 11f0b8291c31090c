// What is refused at the door, before the application hears of it.
import { isForeignOrigin } from "./origin.mjs"

/** @typedef {{ status: number, sentence: string, headers?: Record<string, string> }} DoorRefusal */

export const LARGEST_BODY = 25 * 1024 * 1024
const LONGEST_ADDRESS = 4096
const METHODS = new Set(["GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE"])
const READING = new Set(["GET", "HEAD", "OPTIONS"])
const HOST = /^([a-z0-9]([a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(:\d{1,5})?$/i

const MALFORMED = { status: 400, sentence: "Yêu cầu không đúng dạng." }
const NOT_FOUND = { status: 404, sentence: "Không tìm thấy trang này." }

/**
 * The refusal of a request, or null when it may enter.
 * @param {{ method?: string, url?: string, headers: Record<string, any> }} request
 * @param {string} appOrigin  the origin of APP_URL
 * @returns {DoorRefusal | null}
 */
export function refusalAtDoor({ method = "", url = "", headers }, appOrigin) {
  if (!METHODS.has(method))
    return { status: 405, sentence: "Phương thức này không được hỗ trợ.", headers: { allow: [...METHODS].join(", ") } }
  if (!HOST.test(headers.host ?? "")) return MALFORMED
  if (url.length > LONGEST_ADDRESS) return { status: 414, sentence: "Địa chỉ quá dài." }
  const segments = segmentsOf(url)
  if (!segments) return MALFORMED
  if (isHidden(segments)) return NOT_FOUND
  if (READING.has(method)) return null
  if (isForeignOrigin(headers, appOrigin))
    return { status: 403, sentence: "Yêu cầu đến từ trang khác nên không được thực hiện." }
  return refusalOfBody(headers)
}

/** The decoded parts of the path; null for an address that cannot be one. */
function segmentsOf(url) {
  const path = url.split(/[?#]/, 1)[0]
  if (!path.startsWith("/")) return null
  try {
    const decoded = decodeURIComponent(path)
    return CONTROL.test(decoded) ? null : decoded.split(/[/\\]/)
  } catch {
    return null
  }
}
const CONTROL = /[\u0000-\u001f\u007f]/

// Nothing we serve begins with a dot; the optimizer of images stays shut, and source maps stay with the source.
const isHidden = (segments) =>
  segments.some((segment) => segment.startsWith(".")) ||
  /\.map$/i.test(segments.at(-1) ?? "") ||
  (segments[1] === "_next" && segments[2] === "image")

function refusalOfBody(headers) {
  // Browsers and proxies say how long a body is; one without a length could only be measured by reading it.
  if (headers["transfer-encoding"] !== undefined) return { status: 411, sentence: "Yêu cầu phải nêu độ dài nội dung." }
  const length = Number(headers["content-length"] ?? 0)
  return length > LARGEST_BODY ? { status: 413, sentence: "Nội dung gửi lên lớn hơn 25 MB." } : null
}
