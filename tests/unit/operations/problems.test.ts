import { expect, test } from "vitest"
import { OperatorProblem, sentenceFor } from "@/scripts/operator-problem.mjs"
import { portFrom } from "@/scripts/start/port.mjs"

const failure = (more: object, message = "m") => Object.assign(new Error(message), more)

test("a problem of our own is told in its own words", () => {
  expect(sentenceFor(new OperatorProblem("Thiếu tệp sao lưu."))).toBe("Thiếu tệp sao lưu.")
})

test("failures of the disk and of the databases are translated", () => {
  expect(sentenceFor(failure({ code: "ENOSPC" }))).toMatch(/^Ổ đĩa đã đầy/)
  expect(sentenceFor(failure({ code: "EROFS" }))).toMatch(/^Ổ đĩa chỉ cho phép đọc/)
  expect(sentenceFor(failure({ code: "28P01" }))).toMatch(/mật khẩu/)
  expect(sentenceFor(failure({ code: "3D000" }))).toMatch(/không tồn tại/)
  expect(sentenceFor(new AggregateError([failure({ code: "ECONNREFUSED" }, "connect ECONNREFUSED ::1:5432")]))).toMatch(
    /không trả lời.*connect ECONNREFUSED/,
  )
  expect(sentenceFor(failure({ cause: { originalMessage: "SQLITE_NOTADB: file is not a database" } }))).toMatch(
    /không phải cơ sở dữ liệu SQLite/,
  )
})

test("a failure is one line and never shows the password of a connection", () => {
  const sentence = sentenceFor(
    failure({}, "cannot reach postgresql://plan:b%C3%AD-m%E1%BA%ADt@db:5432/plan\n    at connect (x.js:1)"),
  )
  expect(sentence).toBe("Lỗi ngoài dự kiến: cannot reach postgresql://plan:***@db:5432/plan")
})

test("a port is a whole number from 1 to 65535", () => {
  expect([undefined, "", "3000", "65535"].map(portFrom)).toEqual([3000, 3000, 3000, 65535])
  for (const nonsense of ["0", "65536", "3000x", "-1", "3.5", "0x10", "http"])
    expect(() => portFrom(nonsense), nonsense).toThrow("PORT")
})
