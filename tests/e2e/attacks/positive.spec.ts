import { expect, test } from "@playwright/test"
import { enter, call, idOf } from "../support/call"
import { knock } from "../support/knock"
import { ask, askOne, everythingStored } from "../support/oracle"
import { minh, lan } from "../support/people"
test("probe", async () => {
  const as = await enter(minh)
  const id = await askOne(`SELECT c.id FROM "Correction" c JOIN "Cell" x ON x.id = c."cellId" JOIN "Task" t ON t.id = x."taskId" WHERE t."stableKey" = '124-kh-ubnd/7' AND c.state = 'PROPOSED'`)
  const before = await everythingStored()
  const answer = await call(idOf("decideCorrectionAction"), { id, verb: "accept", state: "PROPOSED" }, { as, path: "/plans/124-kh-ubnd/tasks/7" })
  console.log(answer.status, answer.headers, answer.body.slice(0, 300))
  const after = await everythingStored()
  console.log(Object.keys(after).filter(k => after[k] !== before[k]))
  for (const [p, h] of [["/plans/124-kh-ubnd/tasks", {}], ["/plans/124-kh-ubnd/tasks", { rsc: "1" }], ["/plans/124-kh-ubnd/tasks.rsc", {}], ["/plans/124-kh-ubnd/tasks", { rsc: "1", "next-router-prefetch": "1" }], ["/plans/124-kh-ubnd/tasks", { rsc: "1", "next-router-segment-prefetch": "/_tree", "next-router-prefetch": "1" }]] as const) {
    for (const c of [undefined, as]) { const a = await knock(p, { headers: h as any, as: c }); console.log(p, JSON.stringify(h), !!c, a.status, a.headers.location, a.headers["content-type"], a.body.length, a.body.slice(0, 300)) }
  }
})
