// Next inside our own HTTP server (scripts/serve/house.mjs).
import { randomUUID } from "node:crypto"
import { EventEmitter } from "node:events"
import { existsSync, readdirSync } from "node:fs"
import { setFlagsFromString } from "node:v8"
import next from "next"
import { OperatorProblem } from "./operator-problem.mjs"
import { openHouse } from "./serve/house.mjs"
import { layingBy } from "./serve/laying-by.mjs"
import { logFailure } from "./serve/log.mjs"
import { withBuiltFiles, withPackedAnswers } from "./serve/packed.mjs"
import { stopOnSignal } from "./serve/stop.mjs"
import { portProblem } from "./start/port.mjs"

// V8 lets its heap grow fourfold before it collects what pages leave behind. Growing twofold it serves as many pages a
// second, and the server holds a hundred megabytes less.
setFlagsFromString("--heap-growing-percent=100")

/**
 * Serves the built application (or the sources, where `dev`) until a signal ends it; resolves once it answers.
 * @param {{ port: number, host: string | null, appUrl: string, trustedProxies: string[], dev: boolean }} settings
 */
export async function serve({ port, host, appUrl, trustedProxies, dev }) {
  process.env.NODE_ENV = dev ? "development" : "production"
  keepServingAfterFailures()
  let handle = null
  const house = openHouse({
    handle: (request, response) => handle(request, response),
    ...{ appUrl, trustedProxies, publicPaths: listPublicPaths(), dev },
  })
  // Only the development server may take over the server's web sockets.
  const app = next({ dev, hostname: host ?? "localhost", port, httpServer: dev ? house.server : new EventEmitter() })
  await app.prepare()
  const application = app.getRequestHandler()
  // The development server watches its files and packs nothing.
  handle = dev ? layingBy(application) : withBuiltFiles(withPackedAnswers(layingBy(application)))
  await listen(house.server, port, host)
  if (!dev) await ensureHealthy(port, host)
  stopOnSignal(house, console.log)
}

function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once("error", (problem) => reject(portProblem(problem, port, host)))
    server.listen(port, host ?? undefined, resolve)
  })
}

/** The first question is our own: it opens the database, and an application that cannot answer it must not stay up. */
async function ensureHealthy(port, host) {
  const at = !host || host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host
  const answer = await fetch(`http://${at}:${port}/api/health`).catch((problem) => {
    if (problem.cause?.message !== "bad port") throw problem
    throw new OperatorProblem(
      `Trình duyệt không mở được cổng ${port} (dành cho dịch vụ khác). Đặt PORT sang cổng khác.`,
    )
  })
  if (!answer.ok)
    throw new OperatorProblem(
      `Hệ thống tự kiểm tra không đạt (mã ${answer.status}): ${(await answer.text()).slice(0, 200)}`,
    )
}

/** The addresses of what anybody may keep: files in public/ and the icons beside the layout. */
function listPublicPaths() {
  const files = existsSync("public") ? readdirSync("public", { recursive: true, withFileTypes: true }) : []
  const icons = readdirSync("app").filter((name) => /^(favicon|icon|apple-icon)\.[a-z]+$/.test(name))
  return new Set([
    ...files.filter((file) => file.isFile()).map((file) => `${file.parentPath.slice("public".length)}/${file.name}`),
    ...icons.map((name) => `/${name}`),
  ])
}

function keepServingAfterFailures() {
  for (const event of ["unhandledRejection", "uncaughtException"])
    process.on(event, (problem) => logFailure(problem, event, randomUUID()))
}
