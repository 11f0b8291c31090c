import fc from "fast-check"
import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { AskedChoice } from "@/components/ui/asked-field"

const options = [
  { value: "", label: "Tất cả" },
  { value: "SCT", label: `Sở "Công Thương" <7> & bạn` },
  { value: "STC", label: "Sở Tài chính (1)" },
]
const drawn = (asked: string) =>
  renderToStaticMarkup(createElement(AskedChoice, { name: "lead", label: "Chủ trì", asked, options }))
const chosen = (markup: string) =>
  [...markup.matchAll(/<option value="([^"]*)" selected="">/g)].map(([, value]) => value)

test("the option that the address asks for is chosen, and what no option says is kept", () => {
  expect(chosen(drawn("STC"))).toEqual(["STC"])
  expect(drawn("STC").match(/<option /g)).toHaveLength(3)
  expect(chosen(drawn("S-MAT"))).toEqual(["S-MAT"])
  expect(drawn("S-MAT")).toContain(`<option value="S-MAT" selected="">S-MAT</option><option value="">Tất cả</option>`)
})

test("no text of an option gets out of it", () => {
  fc.assert(
    fc.property(fc.string(), (asked) => {
      expect(drawn(asked).replace(/<\/?(div|label|select|option)\b[^<>]*>/g, "")).not.toMatch(/[<>]/)
    }),
  )
})
