import { describe, expect, test } from "vitest"
import { faultSentence } from "@/lib/evidence/faults"
import { contentDisposition, readName } from "@/lib/evidence/file-name"
import { kindOfName, sizeWords } from "@/lib/evidence/kinds"

describe("a name", () => {
  test("is kept letter for letter, in one form of writing", () => {
    expect(readName("Quyết định số 906 (ký).pdf")).toEqual({ name: "Quyết định số 906 (ký).pdf" })
    expect(readName("Quyết định.pdf".normalize("NFD"))).toEqual({ name: "Quyết định.pdf" })
  })
  test("loses the folders before it", () => {
    expect(readName("C:\\Văn bản\\a.pdf")).toEqual({ name: "a.pdf" })
    expect(readName("../../etc/a.pdf")).toEqual({ name: "a.pdf" })
  })
  test.each([
    ["báo cáo\u202efdp.exe.pdf", "unseen-signs"],
    ["a\u0000.pdf", "unseen-signs"],
    [".pdf", "unnamed"],
    ["", "unnamed"],
    [`${"ế".repeat(200)}.pdf`, "long-name"],
  ])("%j is refused as %s", (sent, fault) => expect(readName(sent)).toEqual({ fault }))
})

test("the kind is what the last ending says", () => {
  const kinds = ["a.pdf", "a.PDF", "a.jpeg", "a.jpg", "a.docx", "a.xlsx", "a.png", "a.pdf.exe", "a", "a.doc", "pdf"]
  expect(kinds.map(kindOfName)).toEqual(["PDF", "PDF", "JPG", "JPG", "DOCX", "XLSX", "PNG", null, null, null, null])
})

test("a browser is told the name in full and once more without marks; pictures and PDF may open in it", () => {
  expect(contentDisposition("Quyết định số 906.pdf", "PDF")).toBe(
    `inline; filename="Quyet dinh so 906.pdf"; filename*=UTF-8''Quy%E1%BA%BFt%20%C4%91%E1%BB%8Bnh%20s%E1%BB%91%20906.pdf`,
  )
  expect(contentDisposition("a\"b\\;c*(1)'.docx", "DOCX")).toBe(
    `attachment; filename="a_b__c_(1)_.docx"; filename*=UTF-8''a%22b%5C%3Bc%2A%281%29%27.docx`,
  )
})

test("sizes are said as people read them", () =>
  expect([1, 900, 840_000, 1_400_000, 35_700_000].map(sizeWords)).toEqual([
    "1 kB",
    "1 kB",
    "820 kB",
    "1,3 MB",
    "34 MB",
  ]))

test("a refusal says what is wrong, then what to do", () => {
  expect(faultSentence({ fault: "too-large", name: "QĐ 906.pdf", size: 34 * 1024 * 1024 })).toBe(
    "Tệp ‘QĐ 906.pdf’ 34 MB, quá mức 20 MB. Quét ở 200 dpi hoặc tách tệp.",
  )
  expect(faultSentence({ fault: "wrong-content", name: "anh.pdf" })).toBe(
    "Tệp ‘anh.pdf’ không phải PDF. Nhận pdf, docx, xlsx, png, jpg.",
  )
})
