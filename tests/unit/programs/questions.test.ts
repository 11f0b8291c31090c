import { describe, expect, test } from "vitest"
import { AgenciesQuestion, NoQuestion, readQuestion, TasksQuestion } from "@/lib/programs/questions"
import { ASKED_OF_TASKS } from "@/lib/tasks/input"

const ask = (query: string) => readQuestion(TasksQuestion, new URLSearchParams(query))
const faults = (query: string) => {
  const asked = ask(query)
  return asked.ok ? [] : Object.keys(asked.fields ?? {})
}

test("a program may ask of a list whatever the page may, each parameter described", () => {
  expect(Object.keys(TasksQuestion.shape).sort()).toEqual(Object.keys(ASKED_OF_TASKS).sort())
  for (const [name, field] of Object.entries(TasksQuestion.shape)) expect(field.description, name).toMatch(/\S/)
})

test("what is asked is understood as the page understands it", () => {
  expect(ask("lead=STC&year=2022&page=2&q=đ%20ồn")).toEqual({
    ok: true,
    value: { lead: "STC", year: 2022, page: 2, q: "đ ồn" },
  })
  expect(ask("")).toEqual({ ok: true, value: {} })
})

test("an empty parameter counts as not given", () => expect(ask("lead=&kind=&q=")).toEqual({ ok: true, value: {} }))

describe("nonsense is refused and named, never read as the default", () => {
  test.each([
    ["page=0", ["page"]],
    ["page=-1&year=abc", ["year", "page"]],
    ["page=1.5", ["page"]],
    ["kind=SOMETIME&group=colour&sort=up&text=latin", ["kind", "group", "sort", "text"]],
    ["due=2022-02-31", ["due"]],
    ["due=31/12/2022", ["due"]],
    ["lead=a&lead=b", ["lead"]],
    ["lead=&lead=", []],
    ["lead[not]=x", ["lead[not]"]],
    ["lead[]=x", ["lead[]"]],
    ["leed=STC", ["leed"]],
    ["__proto__=1", ["__proto__"]],
    ["constructor=1", ["constructor"]],
    ["lead=a%00b", ["lead"]],
    [`q=${"a".repeat(201)}`, ["q"]],
    ["proposals=all", ["proposals"]],
    ["status=done&attention=any", ["status", "attention"]],
  ])("%s", (query, names) => expect(faults(query).sort()).toEqual(names.sort()))
})

test("a fault is a sentence that names what is accepted", () => {
  expect(ask("sort=up")).toMatchObject({
    fields: { sort: "Giá trị không đúng. Nhận một trong: order, deadline, lead." },
  })
  expect(ask("leed=x")).toMatchObject({ fields: { leed: "Không có tham số này." } })
  expect(readQuestion(AgenciesQuestion, new URLSearchParams("asOf=hôm qua"))).toMatchObject({
    fields: { asOf: expect.stringContaining("NĂM-THÁNG-NGÀY") },
  })
})

test("where nothing may be asked, anything asked is refused", () => {
  expect(readQuestion(NoQuestion, new URLSearchParams(""))).toEqual({ ok: true, value: {} })
  expect(readQuestion(NoQuestion, new URLSearchParams("page=1"))).toMatchObject({ reason: "invalid" })
})
