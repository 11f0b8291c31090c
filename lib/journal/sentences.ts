import type { Verb } from "@/lib/access/permissions"
import type { TypedCode } from "@/lib/access/recovery-code"
import { ROLES, type Role } from "@/lib/access/roles"
import { readScopes } from "@/lib/access/scopes"
import { type CellColumn, COLUMN_NAMES } from "@/lib/appendix/columns"
import type { ProposalKind } from "@/lib/appendix/states"
import type { Desk } from "@/lib/cooperation/desks"
import { writtenDay } from "@/lib/day"
import type { FileFault } from "@/lib/evidence/faults"
import type { JournalVerb } from "@/lib/journal/verbs"
import type { Progress } from "@/lib/progress/progress"
import {
  CHASE_CHANNEL_WORDS,
  DESK_WORDS,
  PROGRESS_WORDS,
  PROPOSAL_KIND_WORDS,
  ROLE_WORDS,
  SCOPE_WORDS,
} from "@/lib/words"

/**
 * How an entry of the journal reads, from the particulars that were kept with it. Who and when stand beside it. A verb
 * without a sentence does not compile; particulars that an older version kept otherwise leave a dash, never a fault.
 */
export function journalSentence(verb: string, particulars: string): string {
  const sentence = SENTENCES[verb as JournalVerb]
  return sentence ? sentence(new Particulars(parse(particulars))) : verb
}

class Particulars {
  #kept: Record<string, unknown>
  constructor(kept: unknown) {
    this.#kept = typeof kept === "object" && kept !== null ? (kept as Record<string, unknown>) : {}
  }
  /** The text or number kept under that name, or a dash. */
  text(name: string): string {
    const kept = this.#kept[name]
    return typeof kept === "number" || (typeof kept === "string" && kept !== "") ? String(kept) : "–"
  }
  has = (name: string): boolean => this.text(name) !== "–"
  under = (name: string): Particulars => new Particulars(this.#kept[name])
  one<Value extends string>(name: string, words: Record<Value, string>): string {
    const kept = this.text(name)
    return Object.hasOwn(words, kept) ? words[kept as Value] : kept
  }
}

const SENTENCES: Record<JournalVerb, (p: Particulars) => string> = {
  "signed-in": (p) => (p.has("code") ? `Đăng nhập bằng mật khẩu và ${p.one("code", CODES)}.` : "Đăng nhập."),
  "sign-in-refused": (p) => `Đăng nhập không được: ${p.one("why", WHY)}.`,
  "code-asked": () => "Nhập đúng mật khẩu; còn chờ mã xác thực.",
  "signed-out": () => "Đăng xuất.",
  "session-ended": (p) => `Kết thúc ${p.text("count")} phiên làm việc của ${p.text("name")}.`,
  "password-changed": () => "Đổi mật khẩu. Các phiên làm việc khác đã kết thúc.",
  "password-refused": (p) => `Đổi mật khẩu không được: ${p.one("why", WHY)}.`,
  "password-confirmed": () => "Xác nhận lại bằng mật khẩu.",
  "confirmation-refused": (p) => `Xác nhận lại bằng mật khẩu không được: ${p.one("why", WHY)}.`,
  "two-factor-proposed": () => "Bắt đầu thiết lập xác thực hai bước.",
  "two-factor-turned-on": () => "Bật xác thực hai bước. Các phiên làm việc khác đã kết thúc.",
  "two-factor-turned-off": () => "Tắt xác thực hai bước. Các phiên làm việc khác đã kết thúc.",
  "two-factor-removed": (p) => `Gỡ xác thực hai bước của ${p.text("name")}. Mọi phiên làm việc đã kết thúc.`,
  "recovery-codes-renewed": () => "Cấp mã khôi phục mới. Các mã trước hết hiệu lực.",
  "code-refused": (p) => `Nhập mã xác thực không được: ${p.one("why", WHY)}.`,
  "profile-changed": (p) => `Sửa thông tin cá nhân: ${profile(p.under("from"))} → ${profile(p.under("to"))}.`,
  "token-created": (p) =>
    `Tạo khóa truy cập “${p.text("name")}” cho phần mềm của ${p.text("owner")}: ${scopesOf(p)}, dùng đến hết ngày ${day(p, "expiresOn")}.`,
  "token-revoked": (p) => `Thu hồi khóa truy cập “${p.text("name")}” của ${p.text("owner")}.`,
  "token-refused": (p) => `Phần mềm đưa khóa truy cập không dùng được: ${p.one("why", WHY_TOKEN)}.`,
  "setup-link-made": () => "Tạo liên kết thiết lập quản trị đầu tiên.",
  "setup-done": (p) => `Thiết lập quản trị đầu tiên: ${p.text("name")}.`,
  "person-invited": (p) => `Mời ${p.text("name")} (${p.text("email")}): ${membership(p)}.`,
  "invitation-renewed": (p) => `Gửi lại lời mời cho ${p.text("name")}. Liên kết trước hết hiệu lực.`,
  "invitation-accepted": (p) => `${p.text("name")} nhận lời mời và đặt mật khẩu.`,
  "reset-link-made": (p) => `Cấp liên kết đặt lại mật khẩu cho ${p.text("name")}.`,
  "password-reset": (p) => `${p.text("name")} đặt lại mật khẩu bằng liên kết. Mọi phiên làm việc đã kết thúc.`,
  "link-refused": (p) =>
    p.has("why")
      ? "Mở liên kết không được: thử quá nhiều lần."
      : `Mở ${p.one("purpose", LINKS)} không được: đã hết hạn, đã dùng hoặc đã thay.`,
  "person-added": (p) => `Thêm ${p.text("name")} (${p.text("email")}) từ máy chủ: ${membership(p)}.`,
  "membership-changed": (p) =>
    `Đổi vai trò của ${p.text("name")}: ${membership(p.under("from"))} → ${membership(p.under("to"))}.`,
  "person-disabled": (p) => `Khóa tài khoản của ${p.text("name")}.`,
  "person-enabled": (p) => `Mở lại tài khoản của ${p.text("name")}.`,
  "contact-changed": (p) => `Sửa người đầu mối: ${contact(p.under("from"))} → ${contact(p.under("to"))}.`,
  "signatory-added": (p) => `Thêm người ký từ ngày ${day(p, "from")}: ${p.text("titles")}, ${p.text("name")}.`,
  "signatory-ended": (p) => `${p.text("name")} ký đến hết ngày ${day(p, "to")}.`,
  "letterhead-changed": (p) =>
    `Đổi ký hiệu, địa danh, đơn vị soạn thảo từ ngày ${day(p, "from")}: ${letterhead(p.under("was"))} → ${letterhead(p.under("is"))}.`,
  denied: (p) => `Bị từ chối vì không có quyền: ${p.one("verb", ACTS)}.`,
  "catalogue-imported": (p) => `Nhập danh mục: ${p.text("agencies")} cơ quan, ${p.text("groups")} nhóm.`,
  "plan-imported": (p) => `Nhập kế hoạch ${p.text("plan")}: ${p.text("tasks")} nhiệm vụ, ${p.text("sections")} mục.`,
  "correction-accepted": (p) => `Chấp nhận hiệu đính ${place(p)}: “${p.text("from")}” → “${p.text("to")}”.`,
  "correction-declined": (p) => `Giữ nguyên văn ${place(p)}: “${p.text("from")}”, không đổi thành “${p.text("to")}”.`,
  "proposal-accepted": (p) => `Chấp nhận cách hiểu ${place(p)}: ${proposal(p)}.`,
  "proposal-declined": (p) => `Không chấp nhận cách hiểu ${place(p)}: ${proposal(p)}.`,
  "deadline-overridden": (p) =>
    `Đổi cách hiểu thời hạn: ${p.text("from")} → ${p.text("to")}. Lý do: ${p.text("reason")}`,
  "alias-added": (p) => `Thêm cách viết “${p.text("written")}” vào danh mục: ${p.text("means")}.`,
  "update-forwarded": (p) => `Chuyển lãnh đạo đơn vị duyệt: ${update(p)}.`,
  "update-sent": (p) =>
    p.has("onBehalf")
      ? `Cập nhật thay ${p.text("agency")}, theo ${p.text("onBehalf")}: ${update(p)}.`
      : `Cập nhật: ${update(p)}.`,
  "update-handed-back": (p) => `Lãnh đạo đơn vị chuyển lại: ${update(p)}. Lý do: ${p.text("reason")}`,
  "update-withdrawn": (p) => `Thu hồi cập nhật: ${update(p)}.`,
  "update-confirmed": (p) => `Xác nhận: ${update(p)}.`,
  "update-returned": (p) => `Trả lại: ${update(p)}. Lý do: ${p.text("reason")}`,
  "past-recorded": (p) => `Nhập bổ sung, tính từ ngày ${p.text("countsOn")}: ${update(p)}.`,
  "direction-given": (p) =>
    `Ý kiến chỉ đạo${p.has("due") ? `, trả lời trước ngày ${p.text("due")}` : ""}: “${p.text("text")}”`,
  "direction-answered": (p) => `Trả lời ý kiến chỉ đạo: “${p.text("text")}”`,
  "direction-closed": (p) => `Kết thúc ý kiến chỉ đạo: “${p.text("text")}”`,
  "help-asked": (p) => `Đề nghị ${p.text("agency")} phối hợp: “${p.text("text")}”`,
  "contribution-added": (p) => `Đóng góp${p.has("year") ? ` năm ${p.text("year")}` : ""}: “${p.text("text")}”`,
  "wait-named": (p) => `Đang ở ${deskOf(p)} từ ngày ${p.text("since")}: “${p.text("text")}”`,
  "wait-ended": (p) => `Không còn chờ ${deskOf(p)}: “${p.text("text")}”`,
  "task-contact-named": (p) =>
    p.has("name")
      ? `Người theo dõi nhiệm vụ: ${p.text("name")}${p.has("phone") ? `, ${p.text("phone")}` : ""}.`
      : "Người theo dõi nhiệm vụ: theo người đầu mối của cơ quan.",
  "leader-in-charge-named": (p) =>
    `${p.text("reach") === "section" ? "Lãnh đạo phụ trách cả mục" : "Lãnh đạo phụ trách nhiệm vụ"}: ${p.has("name") ? p.text("name") : "không có"}.`,
  "comment-added": (p) => `Trao đổi: “${p.text("text")}”`,
  "plan-settings-changed": (p) => `Đổi thiết lập kế hoạch: ${changedSettings(p)}.`,
  "report-period-opened": (p) =>
    `Mở kỳ báo cáo năm ${p.text("year")}: ${periodDays(p)}; ${p.text("expected")} cơ quan phải báo cáo.`,
  "report-period-changed": (p) =>
    `Đổi kỳ báo cáo năm ${p.text("year")}: ${periodDays(p.under("from"))} → ${periodDays(p.under("to"))}.`,
  "agency-exempted": (p) => `Miễn báo cáo năm ${p.text("year")} cho ${p.text("agency")}. Lý do: ${p.text("reason")}`,
  "exemption-ended": (p) => `Thôi miễn báo cáo năm ${p.text("year")} của ${p.text("agency")}.`,
  "lock-exception-granted": (p) =>
    `Cho phép ${p.text("agency")} gửi báo cáo năm ${p.text("year")} đến hết ngày ${day(p, "until")}. Lý do: ${p.text("reason")}`,
  "report-begun": (p) => `Bắt đầu soạn ${report(p)}.`,
  "report-forwarded": (p) => `Chuyển lãnh đạo đơn vị duyệt ${report(p)}.`,
  "report-handed-back": (p) => `Lãnh đạo đơn vị chuyển lại ${report(p)}. Lý do: ${p.text("reason")}`,
  "report-sent": (p) =>
    Number(p.text("daysLate")) > 0
      ? `Gửi ${report(p)}, mã ${p.text("code")}; chậm ${p.text("daysLate")} ngày.`
      : `Gửi ${report(p)}, mã ${p.text("code")}; đúng hạn.`,
  "report-withdrawn": (p) => `Thu hồi ${report(p)}.`,
  "report-taken": (p) => `Tiếp nhận ${report(p)}.`,
  "report-returned": (p) => `Trả lại ${report(p)}. Lý do: ${p.text("reason")}`,
  "report-received-on-paper": (p) =>
    `Nhận báo cáo giấy: ${report(p)}${p.has("document") ? `, số ${p.text("document")}` : ""}, đến ngày ${day(p, "arrivedOn")}.`,
  "report-chased": (p) =>
    `Đôn đốc ${report(p)} (${p.one("channel", CHASE_CHANNEL_WORDS).toLocaleLowerCase("vi")}): “${p.text("words")}”`,
  "report-noted": (p) => `Ghi chú riêng về ${report(p)}.`,
  "consolidation-changed": (p) =>
    `Tổng hợp năm ${p.text("year")}, mục ${p.text("part")}: ${p.one("how", CONSOLIDATING)}${p.has("agency") ? ` của ${p.text("agency")}` : ""}.`,
  "edition-closed": (p) =>
    p.has("closing")
      ? `Chốt báo cáo cả giai đoạn đến năm ${p.text("year")}, bản số ${p.text("no")}.`
      : `Chốt bản tổng hợp số ${p.text("no")} năm ${p.text("year")}; ${p.text("missing")} cơ quan chưa có báo cáo. Mã kiểm tra ${p.text("sha256").slice(0, 12)}.`,
  "signed-copy-added": (p) =>
    `Đính kèm bản ký, đóng dấu số ${p.text("document")} ngày ${day(p, "issuedOn")} của ${report(p)}: “${p.text("name")}”.`,
  "view-saved": (p) => `Lưu danh sách “${p.text("name")}”.`,
  "view-renamed": (p) => `Đổi tên danh sách “${p.text("from")}” thành “${p.text("to")}”.`,
  "view-removed": (p) => `Bỏ danh sách “${p.text("name")}”.`,
  "view-shared": (p) => `Chia sẻ danh sách “${p.text("name")}” trong cơ quan ${p.text("agency")}.`,
  "view-unshared": (p) => `Thôi chia sẻ danh sách “${p.text("name")}”.`,
  "file-added": (p) => `Tải lên tệp “${p.text("name")}”.`,
  "file-removed": (p) => `Gỡ tệp chưa gửi “${p.text("name")}”.`,
  "file-refused": (p) => `Không nhận tệp: ${p.one("fault", FAULTS)}.`,
  "file-opened": (p) => `Mở tệp “${p.text("name")}” của ${p.text("agency")}.`,
  "file-scanned": (p) => `Phần mềm quét chặn tệp “${p.text("name")}”.`,
  "journal-read": () => "Xem nhật ký hệ thống.",
  "paper-exported": (p) => `Xuất ${p.text("what")}, tệp ${p.text("format")}.`,
  exported: (p) =>
    p.has("past")
      ? `Tải mẫu nhập bổ sung số liệu của ${p.text("plan")} ra tệp Excel: ${p.text("past")} dòng.`
      : `Tải danh sách nhiệm vụ của ${p.text("plan")} ra tệp ${p.has("format") ? p.text("format") : "Excel"}: ${p.text("tasks")} nhiệm vụ.`,
}

const WHY: Record<"password" | "code" | "step-over" | "unknown" | "closed" | "throttled", string> = {
  password: "sai mật khẩu",
  code: "mã sai hoặc đã dùng",
  "step-over": "quá thời gian nhập mã",
  unknown: "không có tài khoản này",
  closed: "tài khoản bị khóa hoặc chưa có vai trò",
  throttled: "nhập sai quá nhiều lần",
}

const FAULTS: Record<FileFault, string> = {
  "none-chosen": "chưa chọn",
  unnamed: "không có tên",
  "unseen-signs": "tên có ký tự không nhìn thấy được",
  "long-name": "tên quá dài",
  "unknown-kind": "không thuộc loại được nhận",
  "not-pdf": "không phải PDF",
  empty: "không có nội dung",
  "too-large": "quá lớn",
  "wrong-content": "nội dung không đúng loại mà tên nêu",
  encrypted: "đặt mật khẩu hoặc có định dạng Office cũ",
  macros: "có macro hoặc đối tượng nhúng",
  "outside-links": "có liên kết tự lấy nội dung từ nơi khác",
  bomb: "giải nén ra quá lớn",
  damaged: "bị hỏng hoặc chưa đầy đủ",
  "too-many": "quá nhiều tệp trong một cập nhật",
  "over-quota": "hết dung lượng của cơ quan",
  "no-space": "nơi lưu trữ đã đầy",
  "no-storage": "nơi lưu trữ không ghi được",
  "broken-off": "chưa tải lên hết",
}

const CODES: Record<TypedCode["kind"], string> = { app: "mã xác thực", recovery: "mã khôi phục" }

const WHY_TOKEN: Record<"unknown" | "over" | "closed" | "throttled", string> = {
  unknown: "không có khóa này",
  over: "khóa đã thu hồi hoặc hết hạn",
  closed: "tài khoản của người tạo khóa không còn hoạt động",
  throttled: "sai quá nhiều lần",
}

const LINKS: Record<"SETUP" | "INVITATION" | "RESET", string> = {
  SETUP: "liên kết thiết lập quản trị",
  INVITATION: "liên kết mời",
  RESET: "liên kết đặt lại mật khẩu",
}

const ACTS: Record<Verb, string> = {
  "see-plan": "xem kế hoạch",
  "see-task": "xem nhiệm vụ",
  "see-task-history": "xem lịch sử nhiệm vụ",
  "see-agency": "xem cơ quan",
  "see-document": "xem văn bản",
  "see-contacts": "xem người đầu mối",
  "decide-correction": "xử lý đề xuất hiệu đính",
  "override-deadline": "đổi cách hiểu thời hạn",
  "report-progress": "cập nhật tiến độ",
  "report-on-behalf": "cập nhật thay cơ quan khác",
  "pass-update": "duyệt cập nhật của đơn vị",
  "withdraw-update": "thu hồi cập nhật",
  "review-update": "xác nhận hoặc trả lại cập nhật",
  "give-direction": "cho ý kiến chỉ đạo",
  "answer-direction": "trả lời ý kiến chỉ đạo",
  "close-direction": "kết thúc ý kiến chỉ đạo",
  "close-own-direction": "kết thúc ý kiến chỉ đạo của mình",
  "ask-for-help": "đề nghị phối hợp",
  contribute: "đóng góp cho nhiệm vụ của cơ quan khác",
  "name-wait": "ghi nhiệm vụ đang ở ai",
  "name-task-contact": "ghi người theo dõi nhiệm vụ",
  "name-leader-in-charge": "ghi lãnh đạo phụ trách",
  "add-comment": "trao đổi về nhiệm vụ",
  "see-file": "xem tệp đính kèm",
  "see-unsent-file": "xem tệp chưa gửi",
  "remove-file": "gỡ tệp chưa gửi",
  "record-past": "nhập bổ sung số liệu đã qua",
  "export-summary": "xuất báo cáo năm",
  "export-chasing-letter": "lập công văn đôn đốc",
  "change-plan-settings": "đổi thiết lập kế hoạch",
  "open-report-period": "mở, đổi kỳ báo cáo",
  "exempt-from-report": "miễn báo cáo cho cơ quan",
  "grant-lock-exception": "cho phép gửi báo cáo sau khi khóa",
  "write-report": "soạn báo cáo năm của đơn vị",
  "send-report": "duyệt, gửi báo cáo năm của đơn vị",
  "chase-report": "đôn đốc báo cáo năm",
  "review-report": "tiếp nhận hoặc trả lại báo cáo năm",
  "see-report": "xem báo cáo năm",
  "consolidate-reports": "soạn, chốt báo cáo tổng hợp",
  "see-edition": "xem bản tổng hợp",
  "import-plan": "nhập kế hoạch",
  "add-alias": "thêm cách viết tên cơ quan",
  "change-contact": "sửa người đầu mối",
  "change-signing": "sửa người ký, ký hiệu văn bản",
  "see-people": "xem danh sách người dùng",
  "invite-person": "mời người dùng",
  "change-membership": "đổi vai trò",
  "disable-person": "khóa hoặc mở tài khoản",
  "end-sessions-of-person": "kết thúc phiên làm việc của người khác",
  "make-reset-link": "cấp liên kết đặt lại mật khẩu",
  "remove-two-factor": "gỡ xác thực hai bước của người khác",
  "see-journal": "xem nhật ký hệ thống",
  "change-own-profile": "sửa thông tin cá nhân",
  "end-own-session": "kết thúc phiên làm việc của mình",
  "change-own-two-factor": "bật, tắt xác thực hai bước của mình",
  "make-own-token": "tạo khóa truy cập cho phần mềm",
  "end-own-token": "thu hồi khóa truy cập của mình",
  "save-view": "lưu, sửa, bỏ danh sách nhiệm vụ",
  "share-view": "chia sẻ danh sách trong cơ quan",
}

/** "Đang thực hiện → Đã hoàn thành (1542/QĐ-UBND ngày 11/7/2022)", with the year where the duty is yearly. */
function update(p: Particulars): string {
  const year = p.has("year") ? `năm ${p.text("year")}, ` : ""
  const said = [
    p.has("document") && p.text("document"),
    p.has("files") && `kèm ${p.text("files")} tệp`,
    p.has("program") && `gửi bằng phần mềm “${p.text("program")}”`,
  ].filter(Boolean)
  const document = said.length > 0 ? ` (${said.join(", ")})` : ""
  if (!p.has("progress")) return `${year}không thay đổi`
  const to = p.one<Progress>("progress", PROGRESS_WORDS)
  const from = p.has("from") ? p.one<Progress>("from", PROGRESS_WORDS) : to
  return `${year}${from === to ? to : `${from} → ${to}`}${document}`
}

const CONSOLIDATING = {
  take: "đưa vào đoạn",
  edit: "sửa rồi đưa vào đoạn",
  leave: "không dùng đoạn",
  write: "viết thêm một đoạn",
  rewrite: "sửa một đoạn",
  remove: "bỏ một đoạn ra",
  up: "chuyển một đoạn lên",
  down: "chuyển một đoạn xuống",
  "figure-left": "không dùng một câu số liệu",
  "figure-restored": "dùng lại một câu số liệu",
  finish: "đánh dấu đã xong",
  reopen: "mở lại",
}
const report = (p: Particulars) => `báo cáo năm ${p.text("year")} của ${p.text("agency")}`
const periodDays = (p: Particulars) =>
  `chốt số liệu ${day(p, "dataAsOf")}, hạn gửi ${day(p, "dueOn")}, khóa từ ${day(p, "locksOn")}`
const changedSettings = (p: Particulars) =>
  Object.entries(SETTINGS)
    .map(([name, words]) => [words, settingIn(p.under("from"), name), settingIn(p.under("to"), name)])
    .flatMap(([words, from, to]) => (from === to ? [] : [`${words} ${from} → ${to}`]))
    .join("; ") || "–"
const settingIn = (p: Particulars, name: string) => p.one(name, DUE_DAY_COUNTS)
const DUE_DAY_COUNTS = { inclusive: "đúng hạn", exclusive: "chậm" }
const SETTINGS = {
  opensOn: "ngày mở kỳ",
  dataAsOf: "ngày chốt số liệu",
  dueOn: "hạn gửi",
  dueInclusive: "báo cáo đến trong ngày hạn:",
  locksOn: "ngày khóa",
  dueSoonDays: "số ngày báo trước hạn",
}

const roles = Object.fromEntries(ROLES.map((role) => [role, ROLE_WORDS[role]])) as Record<Role, string>
const membership = (p: Particulars) =>
  p.has("agency") ? `${p.one("role", roles)}, ${p.text("agency")}` : p.one("role", roles)
const profile = (p: Particulars) => (p.has("position") ? `${p.text("name")}, ${p.text("position")}` : p.text("name"))
const letterhead = (p: Particulars) =>
  ["symbol", "place", "draftingUnit"].flatMap((name) => (p.has(name) ? [p.text(name)] : [])).join(", ") || "–"
const contact = (p: Particulars) => (p.has("phone") ? `${p.text("person")}, ${p.text("phone")}` : p.text("person"))
const deskOf = (p: Particulars) => (p.has("agency") ? p.text("agency") : p.one<Desk>("desk", DESK_WORDS))
const place = (p: Particulars) => `ở cột ${p.one<CellColumn>("column", COLUMN_NAMES)}, dòng ${p.text("line")}`

const day = (p: Particulars, name: string) => (p.has(name) ? writtenDay(p.text(name)) : "–")
const scopesOf = (p: Particulars) =>
  (readScopes(p.text("scopes")) ?? []).map((scope) => SCOPE_WORDS[scope]).join(", ") || "–"

function proposal(p: Particulars): string {
  const kind = p.one<ProposalKind>("kind", PROPOSAL_KIND_WORDS)
  return p.has("from") ? `${kind}, theo “${p.text("from")}”` : kind
}

function parse(particulars: string): unknown {
  try {
    return JSON.parse(particulars)
  } catch {
    return null
  }
}
