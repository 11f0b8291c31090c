import { mkdtempSync, rmSync } from "node:fs"
import { type ClientRequest, request } from "node:http"
import { tmpdir } from "node:os"
import path from "node:path"
import { expect, test } from "@playwright/test"
import { startServer } from "./support/server"

test.describe.configure({ timeout: 10 * 60_000 })

test("a server that is told to stop finishes what is in flight, lets nobody else in and ends with code 0", async () => {
  const dataDir = mkdtempSync(path.join(tmpdir(), "plan-stop-"))
  const log = path.resolve("test-results/stopped-server.log")
  const server = await startServer({ dataDir, databaseUrl: `file:${path.join(dataDir, "app.db")}`, log })
  const inside = await Promise.all(Array.from({ length: 10 }, () => begin(server.url)))

  const stopped = server.stop()
  await new Promise((resolve) => setTimeout(resolve, 1000))
  await expect(fetch(`${server.url}/sign-in`)).rejects.toThrow()
  const statuses = await Promise.all(inside.map(({ finish }) => finish()))
  expect(statuses).toEqual(Array(10).fill(200))
  await stopped
  rmSync(dataDir, { recursive: true, force: true })
})

const BODY = "a=1&".repeat(500)

/** A request that the server has begun to read, and whose body is still to come. */
function begin(url: string): Promise<{ finish: () => Promise<number> }> {
  const headers = {
    "content-length": BODY.length,
    "content-type": "application/x-www-form-urlencoded",
    expect: "100-continue",
  }
  return new Promise((resolve, reject) => {
    const asked: ClientRequest = request(`${url}/sign-in`, { method: "POST", headers })
    const answered = new Promise<number>((answer, fail) => {
      asked.on("response", (response) => answer(response.resume().statusCode ?? 0)).on("error", fail)
    })
    const finish = () => {
      asked.end(BODY)
      return answered
    }
    asked.on("continue", () => resolve({ finish })).on("error", reject)
    asked.flushHeaders()
  })
}
