// Answers to what never becomes a request: written to the socket by hand, in the same clothes.
import { randomBytes, randomUUID } from "node:crypto"
import { STATUS_CODES } from "node:http"
import { securityHeaders } from "./headers.mjs"

const STATUS_OF = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 }

/**
 * Bytes that are no HTTP request, headers too large, or a client too slow.
 * @param {Error & { code?: string }} problem
 * @param {import("node:stream").Duplex} socket
 */
export function answerBrokenRequest(problem, socket) {
  if (problem.code === "ECONNRESET" || !socket.writable) return void socket.destroy()
  end(socket, STATUS_OF[problem.code] ?? 400)
}

/** Nothing here speaks another protocol. */
export function answerUpgrade(_request, socket) {
  socket.on("error", () => {})
  end(socket, 400)
}

function end(socket, status) {
  const headers = {
    ...securityHeaders({ nonce: randomBytes(18).toString("base64"), requestId: randomUUID() }),
    "cache-control": "no-store",
    "content-length": "0",
    connection: "close",
  }
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
  socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join("")}\r\n`)
  // A client that does not read its answer does not keep the socket.
  setTimeout(() => socket.destroy(), 2_000).unref()
}
