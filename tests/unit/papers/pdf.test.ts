import { beforeAll, expect, test } from "vitest"
import { writePaper } from "@/lib/papers/write-paper"
import { paperOf } from "@/tests/support/paper"

let pdf: string

beforeAll(async () => {
  pdf = (await writePaper(paperOf(), "pdf")).toString("latin1")
})

test("Tinos is embedded in each face that is used, and no other font", () => {
  const fonts = [...pdf.matchAll(/\/BaseFont \/([\w+-]+)/g)].map(([, name]) => name?.replace(/^[A-Z]{6}\+/, ""))
  expect([...new Set(fonts)].sort()).toEqual(["Tinos-Bold", "Tinos-BoldItalic", "Tinos-Italic", "Tinos-Regular"])
  expect(pdf.match(/\/FontFile2 /g)).toHaveLength(4)
})

test("the letter is A4 upright, the appendix A4 across", () => {
  const boxes = [...pdf.matchAll(/\/MediaBox \[([\d. ]+)\]/g)].map(([, box]) => box)
  expect(boxes).toEqual(["0 0 595.28 841.89", "0 0 841.89 595.28"])
})

test("nothing in it leads outside or acts by itself", () => {
  expect(pdf).not.toMatch(/\/(URI|JavaScript|JS|Launch|OpenAction|AA|EmbeddedFile|SubmitForm)\b/)
})
