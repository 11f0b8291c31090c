import { expect, test } from "vitest"
import { normaliseEmail } from "@/lib/access/email"

const ACCEPTED: [typed: string, stored: string][] = [
  ["lan@sct.tinh.gov.vn", "lan@sct.tinh.gov.vn"],
  ["Lan@SCT.Tinh.Gov.VN", "lan@sct.tinh.gov.vn"],
  ["  lan@sct.tinh.gov.vn\n", "lan@sct.tinh.gov.vn"],
  ["lan.nguyen@sct.vn", "lan.nguyen@sct.vn"],
  ["lan+kehoach@sct.vn", "lan+kehoach@sct.vn"],
  ["lan_nguyen-thi@sct.vn", "lan_nguyen-thi@sct.vn"],
  ["lan%phong@sct.vn", "lan%phong@sct.vn"],
  ["7@sct.vn", "7@sct.vn"],
  ["ｌａｎ@sct.vn", "lan@sct.vn"],
  ["lan@ｓｃｔ.vn", "lan@sct.vn"],
  ["lan@sct．vn", "lan@sct.vn"],
  ["\u212Aim@sct.vn", "kim@sct.vn"],
  ["lan@a-b.c1.vn", "lan@a-b.c1.vn"],
  ["lan@xn--ph-mia.vn", "lan@xn--ph-mia.vn"],
  ["lan@phong.xn--p1ai", "lan@phong.xn--p1ai"],
  [`${"a".repeat(64)}@sct.vn`, `${"a".repeat(64)}@sct.vn`],
  [`lan@${"a".repeat(63)}.vn`, `lan@${"a".repeat(63)}.vn`],
  ["lan@1sct.vn", "lan@1sct.vn"],
]

const REFUSED = [
  "", "   ", "lan", "lan@", "@sct.vn", "lan@sct", "lan@@sct.vn", "lan@evil.example@sct.vn", '"e@evil"@x.vn', '"lan"@sct.vn', "'lan'@sct.vn", "la'n@sct.vn",
  "lan＠sct.vn", "lan﹫sct.vn", "lan@evil.example＠sct.vn", "lan@sct.vn＠evil.example", "lan@sct.vn\u0000", "la\u0000n@sct.vn", "lan\r\nBcc: x@evil.example@sct.vn", "la\tn@sct.vn",
  "la n@sct.vn", "lan@sc t.vn", "<lan@sct.vn>", "Lan <lan@sct.vn>", "lan(comment)@sct.vn", "lan@sct.vn,minh@sct.vn", "lan;minh@sct.vn", "lan@[203.0.113.7]", "lan@203.0.113.7", ".lan@sct.vn",
  "lan.@sct.vn", "la..n@sct.vn", "lan@.sct.vn", "lan@sct..vn", "lan@sct.vn.", "lan@-sct.vn", "lan@sct-.vn", "lan@sct_x.vn", "lan@sct.v", "lan@phòng.vn",
  "lаn@sct.vn", "lan@sсt.vn", "nguyễn@sct.vn", "lan\u200b@sct.vn", "lan\u202e@sct.vn", "lan\\@sct.vn", "lan@sct.vn/x", "mailto:lan@sct.vn", `${"a".repeat(65)}@sct.vn`, `lan@${"a".repeat(64)}.vn`,
  `lan@${"abcdefgh.".repeat(30)}vn`, "℀@sct.vn", "lan@℀.vn", "lan@sct。vn", "\ufefflan\u00ad@sct.vn", `${"a".repeat(100_000)}@sct.vn`,
]

test("the list is long enough", () => expect(ACCEPTED.length + REFUSED.length).toBeGreaterThanOrEqual(60))
test.each(ACCEPTED)("%j is kept as %j", (typed, stored) => expect(normaliseEmail(typed)).toBe(stored))
test.each(REFUSED)("%j is refused", (typed) => expect(normaliseEmail(typed)).toBeNull())
test.each(ACCEPTED)("%j stays itself when normalised again", (_, stored) => expect(normaliseEmail(stored)).toBe(stored))
