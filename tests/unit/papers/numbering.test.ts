import { expect, test } from "vitest"
import { numberer, roman } from "@/lib/papers/numbering"

test("mục are Roman, khoản Arabic, điểm letters of the Vietnamese alphabet, each anew under the next higher one", () => {
  const next = numberer()
  const levels = [1, 2, 3, 3, 3, 3, 3, 3, 3, 2, 3, 1, 2] as const
  expect(levels.map(next)).toEqual(["I.", "1.", "a)", "b)", "c)", "d)", "đ)", "e)", "g)", "2.", "a)", "II.", "1."])
})

test("after the last letter two of them follow", () => {
  const next = numberer()
  expect(Array.from({ length: 24 }, () => next(3)).slice(-2)).toEqual(["y)", "aa)"])
})

test.each([
  [4, "IV"],
  [9, "IX"],
  [14, "XIV"],
  [28, "XXVIII"],
])("%i is %s", (count, written) => expect(roman(count)).toBe(written))
