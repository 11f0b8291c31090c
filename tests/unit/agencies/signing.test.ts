import { expect, test } from "vitest"
import { type SigningAuthority, signatoryOn, signingTitles } from "@/lib/agencies/signing"

const signing = (authority: SigningAuthority, title: string, superiorTitle = "", collective = "") => ({
  ...{ authority, title },
  superiorTitle: superiorTitle || null,
  collective: collective || null,
})

// Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.7.b
test.each([
  [signing("OWN", "Giám đốc"), ["Giám đốc"]],
  [signing("KT", "Phó Giám đốc", "Giám đốc"), ["KT. Giám đốc", "Phó Giám đốc"]],
  [signing("Q", "Giám đốc"), ["Q. Giám đốc"]],
  [signing("TL", "Chánh Văn phòng", "Giám đốc"), ["TL. Giám đốc", "Chánh Văn phòng"]],
  [signing("TUQ", "Giám đốc Sở Nội vụ", "Chủ tịch"), ["TUQ. Chủ tịch", "Giám đốc Sở Nội vụ"]],
  [signing("TM", "Chủ tịch", "", "Ủy ban nhân dân"), ["TM. Ủy ban nhân dân", "Chủ tịch"]],
  [
    signing("KT", "Phó Chủ tịch", "Chủ tịch", "Ủy ban nhân dân"),
    ["TM. Ủy ban nhân dân", "KT. Chủ tịch", "Phó Chủ tịch"],
  ],
])("%j signs under %j", (one, titles) => expect(signingTitles(one)).toEqual(titles))

test("on a day signs whoever may then; the head before a deputy, of two the newer one", () => {
  const quang = { authority: "OWN" as const, fullName: "Quang", from: "2021-01-01", to: "2024-06-30" }
  const hung = { authority: "OWN" as const, fullName: "Hùng", from: "2024-07-01", to: null }
  const mai = { authority: "KT" as const, fullName: "Mai", from: "2020-01-01", to: null }
  const all = [mai, quang, hung]
  expect(signatoryOn(all, "2024-06-30")?.fullName).toBe("Quang")
  expect(signatoryOn(all, "2024-07-01")?.fullName).toBe("Hùng")
  expect(signatoryOn(all, "2020-05-05")?.fullName).toBe("Mai")
  expect(signatoryOn(all, "2019-01-01")).toBeNull()
})
