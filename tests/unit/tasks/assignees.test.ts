import { expect, test } from "vitest"
import { type AssignmentRow, assigneeOf } from "@/lib/tasks/assignees"

const name = (official: string, from: string | null = null, to: string | null = null) => ({
  official,
  short: official,
  from,
  to,
})
const given: AssignmentRow = { words: "Các sở", from: "2022-08-04", agency: null, group: null }
const member = (key: string, from: string, to: string | null) => ({
  from,
  to,
  agency: { key, names: [name(`Sở ${key}`)] },
})
const group: AssignmentRow["group"] = {
  key: "G",
  name: "Các sở, ban, ngành tỉnh",
  enumerable: true,
  order: 1,
  members: [
    member("A", "2021-01-01", null),
    member("B", "2021-01-01", "2025-06-30"),
    member("C", "2023-01-01", null),
    member("D", "2021-01-01", null),
  ],
}

test("an agency goes by its name of that day, and by the plan's words where it bears none", () => {
  const agency = { key: "A", order: 7, names: [name("Tên cũ", null, "2025-02-28"), name("Tên mới", "2025-03-01")] }
  expect(assigneeOf({ ...given, agency }, [], "2024-01-01")).toMatchObject({ kind: "agency", name: "Tên cũ", order: 7 })
  expect(assigneeOf({ ...given, agency }, [], "2026-01-01").name).toBe("Tên mới")
  expect(assigneeOf({ ...given, agency: { ...agency, names: [] } }, [], "2026-01-01").name).toBe("Các sở")
})

test("a group means its members when the task was given, without the leads; who left since is marked", () => {
  const { members } = assigneeOf({ ...given, group }, ["D"], "2026-11-23")
  expect(members.map(({ key, isGone }) => [key, isGone])).toEqual([
    ["A", false],
    ["B", true],
  ])
})

test("a phrase that names nobody in particular has no members", () => {
  expect(assigneeOf({ ...given, group: { ...group, enumerable: false } }, [], "2024-01-01").members).toEqual([])
})

test("agencies stand before groups, and groups before words", () => {
  const agency = { key: "A", order: 613, names: [name("Sở A")] }
  const orders = [{ ...given, agency }, { ...given, group }, given].map(
    (row) => assigneeOf(row, [], "2024-01-01").order,
  )
  expect(orders).toEqual([...orders].sort((a, b) => a - b))
  expect(new Set(orders).size).toBe(3)
})
