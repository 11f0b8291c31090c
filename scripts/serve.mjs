// The HTTP server around Next. Ours, because Next alone cannot put headers on every answer (errors, redirects and files
// included), and because what a client claims about itself has to be taken away before the application reads it.
import { randomBytes, randomUUID } from "node:crypto"
import { EventEmitter } from "node:events"
import { readdirSync } from "node:fs"
import { createServer } from "node:http"
import next from "next"
import { canonicalAddress, clientAddress, dropClaims } from "./serve/address.mjs"
import { refusalAtDoor } from "./serve/door.mjs"
import { dress } from "./serve/dress.mjs"
import { contentSecurityPolicy, securityHeaders } from "./serve/headers.mjs"
import { logFailure, logRequest } from "./serve/log.mjs"
import { answerBrokenRequest, answerUpgrade } from "./serve/raw-answers.mjs"
import { stopOnSignal } from "./serve/stop.mjs"
import { portProblem } from "./start/port.mjs"

/**
 * Serves the built application (or the sources, where `dev`) until a signal ends it; resolves when it listens.
 * @param {{ port: number, host?: string, appUrl: string, trustedProxies?: string[], dev?: boolean }} settings
 */
export async function serve({ port, host, appUrl, trustedProxies = [], dev = false }) {
  process.env.NODE_ENV = dev ? "development" : "production"
  keepServingAfterFailures()
  const working = new Set()
  const server = createServer(PATIENCE)
  // Only the development server speaks over web sockets; elsewhere Next must not get hold of them.
  const app = next({ dev, hostname: host ?? "localhost", port, httpServer: dev ? server : new EventEmitter() })
  await app.prepare()
  const handle = app.getRequestHandler()
  const house = { appUrl, dev, trusted: new Set(trustedProxies.map(canonicalAddress)), publicPaths: listPublicPaths() }

  const { isStopping } = stopOnSignal(server, { isIdle: () => working.size === 0, say: console.log })
  const onRequest = (request, response) => {
    if (isStopping()) response.shouldKeepAlive = false
    const work = answer(request, response, handle, house).finally(() => working.delete(work))
    working.add(work)
  }
  server.on("request", onRequest).on("checkExpectation", onRequest).on("clientError", answerBrokenRequest)
  if (!dev) server.on("upgrade", answerUpgrade)
  await new Promise((resolve, reject) => {
    server.once("error", (problem) => reject(portProblem(problem, port, host)))
    server.listen(port, host, () => resolve())
  })
}

/** How long a client may take; whoever is slower gives up the connection. */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 5 * 60_000, // 25 MB over a line of 1 Mbit/s
  keepAliveTimeout: 65_000, // longer than nginx keeps its side open, so that it never writes into a closed one
  connectionsCheckingInterval: 5_000,
  requireHostHeader: false, // the door says it, with the house's headers
}

async function answer(request, response, handle, { appUrl, dev, trusted, publicPaths }) {
  const began = performance.now()
  const requestId = randomUUID()
  const nonce = randomBytes(18).toString("base64")
  const path = (request.url ?? "").split(/[?#]/, 1)[0]
  const address = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], trusted)
  const app = new URL(appUrl)
  response.once("close", () => {
    const milliseconds = Math.round(performance.now() - began)
    logRequest({ requestId, method: request.method ?? "", path: path.slice(0, 500), status: response.statusCode, milliseconds, address })
  })
  dress(response, {
    path,
    headers: securityHeaders({ nonce, requestId, dev }),
    ownHosts: [app.host, String(request.headers.host).toLowerCase()],
    publicPaths,
  })
  try {
    const refusal = refusalAtDoor(request, { appOrigin: app.origin })
    if (refusal) return refuse(request, response, refusal)
    dropClaims(request.headers)
    // What the application reads about the request: Next takes the nonce for its scripts from this policy.
    request.headers["content-security-policy"] = contentSecurityPolicy(nonce, dev)
    request.headers["x-nonce"] = nonce
    request.headers["x-request-id"] = requestId
    request.headers["x-client-address"] = address
    await handle(request, response)
  } catch (problem) {
    logFailure(problem, "request", requestId)
    if (response.headersSent) response.destroy()
    else refuse(request, response, { status: 500, sentence: `Hệ thống gặp lỗi. Mã lỗi: ${requestId}` })
  }
}

function refuse(request, response, { status, sentence, headers = {} }) {
  // The body of a refused request is not waited for.
  if (request.headers["content-length"] || request.headers["transfer-encoding"]) response.shouldKeepAlive = false
  response.writeHead(status, { "content-type": "text/plain; charset=utf-8", ...headers })
  response.end(`${sentence}\n`)
}

/** The addresses of the files in public/. */
const listPublicPaths = () =>
  new Set(readdirPublic().flatMap((entry) => (entry.isFile() ? [`${entry.parentPath.replace(/^public/, "")}/${entry.name}`] : [])))

function readdirPublic() {
  try {
    return readdirSync("public", { recursive: true, withFileTypes: true })
  } catch (problem) {
    if (problem.code === "ENOENT") return []
    throw problem
  }
}

function keepServingAfterFailures() {
  process.on("unhandledRejection", (problem) => logFailure(problem, "unhandledRejection", randomUUID()))
  process.on("uncaughtException", (problem) => logFailure(problem, "uncaughtException", randomUUID()))
}
