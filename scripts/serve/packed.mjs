// What goes over the line packed: built files as they were packed once (scripts/start/pack.mjs), all else as it is written.
import { constants } from "node:zlib"
import compression from "compression"
import sirv from "sirv"

const PREFIX = "/_next/static"

/**
 * Answers with built files, packed where the client takes it; what is none goes on to `handle`. Their names change with
 * their content: they may be kept for a year.
 * @param {(request: any, response: any) => Promise<void>} handle
 */
export function withBuiltFiles(handle) {
  const serve = sirv(".next/static", { brotli: true, immutable: true, maxAge: 31_536_000 })
  return (request, response) => {
    const { url, method } = request
    if (!url.startsWith(`${PREFIX}/`) || (method !== "GET" && method !== "HEAD")) return handle(request, response)
    return new Promise((resolve, reject) => {
      response.once("close", resolve)
      request.url = url.slice(PREFIX.length)
      serve(request, response, () => {
        request.url = url
        handle(request, response).then(resolve, reject)
      })
    })
  }
}

// For a page brotli at 3 takes less than half of gzip's time and less of the line; at 4 it takes twice as long for a
// twentieth.
const pack = compression({ brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } } })

/**
 * Packs what `handle` writes, where the client takes it and the content is worth it.
 * @param {(request: any, response: any) => Promise<void>} handle
 */
export const withPackedAnswers = (handle) => (request, response) =>
  new Promise((resolve, reject) => {
    pack(request, response, () => handle(request, response).then(resolve, reject))
  })
