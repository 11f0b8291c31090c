import type { Role } from "@/lib/access/roles"
import type { Scope } from "@/lib/access/scopes"
import type { AgencyKind } from "@/lib/agencies/kinds"
import type { SigningAuthority } from "@/lib/agencies/signing"
import type { Confidence, CorrectionState, ProposalKind } from "@/lib/appendix/states"
import type { Desk } from "@/lib/cooperation/desks"
import type { DirectionState } from "@/lib/directions/workflow"
import type { CitationMeaning } from "@/lib/documents/meanings"
import type { ScanState } from "@/lib/evidence/kinds"
import type { JournalVerb } from "@/lib/journal/verbs"
import type { RefusalReason } from "@/lib/outcome"
import { type Attention, SILENT_DAYS } from "@/lib/progress/attention"
import type { Bucket, Status } from "@/lib/progress/buckets"
import type { PastKind } from "@/lib/progress/past-entry"
import type { Progress } from "@/lib/progress/progress"
import type { RecentKind } from "@/lib/progress/recent-kinds"
import type { UpdateState } from "@/lib/progress/workflow"
import type { ChaseChannel, PaperChannel } from "@/lib/reports/channels"
import type { FixedPart, ResultSection } from "@/lib/reports/outline"
import type { ReportClass } from "@/lib/reports/report-standing"
import type { AssignmentRole } from "@/lib/tasks/assignment"
import type { DeadlineKind } from "@/lib/tasks/deadline"

/**
 * Vietnamese words for what the code names in English, shared by screens, messages and exports. A record holds every
 * value of its union, so a new status without a word does not compile. Whole sentences stand where they are shown;
 * here stand the refusals, which many screens share. The columns of an appendix have theirs in lib/appendix/columns.ts.
 */

export const ROLE_WORDS: Record<Role, string> = {
  OFFICER: "Cán bộ theo dõi",
  HEAD: "Lãnh đạo đơn vị",
  LEADER: "Lãnh đạo tỉnh",
  ADMINISTRATOR: "Quản trị",
}

/** What a program may do with its token. */
export const SCOPE_WORDS: Record<Scope, string> = {
  read: "đọc dữ liệu",
  "updates:write": "gửi cập nhật tiến độ",
}

/** The headings of the official outline of an agency's report. */
export const PART_WORDS: Record<FixedPart, string> = {
  deployment: "Tình hình triển khai thực hiện",
  highlights: "Kết quả nổi bật",
  shortcomings: "Tồn tại, hạn chế",
  "objective-causes": "Nguyên nhân khách quan",
  "subjective-causes": "Nguyên nhân chủ quan",
  estimate: "Ước thực hiện đến 31/12",
  "next-year": "Phương hướng, nhiệm vụ năm tới",
  proposals: "Đề xuất, kiến nghị",
}

/** The headings of the same outline under which results stand, in its order. */
export const RESULT_SECTION_WORDS: Record<ResultSection, string> = {
  completed: "Nhiệm vụ đã hoàn thành",
  "in-progress": "Nhiệm vụ đang thực hiện",
  overdue: "Nhiệm vụ chưa thực hiện, quá hạn",
  recurring: "Nhiệm vụ thường xuyên, hằng năm",
  stopped: "Nhiệm vụ tạm dừng, thôi thực hiện",
}

/** Where a report is; whether it was in time is said beside it. */
export const REPORT_CLASS_WORDS: Record<ReportClass, string> = {
  NOT_OPEN: "Chưa mở",
  EXEMPT: "Được miễn",
  NOT_STARTED: "Chưa bắt đầu",
  DRAFT: "Đang soạn",
  WITH_HEAD: "Chờ lãnh đạo đơn vị",
  SENT: "Đã gửi",
  RETURNED: "Trả lại",
  TAKEN: "Đã tiếp nhận",
}

/** How a report is asked for, and how one came that was not sent here. */
export const CHASE_CHANNEL_WORDS: Record<ChaseChannel, string> = {
  TELEPHONE: "Điện thoại",
  MESSAGE: "Tin nhắn",
  EMAIL: "Thư điện tử",
  LETTER: "Công văn",
  MEETING: "Trực tiếp",
}
export const PAPER_CHANNEL_WORDS: Record<PaperChannel, string> = {
  PAPER: "Bản giấy",
  DOCUMENT_SYSTEM: "Hệ thống quản lý văn bản",
}

export const ASSIGNMENT_WORDS: Record<AssignmentRole, string> = {
  LEAD: "Chủ trì",
  COORDINATING: "Phối hợp",
}

/** By what authority somebody signs, with what is printed for it. */
export const SIGNING_AUTHORITY_WORDS: Record<SigningAuthority, string> = {
  OWN: "Người đứng đầu ký",
  TM: "Thay mặt tập thể (TM.)",
  Q: "Quyền người đứng đầu (Q.)",
  KT: "Ký thay người đứng đầu (KT.)",
  TL: "Thừa lệnh (TL.)",
  TUQ: "Thừa ủy quyền (TUQ.)",
}

export const AGENCY_KIND_WORDS: Record<AgencyKind, string> = {
  AUTHORITY: "Cấp trình, phê duyệt",
  DEPARTMENT: "Sở",
  BOARD: "Cơ quan ngang sở, ban",
  UNIT: "Đơn vị trực thuộc",
  DISTRICT: "Ủy ban nhân dân cấp huyện",
  FORCE: "Lực lượng vũ trang",
  CENTRAL: "Cơ quan Trung ương trên địa bàn",
  ORGANISATION: "Đảng, đoàn thể",
}

export const DEADLINE_KIND_WORDS: Record<DeadlineKind, string> = {
  DATE: "Đến ngày",
  MONTH: "Trong tháng",
  QUARTER: "Trong quý",
  YEAR: "Trong năm",
  YEAR_RANGE: "Trong nhiều năm",
  OPEN_FROM_YEAR: "Từ một năm và các năm tiếp theo",
  ANNUAL: "Hằng năm",
  CONTINUOUS: "Thường xuyên",
  UNSPECIFIED: "Không ghi thời hạn",
  UNREADABLE: "Chưa đọc được thời hạn",
}

export const CONFIDENCE_WORDS: Record<Confidence, string> = {
  CERTAIN: "Chắc chắn",
  LIKELY: "Có khả năng",
}

export const CORRECTION_STATE_WORDS: Record<CorrectionState, string> = {
  APPLIED: "Đã hiệu đính khi nhập",
  PROPOSED: "Chờ xử lý",
  ACCEPTED: "Đã chấp nhận",
  DECLINED: "Giữ nguyên văn",
}

export const PROPOSAL_KIND_WORDS: Record<ProposalKind, string> = {
  RESULT_DOCUMENT: "Văn bản là kết quả thực hiện",
  SUBMITTED_ON: "Ngày trình",
  PRECONDITION: "Điều kiện để thực hiện",
}

export const CITATION_MEANING_WORDS: Record<CitationMeaning, string> = {
  BASIS: "Căn cứ",
  RESULT: "Kết quả thực hiện",
  PROGRESS: "Tiến độ",
  PRECONDITION: "Điều kiện để thực hiện",
  UNKNOWN: "Được nhắc đến",
}

export const PROGRESS_WORDS: Record<Progress, string> = {
  NOT_STARTED: "Chưa thực hiện",
  IN_PROGRESS: "Đang thực hiện",
  SUBMITTED: "Đã trình, chờ phê duyệt",
  COMPLETED: "Đã hoàn thành",
  SUSPENDED: "Tạm dừng",
  DISCONTINUED: "Thôi thực hiện",
  ONGOING: "Thực hiện thường xuyên",
}

/** What happened of late. */
export const RECENT_WORDS: Record<RecentKind, string> = {
  sent: "Cập nhật đã gửi",
  completed: "Xác nhận hoàn thành",
  returned: "Trả lại",
}

/** Of which duties the past is recorded. */
export const PAST_KIND_WORDS: Record<PastKind, string> = {
  single: "Một lần",
  yearly: "Hằng năm, thường xuyên",
  shared: "Giao nhóm cơ quan",
}

export const UPDATE_STATE_WORDS: Record<UpdateState, string> = {
  WITH_HEAD: "Chờ lãnh đạo đơn vị duyệt",
  HANDED_BACK: "Lãnh đạo đơn vị chuyển lại",
  SENT: "Đã gửi",
  RETURNED: "Trả lại",
  CONFIRMED: "Đã xác nhận",
  WITHDRAWN: "Đã thu hồi",
}

export const DIRECTION_STATE_WORDS: Record<DirectionState, string> = {
  OPEN: "Chờ trả lời",
  ANSWERED: "Đã trả lời, chờ kết thúc",
  CLOSED: "Đã kết thúc",
}

/** At whose desk a task lies; another agency is called by its name. */
export const DESK_WORDS: Record<Desk, string> = {
  AGENCY: "Cơ quan khác",
  REVIEWER: "Cơ quan đầu mối tổng hợp",
  PROVINCE: "UBND tỉnh",
  PRIME_MINISTER: "Thủ tướng Chính phủ",
}

/** What stands beside a file that is not handed out; nothing beside one that is. */
export const SCAN_WORDS: Record<ScanState, string | null> = {
  NONE: null,
  CLEAN: null,
  PENDING: "chờ phần mềm quét",
  REFUSED: "phần mềm quét đã chặn",
}

export const BUCKET_WORDS: Record<Bucket, string> = {
  completedOnTime: "Hoàn thành đúng hạn",
  completedLate: "Hoàn thành quá hạn",
  inProgressInTime: "Đang thực hiện, trong hạn",
  inProgressOverdue: "Đang thực hiện, quá hạn",
  notStartedInTime: "Chưa thực hiện, trong hạn",
  notStartedOverdue: "Chưa thực hiện, quá hạn",
  recurring: "Thường xuyên, không hạn",
  stopped: "Tạm dừng, thôi thực hiện",
}

/** What lists are filtered by. */
export const STATUS_WORDS: Record<Status, string> = {
  ...BUCKET_WORDS,
  completed: "Đã hoàn thành",
  inProgress: "Đang thực hiện",
  notStarted: "Chưa thực hiện",
  overdue: "Quá hạn, chưa xong",
  open: "Chưa xong",
}

export const ATTENTION_WORDS: Record<Attention, string> = {
  pending: "Chờ xác nhận",
  returned: "Trả lại, chưa gửi lại",
  submitted: "Đã trình, chờ phê duyệt",
  "no-evidence": "Hoàn thành, chưa có minh chứng",
  silent: `Chưa cập nhật trên ${SILENT_DAYS} ngày`,
  never: "Chưa có cập nhật nào",
  "due-this-year": "Hạn trong năm",
  "due-soon": "Sắp đến hạn",
  "at-agency": "Đang chờ cơ quan khác",
  "at-reviewer": "Đang chờ cơ quan đầu mối tổng hợp",
  "at-province": "Đang chờ UBND tỉnh",
  "at-prime-minister": "Đang chờ Thủ tướng Chính phủ",
}

/** What is wrong, then what to do. A command's `detail` takes the place of these where it can say more. */
export const REFUSAL_WORDS: Record<RefusalReason, string> = {
  invalid: "Nội dung nhập chưa đúng. Vui lòng xem lại các mục được nêu.",
  "not-allowed": "Không có quyền thực hiện việc này. Nếu cần, đề nghị quản trị xem lại vai trò.",
  "not-found": "Không tìm thấy nội dung này, hoặc nội dung ngoài phạm vi được xem.",
  "changed-meanwhile": "Nội dung đã được người khác thay đổi. Chưa ghi gì; vui lòng tải lại trang rồi thực hiện lại.",
  "too-many-attempts": "Đã nhập sai nhiều lần. Vui lòng thử lại sau ít phút.",
  "wrong-credentials": "Thư điện tử hoặc mật khẩu không đúng.",
  "link-spent": "Liên kết đã hết hạn hoặc đã dùng. Đề nghị quản trị gửi lại.",
  unconfirmed: "Việc này cần xác nhận bằng mật khẩu. Nhập mật khẩu đang dùng của mình rồi thực hiện lại.",
  "two-factor-required": "Xác thực hai bước là bắt buộc với vai trò này, không tắt được.",
  "too-large": "Nội dung nhiều quá mức nhận một lần.",
  "no-storage": "Chưa lưu được do nơi lưu trữ đã đầy hoặc không ghi được. Quản trị đã được báo.",
  "nothing-owed": "Không có nhiệm vụ nào quá hạn hoặc chưa cập nhật; không cần công văn đôn đốc.",
  "last-administrator": "Đây là quản trị duy nhất. Giao quyền quản trị cho người khác trước khi thực hiện.",
  "unreadable-text": "Chưa nhập được văn bản. Chưa ghi gì; vui lòng xem các dòng được nêu.",
}

/** When something happened that nobody expected. */
export const OFFLINE_WORDS =
  "Mất kết nối, chưa gửi được. Nội dung đã nhập còn nguyên trên trang này. Khi có mạng, bấm gửi lại."
export const UNEXPECTED_WORDS = "Chưa thực hiện được do lỗi hệ thống. Nội dung đã nhập còn nguyên. Vui lòng thử lại."

/** A count in a sentence, as offices write it: "04 nhiệm vụ", "1.426 ngày". A figure standing alone stays plain. */
export const counted = (count: number): string =>
  count < 1000 ? String(count).padStart(2, "0") : grouped.format(count)
const grouped = new Intl.NumberFormat("vi-VN")

export const PERSON_STATE_WORDS: Record<"invited" | "active" | "disabled", string> = {
  invited: "Đang mời",
  active: "Hoạt động",
  disabled: "Đã khóa",
}

/** What an entry of the journal is about, for choosing; the entry's own sentence: lib/journal/sentences.ts. */
export const JOURNAL_VERB_WORDS: Record<JournalVerb, string> = {
  "signed-in": "Đăng nhập",
  "sign-in-refused": "Đăng nhập không được",
  "code-asked": "Đúng mật khẩu, chờ mã xác thực",
  "signed-out": "Đăng xuất",
  "session-ended": "Kết thúc phiên làm việc",
  "password-changed": "Đổi mật khẩu",
  "password-refused": "Đổi mật khẩu không được",
  "password-confirmed": "Xác nhận bằng mật khẩu",
  "confirmation-refused": "Xác nhận bằng mật khẩu không được",
  "two-factor-proposed": "Bắt đầu thiết lập xác thực hai bước",
  "two-factor-turned-on": "Bật xác thực hai bước",
  "two-factor-turned-off": "Tắt xác thực hai bước",
  "two-factor-removed": "Gỡ xác thực hai bước của người khác",
  "recovery-codes-renewed": "Cấp mã khôi phục mới",
  "code-refused": "Nhập mã xác thực không được",
  "profile-changed": "Sửa thông tin cá nhân",
  "token-created": "Tạo khóa truy cập cho phần mềm",
  "token-revoked": "Thu hồi khóa truy cập",
  "token-refused": "Khóa truy cập không dùng được",
  "setup-link-made": "Tạo liên kết thiết lập",
  "setup-done": "Thiết lập quản trị đầu tiên",
  "person-invited": "Mời người dùng",
  "invitation-renewed": "Gửi lại lời mời",
  "invitation-accepted": "Nhận lời mời",
  "reset-link-made": "Cấp liên kết đặt lại mật khẩu",
  "password-reset": "Đặt lại mật khẩu",
  "link-refused": "Mở liên kết không được",
  "person-added": "Thêm người dùng từ máy chủ",
  "membership-changed": "Đổi vai trò, cơ quan",
  "person-disabled": "Khóa tài khoản",
  "person-enabled": "Mở lại tài khoản",
  "contact-changed": "Sửa người đầu mối",
  "signatory-added": "Thêm người ký văn bản",
  "signatory-ended": "Kết thúc quyền ký văn bản",
  "letterhead-changed": "Sửa ký hiệu, địa danh, đơn vị soạn thảo của văn bản",
  denied: "Bị từ chối vì không có quyền",
  "catalogue-imported": "Nhập danh mục cơ quan",
  "plan-imported": "Nhập kế hoạch",
  "correction-accepted": "Chấp nhận hiệu đính",
  "correction-declined": "Giữ nguyên văn",
  "proposal-accepted": "Chấp nhận cách hiểu ghi chú",
  "proposal-declined": "Không chấp nhận cách hiểu ghi chú",
  "deadline-overridden": "Đổi cách hiểu thời hạn",
  "alias-added": "Thêm cách viết tên cơ quan",
  "update-forwarded": "Chuyển cập nhật cho lãnh đạo đơn vị",
  "update-sent": "Gửi cập nhật tiến độ",
  "update-handed-back": "Chuyển lại cập nhật cho cán bộ",
  "update-withdrawn": "Thu hồi cập nhật",
  "update-confirmed": "Xác nhận cập nhật",
  "update-returned": "Trả lại cập nhật",
  "past-recorded": "Nhập bổ sung số liệu đã qua",
  "file-added": "Tải lên tệp đính kèm",
  "file-removed": "Gỡ tệp đính kèm chưa gửi",
  "file-refused": "Không nhận tệp",
  "file-opened": "Mở tệp của cơ quan khác",
  "file-scanned": "Phần mềm quét chặn tệp",
  "direction-given": "Cho ý kiến chỉ đạo",
  "direction-answered": "Trả lời ý kiến chỉ đạo",
  "direction-closed": "Kết thúc ý kiến chỉ đạo",
  "comment-added": "Trao đổi về nhiệm vụ",
  "help-asked": "Đề nghị phối hợp",
  "contribution-added": "Đóng góp của cơ quan phối hợp",
  "wait-named": "Ghi nhiệm vụ đang ở ai",
  "wait-ended": "Ghi nhiệm vụ không còn chờ",
  "task-contact-named": "Ghi người theo dõi nhiệm vụ",
  "leader-in-charge-named": "Ghi lãnh đạo phụ trách",
  "plan-settings-changed": "Đổi thiết lập kế hoạch",
  "report-period-opened": "Mở kỳ báo cáo năm",
  "report-period-changed": "Đổi kỳ báo cáo năm",
  "agency-exempted": "Miễn báo cáo năm",
  "exemption-ended": "Thôi miễn báo cáo năm",
  "lock-exception-granted": "Cho phép gửi báo cáo sau khi khóa",
  "report-begun": "Bắt đầu soạn báo cáo năm",
  "report-forwarded": "Chuyển báo cáo năm cho lãnh đạo đơn vị",
  "report-handed-back": "Chuyển lại báo cáo năm cho cán bộ",
  "report-sent": "Gửi báo cáo năm",
  "report-withdrawn": "Thu hồi báo cáo năm",
  "report-taken": "Tiếp nhận báo cáo năm",
  "report-returned": "Trả lại báo cáo năm",
  "report-received-on-paper": "Nhận báo cáo giấy",
  "report-chased": "Đôn đốc báo cáo",
  "report-noted": "Ghi chú riêng về báo cáo",
  "consolidation-changed": "Soạn báo cáo tổng hợp",
  "edition-closed": "Chốt bản tổng hợp",
  "signed-copy-added": "Đính kèm bản ký, đóng dấu của báo cáo",
  "view-saved": "Lưu danh sách nhiệm vụ",
  "view-renamed": "Đổi tên danh sách đã lưu",
  "view-removed": "Bỏ danh sách đã lưu",
  "view-shared": "Chia sẻ danh sách đã lưu",
  "view-unshared": "Thôi chia sẻ danh sách đã lưu",
  "journal-read": "Xem nhật ký hệ thống",
  exported: "Tải dữ liệu ra tệp",
  "paper-exported": "Xuất văn bản ra tệp",
}
