import { expect, test } from "vitest"
import { readForm, typedValues } from "@/lib/access/form-data"

const form = (...pairs: [string, string | File][]) => {
  const data = new FormData()
  for (const [name, value] of pairs) data.append(name, value)
  return data
}

test("a name sent once is a text, a name sent several times a list", () => {
  expect(readForm(form(["name", "Lan"], ["agency", "SCT"], ["agency", "TTT"]))).toEqual({
    name: "Lan",
    agency: ["SCT", "TTT"],
  })
})

test("a file stays a file, a file field left empty is not there", () => {
  const plan = new File(["x"], "ke-hoach.txt")
  expect(readForm(form(["file", plan], ["photo", new File([], "")]))).toEqual({ file: plan })
})

test("what the framework adds is no part of the form, and no name reaches a prototype", () => {
  const read = readForm(form(["$ACTION_ID_x", ""], ["$ACTION_REF_1", ""], ["__proto__", "x"], ["name", "Lan"]))
  expect(Object.keys(read)).toEqual(["__proto__", "name"])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype)
})

test("what was typed comes back, passwords, codes and tokens never", () => {
  const sent = form(
    ["email", "lan@sct.vn"],
    ["password", "a"],
    ["passwordAgain", "b"],
    ["currentPassword", "c"],
    ["token", "d"],
    ["ownPassword", "e"],
    ["code", "123456"],
    ["file", new File(["x"], "x.txt")],
  )
  expect(typedValues(sent)).toEqual({ email: "lan@sct.vn" })
})
