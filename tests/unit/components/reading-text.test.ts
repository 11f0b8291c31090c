import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { describe, expect, it } from "vitest"
import { ReadingText } from "@/components/reading-text"

const verbatim = "Năm 2002, đổi đổi thoại"
const corrections = [
  { from: "Năm 2002", to: "Năm 2022" },
  { from: "đổi đổi", to: "đối" },
]
const drawn = (mode: "corrected" | "verbatim" | "compare") =>
  renderToStaticMarkup(createElement(ReadingText, { verbatim, corrections, mode }))
const words = (markup: string) => markup.replace(/<[^>]+>/g, "")

describe("a text in its readings", () => {
  it("reads corrected, with the corrected pieces marked", () => {
    expect(words(drawn("corrected"))).toBe("Năm 2022, đối thoại")
    expect(drawn("corrected").match(/<span/g)).toHaveLength(2)
  })

  it("reads as printed, with the misprints marked", () => {
    expect(words(drawn("verbatim"))).toBe(verbatim)
    expect(drawn("verbatim").match(/<mark/g)).toHaveLength(2)
  })

  it("compares both with real deletions and insertions that are named for the ear", () => {
    const markup = drawn("compare")
    expect(markup.match(/<del/g)).toHaveLength(2)
    expect(markup.match(/<ins/g)).toHaveLength(2)
    expect(words(markup)).toBe("nguyên văn: Năm 2002 hiệu đính: Năm 2022, nguyên văn: đổi đổi hiệu đính: đối thoại")
  })

  it("shows a text without corrections as it is, markup in it as text", () => {
    expect(
      renderToStaticMarkup(
        createElement(ReadingText, { verbatim: "<b>Quý III</b>", corrections: [], mode: "compare" }),
      ),
    ).toBe("&lt;b&gt;Quý III&lt;/b&gt;")
  })

  it("marks the hits of a search also where they are partly corrected", () => {
    const search = { search: { folded: ["2022", "doi", "thoai"], exact: null }, manner: "phrase" as const }
    const markup = renderToStaticMarkup(
      createElement(ReadingText, { verbatim, corrections, mode: "corrected", searched: search }),
    )
    expect(words(markup)).toBe("Năm 2022, đối thoại")
    expect(markup.match(/(?<=<mark>)[^<]+/g)?.join("")).toBe("2022, đối thoại")
  })
})
