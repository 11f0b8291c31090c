import { expect, test } from "vitest"
import { findElsewhere } from "@/lib/tasks/found-elsewhere"
import { partOfGroup } from "@/lib/tasks/grouping"
import { markHits, pieceBetween, readSearch, type SearchManner } from "@/lib/tasks/search"
import type { TaskFacts } from "@/lib/tasks/task-facts"

const searched = (typed: string, manner: SearchManner = "phrase") => {
  const search = readSearch(typed)
  return search && { search, manner }
}
const hits = (text: string, typed: string, manner?: SearchManner) =>
  markHits(text, searched(typed, manner))
    .filter(({ isHit }) => isHit)
    .map((piece) => piece.text)

test("of a phrase only the whole is a hit, whatever its marks, case and signs", () => {
  const text = "Dự án quản lý rừng bền vững đối với rừng trồng"
  expect(hits(text, "RUNG ben vung")).toEqual(["rừng bền vững"])
  expect(hits(text, "rung ben vu")).toEqual(["rừng bền vững"])
  expect(hits("Theo Quyết định số 907/QĐ-UBND", "907 qd")).toEqual(["907/QĐ"])
  expect(hits(text, "vững rừng")).toEqual([])
})

test("words that were searched for one by one are marked one by one", () => {
  expect(hits("rừng trồng, bền vững của rừng", "vững rừng", "all")).toEqual(["rừng", "vững", "rừng"])
})

test("a marked text can be cut where its corrections are", () => {
  const marked = markHits("Quản lý rừng bền vững giai đoạn", searched("rung ben vung"))
  expect(pieceBetween(marked, 0, 12)).toEqual([
    { text: "Quản lý ", isHit: false },
    { text: "rừng", isHit: true },
  ])
  expect(pieceBetween(marked, 12, 31)).toEqual([
    { text: " bền vững", isHit: true },
    { text: " giai đoạn", isHit: false },
  ])
})

const text = (corrected: string, verbatim = corrected) => ({ verbatim, corrected, corrections: [] })
const row = {
  number: "37",
  title: text("Dự án bảo tồn cây dược liệu", "Dự án bảo tôm cây dược liệu"),
  leadText: text("Sở NN và PTNT"),
  deadlineText: text("Năm 2022"),
  leads: [{ name: "Sở Nông nghiệp và Phát triển nông thôn" }],
}
const facts = {
  section: { order: 5, numeral: "V", title: "Cơ cấu lại các ngành" },
  coordinating: { verbatim: "Các sở, ban ngành", agencies: [], groups: [] },
  approvers: ["UBND tỉnh"],
  note: text(`${"Căn cứ chương trình của Chính phủ, ".repeat(5)}Quyết định số 907/QĐ-UBND ngày 30/9/2021`),
  citations: [{ type: "Quyết định", number: "907", symbol: "QĐ-UBND", date: "2021-09-30", issuer: null }],
} as unknown as TaskFacts
const found = (typed: string, manner?: SearchManner) => findElsewhere(row, facts, searched(typed, manner))

test("what a row does not show is quoted from where it stands, cut to the words around", () => {
  const note = found("907 qd")
  expect(note?.label).toBe("Ghi chú")
  expect(note?.text).toMatch(/^….*Quyết định số 907\/QĐ-UBND ngày 30\/9\/2021$/)
  expect(note?.text.length).toBeLessThan(150)
  expect(found("phat trien nong thon")).toEqual({ label: "Chủ trì", text: "Sở Nông nghiệp và Phát triển nông thôn" })
  expect(found("bao tom")).toEqual({ label: "Nguyên văn", text: "Dự án bảo tôm cây dược liệu" })
})

test("what the row shows, its number and what nobody searched for need no quotation", () => {
  for (const typed of ["bao ton", "nam 2022", "37"]) expect(found(typed), typed).toBeNull()
  expect(findElsewhere(row, facts, null)).toBeNull()
  expect(found("khong co that")).toBeNull()
})

test("a group that goes over the end of a page is continued on the next and ended once", () => {
  const groups = [
    { key: "a", count: 60 },
    { key: "b", count: 130 },
    { key: "c", count: 20 },
  ]
  expect(partOfGroup(groups, "a", { offset: 0, shown: 60 })).toEqual({ isContinued: false, isEnded: true })
  expect(partOfGroup(groups, "b", { offset: 0, shown: 40 })).toEqual({ isContinued: false, isEnded: false })
  expect(partOfGroup(groups, "b", { offset: 100, shown: 90 })).toEqual({ isContinued: true, isEnded: true })
  expect(partOfGroup(groups, "c", { offset: 100, shown: 10 })).toEqual({ isContinued: false, isEnded: false })
  expect(partOfGroup(groups, "c", { offset: 200, shown: 10 })).toEqual({ isContinued: true, isEnded: true })
})

test("a hit stands where it stands, whatever letters and signs are around it", () => {
  for (const around of ["x̂ ", "ﬁ ", "😀 ", "İ ", "ß – ", "２ "]) {
    const text = `${around}rừng bền vững ${around}`
    expect(hits(text, "ben vung")).toEqual(["bền vững"])
    expect(hits(text.normalize("NFD"), "ben vung")).toEqual(["bền vững"])
  }
})

test("a word is found from its beginning on, not within another", () => {
  expect(hits("quy hoạch và kế hoạch", "oach")).toEqual([])
  expect(hits("kế hoạch", "ke ho")).toEqual(["kế hoạch"])
  expect(hits("kê khai hoạch định", "ke ho")).toEqual([])
})
