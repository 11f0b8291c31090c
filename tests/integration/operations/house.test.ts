import { request as httpRequest, type IncomingHttpHeaders } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { reachOwnCode } from "@/lib/access/own-code"
import { openHouse } from "@/scripts/serve/house.mjs"
import { log } from "@/scripts/serve/log.mjs"

// The real server with a small application inside; nothing of it depends on the database.
describe.runIf(process.env.TEST_ENGINE === "sqlite")("the server around the application", () => {
  type Seen = { url: string; headers: IncomingHttpHeaders }
  const seen: Seen[] = []
  const house = openHouse({
    appUrl: "https://kehoach.tinh.gov.vn",
    trustedProxies: ["127.0.0.9"],
    publicPaths: new Set(["/icon.svg"]),
    handle: async (request, response) => {
      seen.push({ url: request.url, headers: { ...request.headers } })
      if (request.url === "/moved")
        return void response.writeHead(302, { Location: `http://${request.headers.host}/sign-in` }).end()
      if (request.url === "/away") return void response.writeHead(303, ["Location", "https://evil.example/"]).end()
      if (request.url === "/file") response.setHeader("content-security-policy", "sandbox; default-src 'none'")
      if (request.url === "/unreadable" || request.url === "/ours") {
        await new Promise((resolve) => setImmediate(resolve))
        if (request.url === "/ours") reachOwnCode()
        response.setHeader("content-type", "text/x-component")
        response.statusCode = 500
        response.write("E{")
        return void response.end("}")
      }
      if (request.url === "/throws") throw new Error("the table Person is broken")
      response.setHeader("x-powered-by", "somebody")
      response.setHeader("cache-control", "public, max-age=60")
      response.end("ok")
    },
  })
  let port = 0

  log.level = "silent"
  beforeAll(async () => {
    await new Promise<void>((resolve) => house.server.listen(0, "127.0.0.1", resolve))
    port = (house.server.address() as AddressInfo).port
  })
  afterAll(() => new Promise((resolve) => house.server.close(resolve)))

  type Answer = { status: number; headers: IncomingHttpHeaders; body: string }
  const ask = (
    path: string,
    {
      method = "GET",
      headers = {},
      body = "",
    }: { method?: string; headers?: Record<string, string>; body?: string } = {},
  ) =>
    new Promise<Answer>((resolve, reject) => {
      const request = httpRequest(
        { port, host: "127.0.0.1", path, method, headers: { host: "kehoach.tinh.gov.vn", ...headers }, agent: false },
        (response) => {
          let text = ""
          response.setEncoding("utf8").on("data", (piece) => (text += piece))
          response.on("end", () =>
            resolve({ status: response.statusCode as number, headers: response.headers, body: text }),
          )
        },
      )
      request.on("error", reject).end(body)
    })
  const askRaw = (bytes: string) =>
    new Promise<string>((resolve) => {
      let text = ""
      const socket = connect(port, "127.0.0.1", () => socket.write(bytes))
      socket
        .on("data", (piece) => (text += piece))
        .on("close", () => resolve(text))
        .on("error", () => resolve(text))
    })
  const lastSeen = () => seen.at(-1) as Seen

  const HEADERS = [
    "content-security-policy",
    "strict-transport-security",
    "x-content-type-options",
    "referrer-policy",
    "cross-origin-opener-policy",
    "permissions-policy",
    "x-request-id",
    "x-frame-options",
  ]

  test("an action's call that the framework cannot read is the caller's mistake; a failure of ours stays one", async () => {
    const call = { method: "POST", headers: { "next-action": "7f00" }, body: "[" }
    const unreadable = await ask("/unreadable", call)
    expect(unreadable).toMatchObject({ status: 400, body: "Yêu cầu không đúng dạng.\n" })
    expect(unreadable.headers).toMatchObject({
      "content-type": "text/plain; charset=utf-8",
      "cache-control": "no-store",
    })
    for (const name of HEADERS) expect(unreadable.headers[name], name).toBeDefined()
    const form = { method: "POST", headers: { "content-type": "multipart/form-data" }, body: "x" }
    expect((await ask("/unreadable", form)).status).toBe(400)
    expect((await ask("/unreadable", { headers: { "next-router-state-tree": "[" } })).status).toBe(400)
    expect(await ask("/ours", call)).toMatchObject({ status: 500, body: "E{}" })
    expect((await ask("/unreadable")).status).toBe(500)
    expect(await ask("/file", call)).toMatchObject({ status: 200, body: "ok" })
  })

  test("every answer carries the headers of the house: pages, redirects, refusals and failures", async () => {
    const answers = [
      await ask("/"),
      await ask("/moved"),
      await ask("/throws"),
      await ask("/.env"),
      await ask("/%"),
      await ask("/", { method: "TRACE" }),
      await ask("/", { method: "POST", headers: { origin: "null" } }),
      await ask("/", { headers: { host: "a b" } }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 302, 500, 404, 400, 405, 403, 400])
    for (const { headers } of answers) {
      for (const name of HEADERS) expect(headers).toHaveProperty(name)
      expect(headers["cache-control"]).toBe("no-store")
      expect(headers).not.toHaveProperty("x-powered-by")
    }
  })

  test("what never becomes a request is answered in the same clothes", async () => {
    const answers = [
      await askRaw("hello\r\n\r\n"),
      await askRaw(`GET / HTTP/1.1\r\nHost: a\r\nX: ${"a".repeat(20_000)}\r\n\r\n`),
      await askRaw("GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n"),
      await askRaw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"),
    ]
    expect(answers.map((answer) => answer.split(" ")[1])).toEqual(["400", "431", "400", "400"])
    for (const answer of answers) for (const name of HEADERS) expect(answer.toLowerCase()).toContain(`\r\n${name}: `)
  })

  test("the nonce of the answer is the one that the application was given, and each answer has its own", async () => {
    const first = await ask("/")
    const told = lastSeen().headers
    expect(first.headers["content-security-policy"]).toBe(told["content-security-policy"])
    expect(first.headers["content-security-policy"]).toContain(`'nonce-${told["x-nonce"]}'`)
    expect(first.headers["x-request-id"]).toBe(told["x-request-id"])
    expect((await ask("/")).headers["content-security-policy"]).not.toBe(first.headers["content-security-policy"])
  })

  test("a file may be shut in further than the house does", async () => {
    expect((await ask("/file")).headers["content-security-policy"]).toBe("sandbox; default-src 'none'")
  })

  test("what the client claims about itself does not reach the application", async () => {
    const claims = {
      "x-forwarded-for": "1.2.3.4",
      "x-real-ip": "1.2.3.4",
      "x-forwarded-host": "evil.example",
      "x-client-address": "1.2.3.4",
      "x-request-id": "mine",
      "x-middleware-subrequest": "middleware",
      "x-nonce": "mine",
    }
    await ask("/", { headers: claims })
    const { headers } = lastSeen()
    expect(headers).toMatchObject({ "x-client-address": "127.0.0.1" })
    expect(Object.values(headers)).not.toContain("1.2.3.4")
    expect(Object.values(headers)).not.toContain("mine")
    for (const name of ["x-forwarded-for", "x-forwarded-host", "x-real-ip", "x-middleware-subrequest"])
      expect(headers).not.toHaveProperty(name)
  })

  test("a redirect stays in the house, whatever the client says its host is", async () => {
    expect((await ask("/moved", { headers: { host: "evil.example" } })).headers.location).toBe("/sign-in")
    expect((await ask("/away")).headers.location).toBe("/")
  })

  test("a failure tells an id and nothing of what happened", async () => {
    const { body, headers } = await ask("/throws")
    expect(body).toBe(`Hệ thống gặp lỗi. Mã lỗi: ${headers["x-request-id"]}\n`)
  })

  test("a public file may be kept, as the application says", async () => {
    expect((await ask("/icon.svg")).headers["cache-control"]).toBe("public, max-age=60")
  })

  test("a body that is too large is refused before it is sent", async () => {
    const answer = await askRaw(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${26 * 1024 * 1024}\r\n\r\n`)
    expect(answer).toMatch(/^HTTP\/1\.1 413 /)
    expect(answer.toLowerCase()).toContain("connection: close")
  })
})
