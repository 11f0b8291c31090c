// The framework says 500 to what it cannot decode (the call of a server action, the state of its router), as if the server
// had failed. What tells the two apart is whether any code of ours was reached (lib/access/own-code.ts): a request that
// brings such a message and fails before that is the caller's mistake and gets 400; a failure of ours stays 500.
import { AsyncLocalStorage } from "node:async_hooks"

// The application is bundled and shares no module with this server, only the process.
const requests = new AsyncLocalStorage()
globalThis.planRequests = requests

const SENTENCE = "Yêu cầu không đúng dạng.\n"

/**
 * Runs the application on one request. Where that brought what the framework cannot decode, the answer says so instead of
 * what the framework writes.
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @param {() => Promise<void>} work
 */
export function answerOrRefuse(request, response, work) {
  if (!bringsMessageForFramework(request)) return work()
  const progress = { reachedOwnCode: false }
  const { writeHead, write, end } = response
  let isRefused = false
  response.writeHead = (status, ...rest) => {
    isRefused = status >= 500 && !progress.reachedOwnCode
    if (!isRefused) return writeHead.call(response, status, ...rest)
    for (const name of response.getHeaderNames()) response.removeHeader(name)
    return writeHead.call(response, 400, { "content-type": "text/plain; charset=utf-8" })
  }
  // A failure's head is written before its body, so that the framework's body does not decide the length.
  const refuses = () => {
    if (response.statusCode >= 500 && !response.headersSent) response.writeHead(response.statusCode)
    return isRefused
  }
  response.write = (...given) => refuses() || write.apply(response, given)
  response.end = (...given) => (refuses() ? end.call(response, SENTENCE) : end.apply(response, given))
  return requests.run(progress, work)
}

const bringsMessageForFramework = ({ method, headers }) =>
  headers["next-router-state-tree"] !== undefined ||
  (method === "POST" && (headers["next-action"] !== undefined || /^multipart\//i.test(headers["content-type"] ?? "")))
