import { request } from "node:http"
import path from "node:path"
import { pathToFileURL } from "node:url"
import { describe, expect, test } from "vitest"
import { runModule } from "@/tests/support/operations"

// A process of its own, as the operator runs it: the real server and the real signal.
const here = (file: string) => JSON.stringify(pathToFileURL(path.resolve(file)).href)
const PROGRAM = `
  import { openHouse } from ${here("scripts/serve/house.mjs")}
  import { stopOnSignal } from ${here("scripts/serve/stop.mjs")}
  const work = async (request, response) => {
    await new Promise((resolve) => setTimeout(resolve, request.url.startsWith("/slow") ? 800 : 0))
    console.log("written")
    response.end("done")
  }
  const house = openHouse({ appUrl: "http://localhost", handle: work })
  house.server.listen(0, "127.0.0.1", () => console.log("port " + house.server.address().port))
  stopOnSignal(house, console.log)
`

async function startServer() {
  const server = await runModule(PROGRAM, "port ")
  const port = Number(/port (\d+)/.exec(server.output())?.[1])
  const ask = (url: string, headers: Record<string, string> = {}) =>
    new Promise<{ status?: number; connection?: string; body: string }>((resolve, reject) => {
      const asked = request({ port, host: "127.0.0.1", path: url, headers }, (response) => {
        let body = ""
        response.on("data", (piece) => (body += piece))
        response.on("end", () =>
          resolve({ status: response.statusCode, connection: response.headers.connection, body }),
        )
      })
      asked.on("error", reject).end()
      if (url === "/slow-and-left") setTimeout(() => asked.destroy(new Error("left")), 100)
    })
  return { ...server, ask }
}

describe.runIf(process.env.TEST_ENGINE === "sqlite")("stopping", () => {
  test("SIGTERM lets in nobody new, finishes what is in flight and ends with 0 within ten seconds", async () => {
    const { ask, end, output } = await startServer()
    await ask("/warm") // leaves a connection open that only idles
    const inFlight = ask("/slow")
    await expect(ask("/slow-and-left")).rejects.toThrow("left")
    const began = performance.now()
    const ended = end("SIGTERM")
    await new Promise((resolve) => setTimeout(resolve, 100))
    await expect(ask("/late")).rejects.toThrow("ECONNREFUSED")
    expect(await inFlight).toMatchObject({ status: 200, body: "done" })
    expect(await ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(5_000)
    expect(output().match(/written/g)).toHaveLength(3)
  })

  test("a request is one line of the log: without its query, its cookies and what it claims to be", async () => {
    const { ask, end, output } = await startServer()
    await ask("/setup?token=one-time-secret", { cookie: "session=stolen", "x-forwarded-for": "1.2.3.4" })
    await end("SIGTERM")
    const lines = output()
      .split("\n")
      .filter((line) => line.startsWith("{"))
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] as string)).toMatchObject({
      method: "GET",
      path: "/setup",
      status: 200,
      address: "127.0.0.1",
    })
    expect(output()).not.toMatch(/one-time-secret|stolen|1\.2\.3\.4/)
  })
})
