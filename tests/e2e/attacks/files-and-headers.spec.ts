import { readdirSync, readFileSync } from "node:fs"
import { createServer } from "node:http"
import path from "node:path"
import { expect, test } from "@playwright/test"
import { call, enter, idOf } from "../support/call"
import { listDoors } from "../support/doors"
import { type Answer, knock } from "../support/knock"
import { ask } from "../support/oracle"
import { bao, lan, minh, thu } from "../support/people"

test("no file of the server is served: sources, builds, settings, data, maps", async () => {
  const maps = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".js")).slice(0, 5)
  const files = [
    ...["/.env", "/.env.local", "/.git/config", "/.git/HEAD", "/.npmrc", "/.ci/run", "/.next/BUILD_ID", "/.next/server/server-reference-manifest.json"],
    ...["/package.json", "/package-lock.json", "/next.config.js", "/tsconfig.json", "/prisma/schema.prisma", "/seeds/agencies.json", "/README.md"],
    ...["/data/app.db", "/app.db", "/data/app.db-wal", "/data/auth-secret", "/data/backups", "/lib/database.ts", "/scripts/start.mjs", "/node_modules/next/package.json"],
    ...["/_next/server/middleware-manifest.json", "/_next/BUILD_ID", "/_next/build-manifest.json", "/_next/static/../server/pages-manifest.json", "/_next/static/%2e%2e/BUILD_ID"],
    ...["/_next/static/..%2f..%2fpackage.json", "/_next/static/chunks/..%5c..%5c..%5cpackage.json", "/..%2fpackage.json", "/%2e%2e/%2e%2e/etc/passwd", "//etc/passwd", "/etc/passwd"],
    ...["/_next/webpack-hmr", "/__nextjs_original-stack-frames", "/__nextjs_launch-editor", "/__nextjs_source-map?filename=x", "/_next/mcp", "/__nextjs_error_feedback"],
    ...["/server.log", "/test-results/server.log", "/.well-known/secret", "/favicon.ico/..%2f.env", "/robots.txt.bak", "/sign-in/.env"],
    ...maps.map((name) => `/_next/static/${name}.map`),
  ]
  const marks = ["sqlite", "AUTH_SECRET", "dependencies", "root:x:0", "import ", "lockfileVersion", "sourcesContent", "generator client"]
  for (const file of files) {
    const { status, body } = await knock(file)
    expect([307, 308, 400, 404], `${status} ${file}`).toContain(status)
    for (const mark of marks) expect(body, file).not.toContain(mark)
  }
})

test("the image optimizer fetches nothing for anybody", async () => {
  const visits: string[] = []
  const listener = createServer((request, response) => {
    visits.push(String(request.url))
    response.end()
  })
  await new Promise<void>((resolve) => listener.listen(0, "127.0.0.1", resolve))
  const { port } = listener.address() as { port: number }
  const own = [`http://127.0.0.1:${port}/a.png`, `//127.0.0.1:${port}/a.png`, `http://[::1]:${port}/`, `http://localhost:${port}/a.svg`, `http://0:${port}/a.avif`, `http://2130706433:${port}/`]
  const inner = ["/icon.svg", "/_next/static/media/a.png", "file:///etc/passwd", "/api/health", "data:image/png;base64,AAAA", "ftp://127.0.0.1/a.png", "http://169.254.169.254/latest"]
  for (const url of [...own, ...inner])
    for (const address of [`/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`, `/_next/image/?url=${encodeURIComponent(url)}&w=64&q=1`, `//_next/image?url=${encodeURIComponent(url)}&w=64&q=1`])
      expect([307, 308, 404], url).toContain((await knock(address)).status)
  listener.close()
  expect(visits).toEqual([])
})

test("every kind of answer carries the headers of the house", async () => {
  const as = await enter(lan)
  const script = readdirSync(".next/static", { recursive: true, encoding: "utf8" }).find((name) => name.endsWith(".js"))
  const kinds: Record<string, Answer> = {
    "a page": await knock("/account", { as }),
    "a flight": await knock("/account?_rsc", { as, headers: { rsc: "1" } }),
    "an action": await call(idOf("signInAction"), { email: "a", password: "b" }),
    "a redirect": await knock("/account"),
    "a missing page": await knock("/khong-co", { as }),
    "a refused page": await knock("/people", { as }),
    "a hidden file": await knock("/.env"),
    "a foreign origin": await knock("/account", { method: "POST", as, headers: { origin: "null" }, body: "x" }),
    "a method that is none": await knock("/account", { method: "PROPFIND" }),
    "a file": await knock(`/_next/static/${script}`),
    "an icon": await knock("/icon.svg"),
    "a missing file": await knock("/_next/static/khong-co.js"),
    "the health": await knock("/api/health"),
    "next-auth": await knock("/api/auth/session", { as }),
    "a broken address": await knock("/%ff"),
    "a long address": await knock(`/${"a".repeat(5000)}`),
    "too large a head": await knock("/", { headers: { "x-filler": "a".repeat(30_000) } }),
  }
  for (const [kind, { headers, status }] of Object.entries(kinds)) {
    const policy = String(headers["content-security-policy"])
    expect(policy, kind).toMatch(/script-src 'self' 'nonce-[\w+/=]{16,}'/)
    expect(policy, kind).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    for (const rule of ["object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect(policy, kind).toContain(rule)
    expect(headers["strict-transport-security"], kind).toMatch(/max-age=(\d{8,}); includeSubDomains/)
    expect(headers["x-content-type-options"], kind).toBe("nosniff")
    expect(headers["referrer-policy"], kind).toMatch(/^(same-origin|strict-origin|no-referrer)$/)
    expect(headers["cross-origin-opener-policy"], kind).toBe("same-origin")
    expect(headers["permissions-policy"], kind).toContain("camera=()")
    expect(headers["x-powered-by"], kind).toBeUndefined()
    if (kind === "a file") expect(headers["cache-control"]).toContain("immutable")
    else expect(headers["cache-control"], `${kind}, ${status}`).toBe("no-store")
  }
  const nonces = [kinds["a page"], kinds["a flight"]].map((answer) => /nonce-([^']+)/.exec(String(answer?.headers["content-security-policy"]))?.[1])
  expect(nonces[0]).not.toBe(nonces[1])
  expect(kinds["a page"]?.body.match(/<script(?![^>]*nonce=)/g)).toBeNull()
})

test("no answer to anybody, no public file and no line of the log holds a secret", async () => {
  const folder = process.env.E2E_DATA_DIR as string
  const kept = readdirSync(folder).filter((name) => /secret/i.test(name)).map((name) => readFileSync(path.join(folder, name), "utf8").trim())
  expect(kept.length).toBeGreaterThan(0)
  const columns = await ask(`SELECT "passwordHash" AS secret FROM "Person" UNION SELECT "tokenHash" FROM "OneTimeLink" UNION SELECT id FROM "Session"`)
  const secrets = [...kept, ...columns.map(({ secret }) => String(secret)).filter((secret) => secret !== "null"), "$argon2", "passwordHash", "tokenHash"]
  const typed = [bao, lan, minh, thu].map(({ password }) => password)
  const found: string[] = []
  const search = (where: string, text: string, what: string[]) => found.push(...what.filter((secret) => text.includes(secret)).map((secret) => `${secret.slice(0, 12)}… in ${where}`))

  for (const person of [bao, minh, lan, thu]) {
    const as = await enter(person)
    for (const { path: address } of await listDoors())
      for (const headers of [{}, { rsc: "1" }] as Record<string, string>[]) {
        const answer = await knock(headers.rsc ? `${address}?_rsc` : address, { as, headers })
        search(`${address} for ${person.name}`, answer.body, [...secrets, ...typed])
      }
  }
  for (const name of readdirSync(".next/static", { recursive: true, encoding: "utf8" }).filter((name) => /\.(js|css)$/.test(name)))
    search(name, readFileSync(path.join(".next/static", name), "utf8"), [...kept, "$argon2", "passwordHash", "tokenHash", "DATABASE_URL"])
  // the console shows the set-up link, which is meant for it; nothing else of the kind stands in the log
  const log = readFileSync(process.env.E2E_LOG as string, "utf8").replaceAll(process.env.E2E_SETUP_LINK as string, "")
  search("the log", log, [...secrets.slice(0, -3), ...typed])
  expect(log).not.toMatch(/token=|session=/)
  expect(found).toEqual([])
})

test("an officer is told the e-mail of nobody else", async () => {
  const as = await enter(lan)
  const others = [bao.email, minh.email, thu.email]
  for (const { path: address } of (await listDoors()).filter(({ who }) => who === "signed-in")) {
    const { body } = await knock(address, { as })
    expect(others.filter((email) => body.includes(email)), address).toEqual([])
  }
})
