import { readFileSync } from "node:fs"
import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { knock } from "../support/knock"
import { ask } from "../support/oracle"
import { lan } from "../support/people"

/** While `work` goes on, the application misses a table that it counts on. */
async function without(table: string, work: () => Promise<void>): Promise<void> {
  await ask(`ALTER TABLE "${table}" RENAME TO "${table}_away"`)
  try {
    await work()
  } finally {
    await ask(`ALTER TABLE "${table}_away" RENAME TO "${table}"`)
  }
}

const TELLING = /node_modules|\.next\/|no such table|does not exist|SELECT /i

test("a page that fails says an id and nothing of what happened; the log has it under that id, and the rest goes on", async () => {
  const as = await enter(lan)
  await without("Document", async () => {
    const { status, body } = await knock("/documents", { as })
    const id = /"digest":"?(\d+)|data-dgst="(\d+)/.exec(body.replaceAll("\\", ""))?.slice(1).find(Boolean)
    expect(status).toBe(500)
    expect(id, body.slice(0, 300)).toBeDefined()
    expect(body).not.toMatch(TELLING)
    const line = readFileSync(process.env.E2E_LOG as string, "utf8")
      .split("\n")
      .find((text) => text.startsWith("{") && text.includes(`"id":"${id}"`))
    expect(JSON.parse(line ?? "{}")).toMatchObject({ level: "error", path: "/documents", id })
    expect((await knock("/agencies", { as })).status).toBe(200)
  })
  expect((await knock("/documents", { as })).status).toBe(200)
})

test("an action that fails within our own code is a failure of the server, not of the caller", async () => {
  await without("Throttle", async () => {
    const { status, body } = await call(idOf("signInAction"), { email: lan.email, password: lan.password })
    expect(status).toBe(500)
    expect(body).not.toMatch(TELLING)
  })
  expect(await enter(lan)).toMatch(/^session=/)
})
