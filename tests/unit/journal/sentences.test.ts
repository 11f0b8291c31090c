import { describe, expect, test } from "vitest"
import { POLICY } from "@/lib/access/permissions"
import { journalSentence } from "@/lib/journal/sentences"
import { JOURNAL_VERBS, type JournalVerb } from "@/lib/journal/verbs"

const read = (verb: JournalVerb, particulars: unknown = {}) => journalSentence(verb, JSON.stringify(particulars))

test.each(JOURNAL_VERBS)("%s reads as a sentence even where nothing was kept with it", (verb) => {
  for (const particulars of [
    "{}",
    "null",
    "[]",
    "7",
    "not JSON",
    '{"from":7,"to":null,"name":{}}',
    '{"why":"toString","verb":"constructor"}',
  ])
    expect(journalSentence(verb, particulars)).toMatch(/^\p{Lu}|^–/u)
})

describe("sentences say what was and what is", () => {
  test.each<[JournalVerb, unknown, string]>([
    ["signed-in", {}, "Đăng nhập."],
    ["update-sent", { from: "NOT_STARTED", progress: "IN_PROGRESS" }, "Cập nhật: Chưa thực hiện → Đang thực hiện."],
    ["update-sent", { from: "IN_PROGRESS", progress: "IN_PROGRESS" }, "Cập nhật: Đang thực hiện."],
    ["signed-in", { code: "recovery", left: 9 }, "Đăng nhập bằng mật khẩu và mã khôi phục."],
    ["sign-in-refused", { why: "code" }, "Đăng nhập không được: mã sai hoặc đã dùng."],
    [
      "two-factor-removed",
      { name: "Nguyễn Thị Lan" },
      "Gỡ xác thực hai bước của Nguyễn Thị Lan. Mọi phiên làm việc đã kết thúc.",
    ],
    ["sign-in-refused", { why: "throttled" }, "Đăng nhập không được: nhập sai quá nhiều lần."],
    [
      "person-invited",
      { name: "Nguyễn Thị Lan", email: "lan@sct.vn", role: "OFFICER", agency: "Sở Công Thương" },
      "Mời Nguyễn Thị Lan (lan@sct.vn): Cán bộ theo dõi, Sở Công Thương.",
    ],
    [
      "membership-changed",
      {
        name: "Nguyễn Thị Lan",
        from: { role: "OFFICER", agency: "Sở Công Thương" },
        to: { role: "ADMINISTRATOR", agency: null },
      },
      "Đổi vai trò của Nguyễn Thị Lan: Cán bộ theo dõi, Sở Công Thương → Quản trị.",
    ],
    [
      "profile-changed",
      { from: { name: "Lan", position: null }, to: { name: "Nguyễn Thị Lan", position: "Chuyên viên" } },
      "Sửa thông tin cá nhân: Lan → Nguyễn Thị Lan, Chuyên viên.",
    ],
    [
      "correction-accepted",
      { from: "tinh", to: "tỉnh", column: "TITLE", line: 268 },
      "Chấp nhận hiệu đính ở cột Nhiệm vụ, dòng 268: “tinh” → “tỉnh”.",
    ],
    [
      "plan-settings-changed",
      {
        from: { opensOn: "01/11", dueOn: "30/11", dueInclusive: "inclusive", dueSoonDays: 30 },
        to: { opensOn: "01/11", dueOn: "20/11", dueInclusive: "exclusive", dueSoonDays: 45 },
      },
      "Đổi thiết lập kế hoạch: hạn gửi 30/11 → 20/11; báo cáo đến trong ngày hạn: đúng hạn → chậm; số ngày báo trước hạn 30 → 45.",
    ],
    [
      "deadline-overridden",
      { from: "Hạn 31/12/2022", to: "Hạn 31/12/2023", reason: "Theo Công văn 12." },
      "Đổi cách hiểu thời hạn: Hạn 31/12/2022 → Hạn 31/12/2023. Lý do: Theo Công văn 12.",
    ],
    [
      "contact-changed",
      { from: { person: null, phone: null }, to: { person: "Võ Minh", phone: "0255 382 2222" } },
      "Sửa người đầu mối: – → Võ Minh, 0255 382 2222.",
    ],
    ["session-ended", { name: "Nguyễn Thị Lan", count: 2 }, "Kết thúc 2 phiên làm việc của Nguyễn Thị Lan."],
    [
      "token-created",
      { owner: "Nguyễn Thị Lan", name: "Báo cáo tuần", scopes: "read updates:write", expiresOn: "2027-11-30" },
      "Tạo khóa truy cập “Báo cáo tuần” cho phần mềm của Nguyễn Thị Lan: đọc dữ liệu, gửi cập nhật tiến độ, dùng đến hết ngày 30/11/2027.",
    ],
    ["token-refused", { why: "over" }, "Phần mềm đưa khóa truy cập không dùng được: khóa đã thu hồi hoặc hết hạn."],
    [
      "exported",
      { plan: "Kế hoạch 124/KH-UBND", tasks: 7 },
      "Tải danh sách nhiệm vụ của Kế hoạch 124/KH-UBND ra tệp Excel: 7 nhiệm vụ.",
    ],
    ["denied", { verb: "import-plan" }, "Bị từ chối vì không có quyền: nhập kế hoạch."],
  ])("%s", (verb, particulars, sentence) => expect(read(verb, particulars)).toBe(sentence))
})

test.each(Object.keys(POLICY))("a denied %s is named in Vietnamese", (verb) => {
  expect(read("denied", { verb })).not.toContain(verb)
})

test("a verb of a later version is shown as it stands", () =>
  expect(journalSentence("grown-wings", "{}")).toBe("grown-wings"))
