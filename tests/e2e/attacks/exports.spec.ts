import { expect, test } from "@playwright/test"
import { enter } from "../support/call"
import { knock } from "../support/knock"
import { askOne, everythingStored } from "../support/oracle"
import { lan } from "../support/people"
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
