import { describe, expect, test } from "vitest"
import { resolveAgencies } from "@/lib/agencies/names"
import { catalogue, corrected, rows } from "./province"

const keysOf = (text: string) =>
  resolveAgencies(text, catalogue).map(({ agency, group, words }) => agency ?? group ?? words)

const LEADS: Record<string, string> = {
  "Sở Kế hoạch và Đầu tư": "SKHĐT",
  "Sở Nông nghiệp và PTNT": "SNNPTNT",
  "Ban Dân tộc tỉnh": "BDT",
  "Sở Lao động, Thương binh và Xã hội": "SLĐTBXH",
  "Các Sở, ban, ngành (có đơn vị sự nghiệp công lập), địa phương.": "G-SBN-DVSN",
  "Sở Tài chính": "STC",
  "Sở Tài nguyên và Môi trường": "STNMT",
  "Sở Thông tin và Truyền thông": "STTTT",
  "Sở Lao động - Thương binh và Xã hội": "SLĐTBXH",
  "Sở Công Thương": "SCT",
  "Thanh tra tỉnh": "TTT",
  "Sở Xây dựng": "SXD",
  "BQL KKT Dung Quất và các KCN Quang Ngãi": "BQL",
  "Sở Văn hóa, Thể thao và Du lịch": "SVHTTDL",
  "Sở Ngoại vụ": "SNgV",
}

const FORCES = ["G-SBN", "BCHBP", "BCHQS", "CAT"]

/** The 19 coordinating texts by the first row that has them. */
const COORDINATING: Record<string, string[]> = {
  "1": [],
  "2": ["G-LQ"],
  "9": ["SNV"],
  "10": ["G-SBN", "G-UBNDH", "G-LQ"],
  "15": ["G-SBN", "G-UBNDH", "G-LQ"],
  "19": ["G-SBN", "G-UBNDH", "G-LQ"],
  "23": ["G-SBN", "G-UBNDH"],
  "24": ["G-SBN-LQ", "G-UBNDH", "G-TV"],
  "25": ["G-SBN", "G-UBNDH", "G-TCCN"],
  "28": ["G-SBN", "G-CTXH", "G-UBNDH"],
  "31": ["G-SBN", "G-UBNDH"],
  "34": ["G-SBN", "G-CTXH", "G-UBNDH"],
  "41": ["G-SBN-LQ"],
  "42": [...FORCES, "H-BINH-SON", "H-LY-SON", "Sơn Trà", "TP-QUANG-NGAI"],
  "43": ["SKHĐT", "STC", "G-SBN", "G-UBNDH", "G-LQ"],
  "44": ["G-SBN", "G-UBNDH", "G-LQ"],
  "45": ["G-SBN", "G-UBNDH", "G-LQ"],
  "48": ["G-SBN", "G-UBNDH", "G-LQ"],
  "55": ["G-SBN-LQ"],
}

describe("the lead and coordinating cells of the plan", () => {
  const leads = [...new Set(rows.map((row) => row.lead))]
  const firsts = rows.filter((row, i) => rows.findIndex((other) => other.coordinating === row.coordinating) === i)

  test("are those of 56 rows: 15 lead texts and 19 coordinating texts", () => {
    expect(rows).toHaveLength(56)
    expect(leads).toEqual(Object.keys(LEADS))
    expect(firsts.map((row) => row.number)).toEqual(Object.keys(COORDINATING))
  })

  test.each(Object.entries(LEADS))("the lead %j is %s", (text, key) => {
    expect(keysOf(text)).toEqual([key])
  })

  test.each(firsts.map((row) => [row.number, row.coordinating] as const))(
    "row %s coordinates with %j in the printed order",
    (number, text) => {
      expect(keysOf(text)).toEqual(COORDINATING[number])
    },
  )

  test("every corrected text names only what the catalogue knows, and the same bodies as the verbatim", () => {
    for (const row of rows) {
      const lead = corrected(row.line, "Cơ quan chủ trì tham mưu", row.lead)
      const coordinating = corrected(row.line, "Cơ quan phối hợp", row.coordinating)
      const resolved = [lead, coordinating].flatMap((text) => resolveAgencies(text, catalogue))
      expect(resolved.filter((one) => one.unknown || !(one.agency || one.group))).toEqual([])
      expect(keysOf(lead)).toEqual(keysOf(row.lead))
      if (row.number !== "42") expect(keysOf(coordinating)).toEqual(keysOf(row.coordinating))
    }
  })

  test("row 42 corrected names four district units by a list, and no group of districts", () => {
    const row = rows.find((one) => one.number === "42")!
    expect(keysOf(corrected(row.line, "Cơ quan phối hợp", row.coordinating))).toEqual([
      ...FORCES,
      "H-BINH-SON",
      "H-LY-SON",
      "H-SON-TINH",
      "TP-QUANG-NGAI",
    ])
  })

  test("row 42 verbatim asks about the misread district instead of guessing", () => {
    const row = rows.find((one) => one.number === "42")!
    expect(resolveAgencies(row.coordinating, catalogue).filter((one) => one.unknown)).toEqual([
      { words: "Sơn Trà", unknown: true },
    ])
  })

  test("the seven tasks of Nguyễn Thị Lan's agency, Sở Công Thương, are found", () => {
    expect(rows.filter((row) => keysOf(row.lead).includes("SCT")).map((row) => row.number)).toEqual([
      "19",
      "41",
      "43",
      "44",
      "45",
      "46",
      "47",
    ])
  })
})
