import { expect, test } from "vitest"
import { isWrittenAs, queryOf } from "@/lib/addresses"
import { conditionsIn, conditionWords, withoutCondition, withoutConditions } from "@/lib/tasks/conditions"
import { TaskListView } from "@/lib/tasks/input"

const viewOf = (address: string) => TaskListView.parse(Object.fromEntries(new URLSearchParams(address)))

test("what narrows a list is said in one order, whatever the order in the address", () => {
  const view = viewOf("year=2022&lead=SCT&q=rung&group=lead&text=verbatim&sort=deadline&asOf=2023-11-30")
  expect(conditionsIn(view)).toEqual([
    { name: "q", key: "rung" },
    { name: "lead", key: "SCT" },
    { name: "year", key: "2022" },
  ])
  expect(conditionsIn(viewOf(""))).toEqual([])
})

test("without a condition the list keeps its other conditions and its layout, and begins at its first page", () => {
  const view = viewOf("q=rung&group=lead&text=verbatim&lead=SCT&year=2022&sort=deadline&page=3")
  expect(queryOf(withoutCondition(view, "year"))).toBe("?q=rung&group=lead&text=verbatim&lead=SCT&sort=deadline")
  expect(queryOf(withoutConditions(view))).toBe("?group=lead&text=verbatim&sort=deadline")
})

test("a search that was not grouped leaves no trace in the layout of the list without it", () => {
  expect(queryOf(withoutCondition(viewOf("q=rung"), "q"))).toBe("")
  expect(queryOf(withoutConditions(viewOf("q=rung&lead=SCT")))).toBe("")
  expect(queryOf(withoutCondition(viewOf("q=rung&group=section"), "q"))).toBe("")
})

test("every condition is said in words, and what nobody knows says itself", () => {
  expect(conditionWords("lead", "Sở Công Thương")).toBe("Chủ trì: Sở Công Thương")
  expect(conditionWords("lead", "XYZ")).toBe("Chủ trì: XYZ")
  expect(conditionWords("due", "2022-12-31")).toBe("Hạn: 31/12/2022")
  expect(conditionWords("year", "2023")).toBe("Thời hạn: năm 2023")
  expect(conditionWords("kind", "ANNUAL")).toBe("Thời hạn: hằng năm")
  expect(conditionWords("status", "overdue")).toBe("Tình trạng: quá hạn, chưa xong")
})

test("an address that says what is empty, unknown, twice or the default is not written as this site writes it", () => {
  const written = (address: string) => {
    const asked: Record<string, string | string[]> = {}
    for (const [name, value] of new URLSearchParams(address))
      asked[name] = name in asked ? [asked[name] ?? "", value].flat() : value
    return isWrittenAs(TaskListView.parse(asked), asked)
  }
  expect(written("")).toBe(true)
  expect(written("q=r%E1%BB%ABng&lead=SKH%C4%90T&year=2022")).toBe(true)
  for (const address of [
    "q=",
    "lead=SCT&year=",
    "group=section",
    "zarsrc=30",
    "lead=SCT&lead=STC",
    "year=2022&lead=SCT",
  ])
    expect(written(address), address).toBe(false)
})

test("the address of a view is read as the same view, so that leading there leads nowhere else", () => {
  const strange = [
    "q=%20%C3%B0%CC%A3a&year=2e3",
    "section=04&page=2.0",
    "lead=%00&q=%F0%9F%92%A3",
    "group=none&q=x",
    "q=+",
  ]
  for (const address of strange) {
    const view = viewOf(address)
    expect(viewOf(queryOf(view).slice(1)), address).toEqual(view)
    expect(isWrittenAs(view, Object.fromEntries(new URLSearchParams(queryOf(view)))), address).toBe(true)
  }
})
