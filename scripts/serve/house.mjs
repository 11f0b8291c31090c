// The HTTP server around the application. Ours, because Next alone cannot put headers on every answer (errors,
// redirects and files included), and because what a client claims about itself has to go before the application reads it.
import { randomBytes, randomUUID } from "node:crypto"
import { createServer } from "node:http"
import { canonicalAddress, clientAddress, dropClaims } from "./address.mjs"
import { refusalAtDoor } from "./door.mjs"
import { dress } from "./dress.mjs"
import { contentSecurityPolicy, securityHeaders } from "./headers.mjs"
import { logFailure, logRequest } from "./log.mjs"
import { answerOrRefuse } from "./malformed-call.mjs"
import { answerBrokenRequest, answerUpgrade } from "./raw-answers.mjs"

/** How long a client may take; whoever is slower loses the connection. */
const PATIENCE = {
  headersTimeout: 15_000,
  requestTimeout: 5 * 60_000, // 25 MB over a line of 1 Mbit/s
  keepAliveTimeout: 65_000, // longer than nginx keeps its side open, so that it never writes into a closed one
  connectionsCheckingInterval: 5_000,
  requireHostHeader: false, // the door says it, with the house's headers
}

/**
 * @typedef {object} House
 * @property {string} appUrl  origin of APP_URL
 * @property {string[]} [trustedProxies]  addresses whose X-Forwarded-For is believed
 * @property {ReadonlySet<string>} [publicPaths]  addresses of files that anybody may keep
 * @property {boolean} [dev]
 */

/**
 * A server that answers with `handle` whatever passes the door; it does not listen yet.
 * @param {House & { handle: (request: any, response: any) => Promise<void> }} house
 * @returns {{ server: import("node:http").Server, isIdle: () => boolean, hurry: () => void }}
 *   isIdle: no request is being worked on; hurry: from now on every connection ends with its answer
 */
export function openHouse({ handle, appUrl, trustedProxies = [], publicPaths = new Set(), dev = false }) {
  const app = new URL(appUrl)
  const trusted = new Set(trustedProxies.map(canonicalAddress))
  const working = new Set()
  let hurried = false

  const onRequest = (request, response) => {
    if (hurried) response.shouldKeepAlive = false
    const work = answer(request, response, { handle, app, trusted, publicPaths, dev }).finally(() =>
      working.delete(work),
    )
    working.add(work)
  }
  const server = createServer(PATIENCE)
  server.on("request", onRequest).on("checkExpectation", onRequest).on("clientError", answerBrokenRequest)
  // The development server speaks over web sockets with its pages; nothing else does.
  if (!dev) server.on("upgrade", answerUpgrade)
  const hurry = () => {
    hurried = true
  }
  return { server, isIdle: () => working.size === 0, hurry }
}

async function answer(request, response, { handle, app, trusted, publicPaths, dev }) {
  const began = performance.now()
  const requestId = randomUUID()
  const nonce = randomBytes(18).toString("base64")
  const [path = ""] = (request.url ?? "").split(/[?#]/, 1)
  const address = clientAddress(request.socket.remoteAddress, request.headers["x-forwarded-for"], trusted)
  response.once("close", () => {
    const milliseconds = Math.round(performance.now() - began)
    logRequest({
      requestId,
      method: request.method,
      path: path.slice(0, 500),
      status: response.statusCode,
      milliseconds,
      address,
    })
  })
  dress(response, {
    path,
    headers: securityHeaders({ nonce, requestId, dev }),
    ownHosts: [app.host, String(request.headers.host).toLowerCase()],
    publicPaths,
  })
  try {
    const refusal = refusalAtDoor(request, app.origin)
    if (refusal) return refuse(request, response, refusal)
    dropClaims(request.headers)
    // What the application reads about the request; Next takes the nonce for its scripts from this policy.
    request.headers["content-security-policy"] = contentSecurityPolicy(nonce, dev)
    request.headers["x-nonce"] = nonce
    request.headers["x-request-id"] = requestId
    request.headers["x-client-address"] = address
    await answerOrRefuse(request, response, () => handle(request, response))
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
