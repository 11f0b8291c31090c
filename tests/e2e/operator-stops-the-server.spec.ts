import { mkdtempSync, rmSync } from "node:fs"
import { request } from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { createClient } from "@libsql/client"
import { expect, test } from "@playwright/test"
import { encodeCall, idOf } from "./support/call"
import { bao } from "./support/people"
import { startServer } from "./support/server"

test.describe.configure({ timeout: 10 * 60_000 })

test("a server that is told to stop finishes the reading and the writing in flight, lets nobody else in and ends with code 0", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "plan-stop-"))
  const file = `file:${path.join(dataDir, "app.db")}`
  const server = await startServer({
    dataDir,
    databaseUrl: file,
    log: path.resolve(process.env.E2E_RESULTS || "test-results", "stopped-server.log"),
  })
  const token = new URL(server.setupLink).searchParams.get("token") as string
  const { name, email, password } = bao
  const setUp = encodeCall(idOf("setUpAction"), { token, name, email, password, passwordAgain: password })
  const form = { body: "a=1&".repeat(500), headers: { "content-type": "application/x-www-form-urlencoded" } }
  const writing = await begin(`${server.url}/setup`, setUp)
  const reading = await Promise.all(Array.from({ length: 10 }, () => begin(`${server.url}/sign-in`, form)))

  const stopped = server.stop()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await expect(fetch(`${server.url}/sign-in`)).rejects.toThrow()
  const statuses = await Promise.all([...reading, writing].map(({ finish }) => finish()))
  expect(statuses.filter((status) => status >= 400)).toEqual([])
  await stopped

  const database = createClient({ url: file })
  const { rows } = await database.execute(`SELECT email FROM "Person"`)
  database.close()
  expect(rows.map((row) => row.email)).toEqual([email])
  rmSync(dataDir, { recursive: true, force: true })
})

type Sent = { body: string; headers: Record<string, string> }

/** A request that the server has begun to read, and whose body is still to come. */
function begin(url: string, { body, headers }: Sent): Promise<{ finish: () => Promise<number> }> {
  const length = Buffer.byteLength(body)
  return new Promise((resolve, reject) => {
    const asked = request(url, {
      method: "POST",
      headers: { ...headers, "content-length": length, expect: "100-continue" },
    })
    const answered = new Promise<number>((answer, fail) => {
      asked.on("response", (response) => answer(response.resume().statusCode ?? 0)).on("error", fail)
    })
    const finish = () => {
      asked.end(body)
      return answered
    }
    asked.on("continue", () => resolve({ finish })).on("error", reject)
    asked.flushHeaders()
  })
}
