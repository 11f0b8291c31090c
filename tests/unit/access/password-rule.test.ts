import { dictionary } from "@zxcvbn-ts/language-common"
import { describe, expect, test } from "vitest"
import { canonicalPassword, foldPassword, passwordProblem } from "@/lib/access/password-rule"

const common = new Set(dictionary.passwords.map((word) => foldPassword(String(word))))
const surroundings = {
  administrator: false,
  own: ["Nguyễn Thị Lan", "lan.nguyen@sct.tinh.gov.vn"],
  context: ["Sổ theo dõi kế hoạch", "Sở Công Thương", "Sở Kế hoạch và Đầu tư", "UBND thành phố Sông Xanh", "SCT"],
  common,
}
const problem = (password: string, more = {}) => passwordProblem(password, { ...surroundings, ...more })

describe("length", () => {
  test.each([
    ["eleven characters", "hồ sen tím8", false, /12 ký tự/],
    ["twelve characters", "hồ sen tím 8", false, null],
    ["fourteen characters of an administrator", "hồ sen tím 85x", true, /15 ký tự/],
    ["fifteen characters of an administrator", "hồ sen tím 85xy", true, null],
    ["64 characters", passphrase(64), false, null],
    ["72 characters", passphrase(72), false, null],
    ["73 characters", passphrase(73), false, null],
    ["128 characters", passphrase(128), false, null],
    ["129 characters", passphrase(129), false, /128 ký tự/],
    ["128 characters typed with separate marks", passphrase(128).normalize("NFD"), false, null],
    ["129 characters typed with separate marks", passphrase(129).normalize("NFD"), false, /128 ký tự/],
    ["a million characters", "ế ".repeat(500_000), false, /128 ký tự/],
  ])("%s", (_, password, administrator, expected) => {
    if (expected) expect(problem(password, { administrator })).toMatch(expected)
    else expect(problem(password, { administrator })).toBeNull()
  })

  test("characters count once they are composed, so that both ways of typing a mark are equally long", () => {
    expect(problem("hồ sen tím8".normalize("NFD"))).toMatch(/12 ký tự/)
    expect(canonicalPassword("hồ sen tím 8".normalize("NFD"))).toBe("hồ sen tím 8".normalize("NFC"))
  })
})

describe("what others would try first is refused", () => {
  const bases = [
    "password",
    "matkhau",
    "MatKhau",
    "Mật khẩu",
    "M4tkh4u",
    "P@ssw0rd",
    "quantri",
    "Quản trị viên",
    "dangnhap",
    "haiphong",
    "songxanh",
    "Sông Xanh",
    "SONGXANH",
    "congthuong",
    "SoCongThuong",
    "Sở Công Thương",
    "kehoachvadautu",
    "nguyenthilan",
    "LanNguyen",
    "Nguyễn Thị Lan",
  ]
  const dressings = [
    (word: string) => `${word}2026${"!".repeat(Math.max(0, 8 - word.length))}`,
    (word: string) => `${word}@123456789`,
    (word: string) => `1234567${word}`,
    (word: string) => `${word}${word}${word}`,
    (word: string) => `!!!${word}!!!2025`,
    (word: string) => `${word}-01/01/1990`,
    (word: string) => `${word.toUpperCase()}12345678`,
    (word: string) => `Matkhau${word}2026`,
    (word: string) => `${word}_${word}_0255`,
    (word: string) => `${word.replace(/a/gi, "@").replace(/o/gi, "0")}#99999999`,
  ]
  const samples = bases.flatMap((base) => dressings.map((dress) => dress(base)))

  test("two hundred samples, dressed up as people do", () => {
    expect(samples).toHaveLength(200)
    expect(samples.filter((sample) => problem(sample) === null)).toEqual([])
  })

  test.each([
    "123456789012",
    "987654321098",
    "qwertyuiopas",
    "abcdefghijklmn",
    "1qaz2wsx3edc",
    "aaaaaaaaaaaa",
    "abcabcabcabc",
    "abc123abc123abc123",
    "iloveyou123456",
    "Dragon!!!!2024",
    "baseball1234567",
    "            ",
    "!@#$%^&*()_+-=",
    "ubndtinh2026!!",
    "haiphong2026!",
    "Anhyeuem@2024",
  ])("%s", (password) => expect(problem(password)).toMatch(/dễ đoán/))

  test("the list of common passwords holds ten thousand and more", () => expect(common.size).toBeGreaterThan(10_000))
})

test.each([
  "sáng nay trời mưa to",
  "correct horse battery staple",
  "x7$k2-p9!q4#m",
  "Chợ nổi bán bưởi năm roi",
  "thuyền về bến lúc 5 giờ",
  "vK2mP9xQ4tRz",
  "tre xanh Lan trồng sau hè",
])("a sentence or a random text is accepted: %s", (password) => expect(problem(password)).toBeNull())

function passphrase(length: number): string {
  const words =
    "mưa rơi ngoài hiên, thuyền ghé bến muộn; bưởi chín vàng sân; trâu về ngõ tối, khói bếp thơm rơm; trăng treo đầu núi, suối reo lưng đồi."
  return words.slice(0, length)
}
