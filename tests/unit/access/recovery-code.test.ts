import { expect, test } from "vitest"
import { readCode } from "@/lib/access/recovery-code"

test.each([
  ["123456", { kind: "app", digits: "123456" }],
  [" 123 456 ", { kind: "app", digits: "123456" }],
  ["１２３４５６", { kind: "app", digits: "123456" }],
  ["1234 5678 9012 3456 7890 1234", { kind: "recovery", digits: "123456789012345678901234" }],
  ["1234-5678-9012-3456-7890-1234", { kind: "recovery", digits: "123456789012345678901234" }],
  ["1234\u00a05678.9012–345678901234", { kind: "recovery", digits: "123456789012345678901234" }],
])("%j is read whatever stands between the digits", (typed, code) => expect(readCode(typed)).toEqual(code))

test.each(["", "12345", "1234567", "12345a", "1234 5678 9012 3456 7890 123", "x".repeat(24), "٣٤٥٦٧٨"])(
  "%j is no code",
  (typed) => expect(readCode(typed)).toBeNull(),
)
