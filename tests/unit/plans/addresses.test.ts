import { expect, test } from "vitest"
import { agencyPath, groupAnchor, readRefusedFile, readStep, taskPath, tasksPath } from "@/lib/addresses"
import { documentName } from "@/lib/documents/names"
import { planName } from "@/lib/plans/names"

test("an address says only what differs from the default view", () => {
  expect(tasksPath("124-kh-ubnd")).toBe("/plans/124-kh-ubnd/tasks")
  expect(tasksPath("124-kh-ubnd", { group: "section", text: "corrected", lead: null })).toBe("/plans/124-kh-ubnd/tasks")
  expect(tasksPath("124-kh-ubnd", { group: "lead", text: "verbatim" })).toBe(
    "/plans/124-kh-ubnd/tasks?group=lead&text=verbatim",
  )
  expect(taskPath("124-kh-ubnd", "13", { text: "compare" })).toBe("/plans/124-kh-ubnd/tasks/13?text=compare")
})

test("a key with Vietnamese letters comes back from its address as it was", () => {
  const step = agencyPath("SKHĐT").split("/").at(-1) ?? ""
  expect(step).toBe("SKH%C4%90T")
  expect(readStep(step)).toBe("SKHĐT")
  expect(readStep("SKHĐT".normalize("NFD"))).toBe("SKHĐT")
})

test("a number that could be mistaken for a path or a question stays one step", () => {
  for (const number of ["1.1", "a/b", "..?x=1#y", "%2e%2e"]) {
    const step = taskPath("p", number).slice("/plans/p/tasks/".length)
    expect(step).not.toMatch(/[/?#]/)
    expect(readStep(step)).toBe(number)
  }
})

test("a step that is no well-formed text names nothing", () => {
  expect(readStep("%E0%A4%A")).toBeNull()
  expect(readStep("%FF")).toBeNull()
})

test("a file that was not made is offered again only where it is one of this site", () => {
  const tasks = "/exports/plans/124-kh-ubnd/tasks?group=lead&format=docx"
  for (const file of [tasks, "/exports/plans/124-kh-ubnd/tasks?q=rung+ben+vung&format=pdf"])
    expect(readRefusedFile(file)).toBe(file)
  for (const file of [
    undefined,
    "",
    [tasks, tasks],
    "https://evil.example/exports/a",
    "//evil.example/exports/a",
    "javascript:alert(1)",
    "/exportsa",
    "/plans",
    "/exports/../sign-in",
    '/exports/a"onclick="',
    "/exports/a\n",
    "/exports/\\evil.example",
  ])
    expect(readRefusedFile(file), String(file)).toBe("")
})

test("groups have anchors that a browser and a person can read", () => {
  expect(groupAnchor("000012 SKHĐT")).toBe("nhom-000012-skhdt")
  expect(groupAnchor("200000 Các sở, ban, ngành")).toBe("nhom-200000-cac-so-ban-nganh")
  expect(groupAnchor("0 2022-12-31")).toBe("nhom-0-2022-12-31")
})

test("a plan and a document are named as offices name them", () => {
  expect(planName({ kind: "KẾ HOẠCH", number: "124", symbol: "KH-UBND" })).toBe("Kế hoạch 124/KH-UBND")
  expect(planName({ kind: "ĐỀ ÁN", number: "07", symbol: "ĐA-UBND" })).toBe("Đề án 07/ĐA-UBND")
  const document = { type: "Quyết định", number: "907", symbol: "QĐ-UBND" }
  expect(documentName({ ...document, issuedOn: "2021-09-30" })).toBe("Quyết định số 907/QĐ-UBND ngày 30/9/2021")
  expect(documentName({ ...document, issuedOn: null })).toBe("Quyết định số 907/QĐ-UBND")
})
