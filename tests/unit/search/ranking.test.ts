import { describe, expect, it } from "vitest"
import { rank, rankOf } from "@/lib/search/ranking"
import { readSearch, type Search } from "@/lib/tasks/search"

const search = (typed: string) => readSearch(typed) as Search
const ranked = (names: string[], typed: string) => rank(names, (name) => [name], search(typed))

describe("what is found by its names", () => {
  it("is found without tones, đ and case, and while its last word is unfinished", () => {
    expect(rankOf(["Sở Công Thương"], search("so cong thuong"))).not.toBeNull()
    expect(rankOf(["Thành phố Quảng Ngãi, Đức Phổ"], search("duc ph"))).not.toBeNull()
    expect(rankOf(["Quyết định số 907/QĐ-UBND"], search("907/qd"))).not.toBeNull()
  })

  it("is not found by a piece from within a word", () => {
    expect(rankOf(["Sở Công Thương"], search("thuon cong"))).toBeNull()
    expect(rankOf(["Quyết định số 1907/QĐ-UBND"], search("907/QĐ"))).toBeNull()
  })

  it("is as good as its best name", () => {
    expect(rankOf(["SCT", "Sở Công Thương"], search("sct"))).toBe(rankOf(["SCT"], search("sct")))
  })
})

describe("the order of what is found", () => {
  it("puts what is called just so first, then what begins so, then what holds the words", () => {
    const names = ["Ban chỉ đạo của Sở Y tế", "Sở Y tế tỉnh", "Sở Y tế"]
    expect(ranked(names, "so y te")).toEqual(["Sở Y tế", "Sở Y tế tỉnh", "Ban chỉ đạo của Sở Y tế"])
  })

  it("puts what bears the very marks that were typed before all else", () => {
    expect(ranked(["Mô Đức", "Huyện Mộ Đức"], "mộ đức")).toEqual(["Huyện Mộ Đức", "Mô Đức"])
    expect(ranked(["Mô Đức", "Huyện Mộ Đức"], "mo duc")).toEqual(["Mô Đức", "Huyện Mộ Đức"])
  })

  it("keeps what is found equally well in its order", () => {
    expect(ranked(["Sở Nội vụ", "Sở Tài chính", "Sở Công Thương"], "sở")).toEqual([
      "Sở Nội vụ",
      "Sở Tài chính",
      "Sở Công Thương",
    ])
  })

  it("takes the words one by one only where they nowhere stand together", () => {
    expect(ranked(["Công an tỉnh", "Ban An toàn giao thông công trình"], "cong an")).toEqual(["Công an tỉnh"])
    expect(ranked(["Ban An toàn giao thông công trình"], "cong an")).toEqual(["Ban An toàn giao thông công trình"])
  })
})
