import { readdirSync, readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { listAttempts } from "../support/attempts"
import { call, enter, idOf, listActions } from "../support/call"
import { askOne, everythingStored } from "../support/oracle"
import { bao, lan, minh, type Person, quang, thu } from "../support/people"

test.describe.configure({ timeout: 120_000 })

/** Tables that hold what follows from others, for lists and searches. */
const FOLLOWS = /^Task(Listing|Digest|Search)/

const denials = async () => Number(await askOne(`SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'denied'`))

test("every action that the public files give away, and every other one of the build, has an attempt on the list", async () => {
  const chunks = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".js"),
  )
  const text = chunks.map((name) => readFileSync(`.next/static/${name}`, "utf8")).join("\n")
  const published = [...new Set([...text.matchAll(/"([0-9a-f]{42})"/g)].map((match) => match[1]))]
  const actions = listActions()
  const attempts = await listAttempts()
  expect(published.filter((id) => !actions.some((action) => action.id === id))).toEqual([])
  expect(actions.map(({ name }) => name).sort()).toEqual(Object.keys(attempts).sort())
})

test("a stranger who calls each action, through the page that holds it and through another, changes nothing", async () => {
  const attempts = await listAttempts()
  const before = await everythingStored()
  for (const [name, { fields, path }] of Object.entries(attempts))
    for (const from of [path, "/sign-in"]) {
      const { status, body } = await call(idOf(name), fields, { path: from })
      expect(status, name).toBeLessThan(500)
      if (name !== "signOutAction") expect(body, name).not.toContain('"ok":true')
    }
  expect(await everythingStored()).toEqual(before)
})

for (const [person, may] of [
  [lan, []],
  [quang, []],
  [thu, ["leader", "leader or reviewer"]],
  [minh, ["reviewer", "leader or reviewer"]],
  [bao, ["administrator"]],
] as [Person, string[]][])
  test(`${person.name} calls what is not for that role, and nothing changes but the journal`, async () => {
    const as = await enter(person)
    const attempts = Object.entries(await listAttempts(person)).filter(
      ([, attempt]) => attempt.may !== "own" && !may.includes(attempt.may),
    )
    const [before, deniedBefore] = [await everythingStored(), await denials()]
    for (const [name, { fields, path }] of attempts)
      for (const from of [path, "/account"]) {
        const { status, body } = await call(idOf(name), fields, { as, path: from })
        expect(status, name).toBeLessThan(500)
        expect(body, name).not.toContain('"ok":true')
      }
    expect(await everythingStored()).toEqual(before)
    const refusals = attempts.filter(([, attempt]) => !attempt.unseen).length
    expect((await denials()) - deniedBefore).toBeGreaterThanOrEqual(refusals)
  })

test("a leader's own profile is the only thing that a leader changes, whatever else is sent with it", async () => {
  const as = await enter(thu)
  const before = await everythingStored()
  const others = `SELECT COUNT(*) FROM "Person" WHERE name = 'Kẻ Lạ' OR position = 'Tự phong'`
  const { updateProfileAction } = await listAttempts()
  const sent = {
    ...updateProfileAction?.fields,
    name: thu.name,
    position: "Tự phong",
    role: "ADMINISTRATOR",
    agencyId: "SCT",
    email: "la@xa.vn",
    disabledAt: "",
  }
  const answer = await call(idOf("updateProfileAction"), sent, { as, path: "/account" })
  expect(answer.status).toBe(200)
  expect(await askOne(others)).toBe("1")
  expect(await askOne(`SELECT email FROM "Person" WHERE position = 'Tự phong'`)).toBe(thu.email)
  await call(idOf("updateProfileAction"), { name: thu.name, position: thu.position }, { as, path: "/account" })
  expect(await everythingStored()).toEqual(before)
})

test("the reviewer's own right reaches no foreign, missing or malformed object", async () => {
  const as = await enter(minh)
  const { decideCorrectionAction, decideProposalAction } = await listAttempts()
  const id = String(decideCorrectionAction?.fields.id)
  const before = await everythingStored()
  const strange = [
    "",
    "0",
    "c000000000000000000000000",
    '{"not":""}',
    '{"contains":""}',
    "%",
    "' OR '1'='1",
    `${id} `,
    String(decideProposalAction?.fields.id),
    "\u0000",
  ]
  for (const one of strange)
    await call(
      idOf("decideCorrectionAction"),
      { id: one, verb: "accept", state: "PROPOSED" },
      { as, path: "/plans/124-kh-ubnd/tasks/9" },
    )
  const wrong = [
    { verb: "apply", state: "PROPOSED" },
    { verb: "accept", state: "APPLIED" },
    { verb: "accept", state: "ACCEPTED" },
    { verb: "__proto__", state: "PROPOSED" },
  ]
  for (const fields of wrong)
    await call(idOf("decideCorrectionAction"), { id, ...fields }, { as, path: "/plans/124-kh-ubnd/tasks/9" })
  for (const task of ["124-kh-ubnd/99", "57-kh-ubnd/1.1", "", "/", '{"startsWith":""}'])
    await call(
      idOf("overrideDeadlineAction"),
      { task, seq: "1", kind: "ANNUAL", reason: "x" },
      { as, path: "/plans/124-kh-ubnd/tasks/9" },
    )
  for (const id of ["no-such-field", "id"])
    await call(
      idOf("decideCorrectionAction"),
      { [`${id}[not]`]: "", verb: "accept", state: "PROPOSED" },
      { as, path: "/plans/124-kh-ubnd/tasks/9" },
    )
  expect(await everythingStored()).toEqual(before)
})

test("a sign that PostgreSQL keeps in no text is no fault of the server, in whatever field it is sent", async () => {
  const cases: [Person | null, string, string[]][] = [
    [null, "signInAction", ["email", "password"]],
    [lan, "updateProfileAction", ["name", "position"]],
    [lan, "endOwnSessionAction", ["reference"]],
    [minh, "overrideDeadlineAction", ["task", "kind", "due", "reason"]],
    [minh, "decideCorrectionAction", ["id", "verb"]],
    [bao, "changeContactAction", ["key", "person", "phone"]],
    [bao, "invitePersonAction", ["name", "email", "position", "role", "agency"]],
    [bao, "makeResetLinkAction", ["personId"]],
    [bao, "importPlanAction", ["consolidator"]],
  ]
  const attempts = await listAttempts()
  const faults: string[] = []
  for (const [person, name, fields] of cases) {
    const as = person ? await enter(person) : undefined
    for (const field of fields) {
      const sent = { ...attempts[name]?.fields, [field]: `\u0000${attempts[name]?.fields[field] ?? ""}` }
      const { status } = await call(idOf(name), sent, { ...(as ? { as } : {}), path: attempts[name]?.path ?? "/" })
      if (status >= 500) faults.push(`${status}: ${field} of ${name}`)
    }
  }
  expect(faults).toEqual([])
})

test("the same call by the reviewer, on what is the reviewer's, does change it", async () => {
  const as = await enter(minh)
  const id =
    await askOne(`SELECT p.id FROM "Correction" p JOIN "Cell" c ON c.id = p."cellId" JOIN "Task" t ON t.id = c."taskId"
    WHERE t."stableKey" = '124-kh-ubnd/7' AND p.state = 'PROPOSED'`)
  const before = await everythingStored()
  await call(
    idOf("decideCorrectionAction"),
    { id, verb: "accept", state: "PROPOSED" },
    { as, path: "/plans/124-kh-ubnd/tasks/7" },
  )
  const after = await everythingStored()
  const changed = Object.keys(after).filter((table) => after[table] !== before[table])
  expect(changed.filter((table) => !FOLLOWS.test(table))).toEqual(["Cell", "Correction"])
})
