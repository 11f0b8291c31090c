import { expect, test } from "vitest"
import { splitApprovers } from "@/lib/tasks/approvers"
import { firstPlan, planOf } from "../appendix/texts"

test("approving levels are split in their printed order, each once", () => {
  expect(splitApprovers("HĐND tỉnh/ UBND tỉnh")).toEqual(["HĐND tỉnh", "UBND tỉnh"])
  expect(splitApprovers("Tỉnh ủy; HĐND tỉnh; UBND tỉnh")).toEqual(["Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh"])
  expect(splitApprovers("UBND tỉnh/ UBND  tỉnh.")).toEqual(["UBND tỉnh"])
  expect(splitApprovers(" ")).toEqual([])
  expect(splitApprovers("/;")).toEqual([])
})

test("the plan as issued knows four levels", () => {
  const levels = planOf(firstPlan).tasks.flatMap(({ cells }) =>
    splitApprovers(cells.find(({ column }) => column === "APPROVER")?.verbatim ?? ""),
  )
  expect([...new Set(levels)]).toEqual(["Tỉnh ủy", "HĐND tỉnh", "UBND tỉnh", "Thủ tướng Chính phủ"])
})
