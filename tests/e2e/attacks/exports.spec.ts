import { expect, test } from "@playwright/test"
import { enter } from "../support/call"
import { knock } from "../support/knock"
import { askOne, everythingStored } from "../support/oracle"
import { bao, lan, minh, thu } from "../support/people"
import { makeToken } from "../support/tokens"

const FILE = "/exports/plans/124-kh-ubnd/tasks"
const exported = async () => Number(await askOne(`SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'exported'`))

test("whoever is signed in takes the list as a file that no browser opens by itself and no cache keeps", async () => {
  const as = await enter(lan)
  const before = await exported()
  const { status, headers, body } = await knock(`${FILE}?lead=SCT`, { as })
  expect(status).toBe(200)
  expect(body.startsWith("PK")).toBe(true)
  expect(headers["content-type"]).toBe("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
  expect(headers["content-disposition"]).toMatch(/^attachment; filename="NV_KH124_\d{8}\.xlsx"$/)
  expect(headers["content-security-policy"]).toBe("sandbox; default-src 'none'")
  expect(headers["x-content-type-options"]).toBe("nosniff")
  expect(headers["cache-control"]).toBe("no-store")
  expect(await exported()).toBe(before + 1)
})

test("a stranger, a token and another method get no file, and nothing is told of it", async () => {
  const token = await makeToken(lan)
  const [before, told] = [await everythingStored(), await exported()]
  const answers = [
    await knock(FILE),
    await knock(FILE, { headers: { authorization: `Bearer ${token}` } }),
    await knock(FILE, { method: "POST", body: "x", as: await enter(lan) }),
    await knock("/exports/plans/125-kh-ubnd/tasks", { as: await enter(lan) }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 405, 404])
  for (const { body } of answers) expect(body).not.toMatch(/^PK|124\/KH-UBND/)
  const after = await everythingStored()
  expect(Object.keys(after).filter((table) => after[table] !== before[table] && table !== "Session")).toEqual([])
  expect(await exported()).toBe(told)
})

const PLAN_FILES = "/exports/plans/124-kh-ubnd"
const PAPERS = [
  { path: `${PLAN_FILES}/tasks?format=docx`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/tasks?format=pdf`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/tasks?format=csv`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/tasks/23`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/appendix?text=corrected`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/status`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/reports?state=unsent`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/reports?format=pdf`, who: [lan, minh, thu, bao] },
  { path: `${PLAN_FILES}/summary?year=2023`, who: [minh, thu] },
  { path: `${PLAN_FILES}/editions/2025/2`, who: [minh, thu] },
  { path: `${PLAN_FILES}/editions/closing/1?format=pdf`, who: [minh, thu] },
  { path: `${PLAN_FILES}/chasing-letter`, who: [minh] },
  { path: `${PLAN_FILES}/chasing-letter?reports=2025`, who: [minh] },
  { path: `${PLAN_FILES}/submission?year=2023`, who: [minh] },
  { path: "/exports/journal", who: [bao] },
]

test("no paper goes to a stranger", async () => {
  for (const { path } of PAPERS) expect((await knock(path)).status, path).toBe(401)
})

for (const person of [lan, minh, thu, bao])
  test(`each paper that ${person.name} may see comes as a file to keep, no other one does, and nothing changes`, async () => {
    const as = await enter(person)
    const before = await everythingStored()
    for (const { path, who } of PAPERS) {
      const { status, headers } = await knock(path, { as })
      expect(status, path).toBe(who.includes(person) ? 200 : 404)
      if (status !== 200) continue
      expect(headers["content-disposition"], path).toMatch(/^attachment; filename="[A-Z0-9_]+\.(docx|pdf|csv|xlsx)"$/)
      expect(headers["content-security-policy"], path).toBe("sandbox; default-src 'none'")
      expect(headers["cache-control"], path).toBe("no-store")
    }
    const after = await everythingStored()
    expect(Object.keys(after).filter((table) => after[table] !== before[table] && table !== "Session")).toEqual([])
  })

test("what somebody had made stays theirs: no colleague, administrator or stranger finds it by its id", async () => {
  const own = await enter(lan)
  await knock(`${PLAN_FILES}/tasks?format=csv`, { as: own })
  const { body } = await knock("/exports/files", { as: own })
  const [file] = /\/exports\/files\/[0-9a-f-]{36}/.exec(body) ?? [""]
  const again = await knock(file, { as: own })
  expect(again.status).toBe(200)
  expect(again.headers["content-disposition"]).toMatch(/^attachment; filename="NV_KH124_\d{8}\.csv"$/)
  expect(again.headers["cache-control"]).toBe("no-store")
  for (const person of [minh, thu, bao]) expect((await knock(file, { as: await enter(person) })).status).toBe(404)
  expect((await knock(file)).status).toBe(401)
  for (const id of ["..%2f..%2fapp.db", "%2e%2e", "%25ff", "x"])
    expect((await knock(`/exports/files/${id}`, { as: own })).status, id).toBe(404)
})

test("nonsense in the address of a paper is read as on the page, never a failure of the server", async () => {
  const as = await enter(minh)
  for (const path of ["appendix", "status", "reports", "summary", "chasing-letter", "tasks/23"])
    for (const query of [
      "year=x&year[]=1",
      "format=exe",
      "asOf=2024-02-31",
      "text[not]=",
      "year=%00",
      "format=docx&format=%F0%9F%92%A3",
    ]) {
      const { status } = await knock(`${PLAN_FILES}/${path}?${query}`, { as })
      expect([200, 303, 404], `${path} ${query}`).toContain(status)
    }
  for (const path of [
    `${PLAN_FILES}/reports/2019/SCT`,
    `${PLAN_FILES}/editions/closing/9`,
    `${PLAN_FILES}/editions/%25ff/1`,
    `${PLAN_FILES}/reports/x/%25ff`,
    "/exports/plans/%25ff/appendix",
    "/exports/plans/constructor/status",
    `${PLAN_FILES}/tasks/%25ff`,
  ])
    expect((await knock(path, { as })).status, path).toBe(404)
})

test("nonsense in the address of a file is read as on the page, never a failure of the server", async () => {
  const as = await enter(lan)
  for (const query of [
    "page=99",
    "group=x",
    "lead=a&lead=b",
    "q=%F0%9F%92%A3",
    "kind[not]=",
    'due={"not":""}',
    "lead=%00",
  ]) {
    const { status } = await knock(`${FILE}?${query}`, { as })
    expect(status, query).toBe(200)
  }
  for (const plan of ["%25ff", "constructor", "..%2f..", "%F0%9F%92%A3"]) {
    const { status } = await knock(`/exports/plans/${plan}/tasks`, { as })
    expect(status, plan).toBe(404)
  }
})
