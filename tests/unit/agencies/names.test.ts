import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { type Resolved, resolveAgencies } from "@/lib/agencies/names"
import { fold } from "@/lib/vietnamese"
import { catalogue, rows } from "./province"

const resolve = (text: string) => resolveAgencies(text, catalogue)
const shown = (text: string) =>
  resolve(text).map(({ agency, group, words, unknown }) => agency ?? group ?? (unknown ? `? ${words}` : words))

const districts = catalogue.agencies
  .filter((agency) => agency.kind === "DISTRICT")
  .map(({ key, names }) => [key, names[0]!.short.replace("UBND ", "")] as const)

describe("a district unit is recognised", () => {
  test("there are thirteen of them", () => expect(districts).toHaveLength(13))

  test.each(districts)("%s however %j is written", (key, name) => {
    const written = [
      name,
      `UBND ${name}`,
      `Uỷ ban nhân dân ${name}`,
      `UBND ${name}`.normalize("NFD"),
      `UBND ${name}`.toUpperCase(),
      fold(`UBND ${name}`),
      ` - UBND  ${name}. `,
    ]
    for (const text of written) expect(resolve(text)).toMatchObject([{ agency: key }])
  })

  test("the city also as TP. and the town as TX", () => {
    expect(shown("UBND TP. Quảng Ngãi; TX Đức Phổ")).toEqual(["TP-QUANG-NGAI", "TX-DUC-PHO"])
  })
})

describe("a list under one heading names its items", () => {
  test.each([
    [
      "UBND các huyện: Bình Sơn, Lý Sơn, Sơn Tịnh; UBND thành phố Quảng Ngãi",
      ["H-BINH-SON", "H-LY-SON", "H-SON-TINH", "TP-QUANG-NGAI"],
    ],
    ["UBND các huyện Ba Tơ, Minh Long và Sơn Hà", ["H-BA-TO", "H-MINH-LONG", "H-SON-HA"]],
    ["UBND các huyện, thị xã, thành phố: Mộ Đức, Đức Phổ, Quảng Ngãi", ["H-MO-DUC", "TX-DUC-PHO", "TP-QUANG-NGAI"]],
    ["Các sở: Công Thương, Tài chính và KH&ĐT; Công an tỉnh", ["SCT", "STC", "SKHĐT", "CAT"]],
    ["Các Sở Nội vụ, Lao động - Thương binh và Xã hội", ["SNV", "SLĐTBXH"]],
  ])("%s", (text, keys) => expect(shown(text)).toEqual(keys))

  test("an item the catalogue does not know is marked", () => {
    expect(shown("UBND các huyện: Bình Sơn, Tây Trà")).toEqual(["H-BINH-SON", "? Tây Trà"])
  })

  test("the list ends at a semicolon: a bare place name behind it is no district", () => {
    expect(shown("UBND các huyện: Bình Sơn; Lý Sơn")).toEqual(["H-BINH-SON", "Lý Sơn"])
  })
})

describe("names are told apart by the whole text", () => {
  test.each([
    ["Các sở, ban, ngành, Tỉnh đoàn", ["G-SBN", "ĐTN"]],
    ["Các sở, ban, ngành, UBND các huyện, thị xã, thành phố liên quan", ["G-SBN", "G-UBNDH-LQ"]],
    ["Sở Công Thương chủ trì, phối hợp với Sở Tài chính", ["SCT", "STC"]],
    ["1. Sở Y tế\n2. Sở Tư pháp\n- Thanh tra tỉnh", ["SYT", "STP", "TTT"]],
    ["Sở Công Thương, Sở Y tế, Sở Công Thương", ["SCT", "SYT"]],
    ["Giám đốc Sở Công Thương; Chủ tịch UBND các huyện, thị xã, thành phố", ["SCT", "G-UBNDH"]],
    ["Ban Quản lý rừng phòng hộ tỉnh", ["BQL-RPH"]],
    ["Sở NN&PTNT, SNNPTNT", ["SNNPTNT"]],
  ])("%j", (text, keys) => expect(shown(text)).toEqual(keys))
})

describe("what is no agency of the catalogue", () => {
  test("persons, consultants and interested parties stay words and create no duty", () => {
    expect(resolve("đồng chí Nguyễn Thị Lan, các doanh nghiệp, hợp tác xã và có liên quan")).toEqual<Resolved[]>([
      { words: "đồng chí Nguyễn Thị Lan" },
      { words: "các doanh nghiệp" },
      { words: "hợp tác xã" },
      { words: "có liên quan" },
    ])
  })

  test.each(["Sở Du lịch và Môi trường", "Ban Tôn giáo", "UBND huyện Sơn Trà", "Cục Dự trữ", "Hội Nhà báo"])(
    "%s looks like an agency and is marked",
    (words) => {
      expect(resolve(`Sở Y tế, ${words}; Công an tỉnh`)).toEqual([
        { words: "Sở Y tế", agency: "SYT" },
        { words, unknown: true },
        { words: "Công an tỉnh", agency: "CAT" },
      ])
    },
  )

  test("a body that has a known name inside its own is not that agency", () => {
    for (const words of [
      "Trung tâm Khuyến công thuộc Sở Công Thương",
      "Công an huyện Bình Sơn",
      "Phòng Nội vụ thuộc Sở Nội vụ",
    ])
      expect(resolve(words)).toEqual([{ words, unknown: true }])
  })

  test("words that go on a known name are marked: it may be another province's", () => {
    expect(shown("Sở Tài chính Hà Giang")).toEqual(["STC", "? Hà Giang"])
  })

  test("an empty cell names nobody", () => {
    for (const text of ["", "  ", "-", " ; . ", "và"]) expect(resolve(text)).toEqual([])
  })
})

describe("whatever the text", () => {
  const pieces = fc.constantFrom(
    ...rows.flatMap((row) => [row.lead, row.coordinating]),
    "UBND các huyện:",
    "các",
    "và",
    ";",
    ", ",
    "\n",
    "ế",
    "\u0301",
    "&",
    "TP.",
    "Sở ",
    "constructor",
    "__proto__",
    "𝔸",
  )
  const texts = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((parts) => parts.join("")),
    fc.array(pieces).map((parts) => parts.join(" ").normalize("NFD")),
  )

  test("it is read without failing, and the words read stand in the text in that order", () => {
    fc.assert(
      fc.property(texts, (text) => {
        let from = 0
        for (const { words } of resolve(text)) {
          expect(words).not.toBe("")
          from = text.indexOf(words, from)
          expect(from).toBeGreaterThanOrEqual(0)
          from += words.length
        }
      }),
      { numRuns: 2000 },
    )
  })

  test("ten thousand characters take at most 50 ms", () => {
    resolve("Sở Công Thương") // reads the catalogue once
    for (const unit of ["Các sở, ban, ngành, ", "x y z ", "Sở ", "UBND các huyện: Bình Sơn, ", "a", "các chủ tịch "]) {
      const text = unit.repeat(10_000 / unit.length)
      const times = [1, 2, 3, 4, 5].map(() => {
        const start = performance.now()
        resolve(text)
        return performance.now() - start
      })
      expect(Math.min(...times)).toBeLessThan(50)
    }
  })
})
