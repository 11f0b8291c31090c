import { createElement } from "react"
import { renderToStaticMarkup } from "react-dom/server"
import { expect, test } from "vitest"
import { Drawn } from "@/components/ui/drawn"
import { SelectField } from "@/components/ui/select-field"

const agencies = [
  { value: "SCT", label: `Sở "Công Thương" <7> & bạn` },
  { value: "STC", label: "Sở Tài chính" },
]
const select = (more: object) =>
  renderToStaticMarkup(createElement(SelectField, { name: "agency", label: "Cơ quan", options: agencies, ...more }))
const optionsOf = (markup: string) => markup.slice(markup.indexOf(">", markup.indexOf("<select")) + 1)
const asReact = (chosen: string | undefined, children: unknown[]) =>
  optionsOf(renderToStaticMarkup(createElement("select", { defaultValue: chosen }, ...(children as []))))
const option = ({ value, label }: { value: string; label: string }) =>
  createElement("option", { key: value, value }, label)

test("a part that is drawn once is the part that React draws", () => {
  const children = createElement(
    "li",
    { className: "py-1" },
    createElement("a", { href: "/plans?a=1&b=2" }, "“Sở” & <bạn>"),
  )
  expect(renderToStaticMarkup(createElement(Drawn, { as: "ul", className: "mt-1", id: "a", children }))).toBe(
    renderToStaticMarkup(createElement("ul", { id: "a", className: "mt-1" }, children)),
  )
})

test("the options of a field are those that React draws, and the one that was chosen stays chosen", () => {
  for (const chosen of [undefined, "SCT", "STC"])
    expect(select({ defaultValue: chosen })).toContain(asReact(chosen, agencies.map(option)))
  const group = createElement("optgroup", { key: "Nhóm", label: "Nhóm" }, option({ value: "G", label: "Nhóm A" }))
  expect(
    select({
      empty: "Chọn",
      groups: [{ label: "Nhóm", options: [{ value: "G", label: "Nhóm A" }] }],
      defaultValue: "G",
    }),
  ).toContain(asReact("G", [createElement("option", { key: "", value: "" }, "Chọn"), ...agencies.map(option), group]))
})
