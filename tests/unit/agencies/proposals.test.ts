import { expect, test } from "vitest"
import { proposeAgencies } from "@/lib/agencies/proposals"
import { catalogue } from "./province"

const keys = (words: string) => proposeAgencies(words, catalogue).map((one) => one.key)

test("a name misread by one letter proposes its agency with the distance", () => {
  expect(proposeAgencies("Sở Công Thuơngg", catalogue)).toEqual([{ key: "SCT", name: "Sở Công Thương", distance: 1 }])
})

test("the nearest comes first, at most three, each agency once", () => {
  expect(keys("Sở Nội vu")).toEqual(["SNV", "SNgV"])
  expect(keys("huyện Sơn Tà")[0]).toBe("H-SON-HA")
  for (const words of ["huyện Sơn Ta", "UBND huyện Sơn T"]) {
    expect(keys(words).length).toBeLessThanOrEqual(3)
    expect(new Set(keys(words)).size).toBe(keys(words).length)
  }
})

test("a group is proposed too", () => {
  expect(keys("Các sở, bann, ngành")[0]).toBe("G-SBN")
})

test("short forms of two agencies are never taken for each other", () => {
  expect(keys("SCTT")).toEqual([])
})

test("nothing is proposed for words that are far from every name", () => {
  for (const words of ["", "đơn vị thi công", "x".repeat(10_000)]) expect(keys(words)).toEqual([])
})
