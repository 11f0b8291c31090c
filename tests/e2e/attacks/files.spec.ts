import { readdirSync } from "node:fs"
import { createServer } from "node:http"
import { expect, test } from "@playwright/test"
import { knock } from "../support/knock"

test("no file of the server is served: sources, builds, settings, data, maps", async () => {
  const maps = readdirSync(".next/static", { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".js"))
    .slice(0, 5)
  const files = [
    ...[
      "/.env",
      "/.env.local",
      "/.git/config",
      "/.git/HEAD",
      "/.npmrc",
      "/.ci/run",
      "/.next/BUILD_ID",
      "/.next/server/server-reference-manifest.json",
    ],
    ...[
      "/package.json",
      "/package-lock.json",
      "/next.config.js",
      "/tsconfig.json",
      "/prisma/schema.prisma",
      "/seeds/agencies.json",
      "/README.md",
    ],
    ...[
      "/data/app.db",
      "/app.db",
      "/data/app.db-wal",
      "/data/auth-secret",
      "/data/backups",
      "/lib/database.ts",
      "/scripts/start.mjs",
      "/node_modules/next/package.json",
    ],
    ...[
      "/_next/server/middleware-manifest.json",
      "/_next/BUILD_ID",
      "/_next/build-manifest.json",
      "/_next/static/../server/pages-manifest.json",
      "/_next/static/%2e%2e/BUILD_ID",
    ],
    ...[
      "/_next/static/..%2f..%2fpackage.json",
      "/_next/static/chunks/..%5c..%5c..%5cpackage.json",
      "/..%2fpackage.json",
      "/%2e%2e/%2e%2e/etc/passwd",
      "//etc/passwd",
      "/etc/passwd",
    ],
    ...[
      "/_next/webpack-hmr",
      "/__nextjs_original-stack-frames",
      "/__nextjs_launch-editor",
      "/__nextjs_source-map?filename=x",
      "/_next/mcp",
      "/__nextjs_error_feedback",
    ],
    ...[
      "/server.log",
      "/test-results/server.log",
      "/.well-known/secret",
      "/favicon.ico/..%2f.env",
      "/robots.txt.bak",
      "/sign-in/.env",
    ],
    ...maps.map((name) => `/_next/static/${name}.map`),
  ]
  const marks = [
    "sqlite",
    "AUTH_SECRET",
    "dependencies",
    "root:x:0",
    "import ",
    "lockfileVersion",
    "sourcesContent",
    "generator client",
  ]
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
  const own = [
    `http://127.0.0.1:${port}/a.png`,
    `//127.0.0.1:${port}/a.png`,
    `http://[::1]:${port}/`,
    `http://localhost:${port}/a.svg`,
    `http://0:${port}/a.avif`,
    `http://2130706433:${port}/`,
  ]
  const inner = [
    "/icon.svg",
    "/_next/static/media/a.png",
    "file:///etc/passwd",
    "/api/health",
    "data:image/png;base64,AAAA",
    "ftp://127.0.0.1/a.png",
    "http://169.254.169.254/latest",
  ]
  for (const url of [...own, ...inner])
    for (const address of [
      `/_next/image?url=${encodeURIComponent(url)}&w=640&q=75`,
      `/_next/image/?url=${encodeURIComponent(url)}&w=64&q=1`,
      `//_next/image?url=${encodeURIComponent(url)}&w=64&q=1`,
    ])
      expect([307, 308, 404], url).toContain((await knock(address)).status)
  listener.close()
  expect(visits).toEqual([])
})
