// Puts the house's headers on an answer at the last moment, so that nothing which writes it can leave them out.
import { isCacheable } from "./headers.mjs"
import { ownLocation } from "./location.mjs"

/**
 * @param {import("node:http").ServerResponse} response
 * @param {{ path: string, headers: Record<string, string>, ownHosts: string[], publicPaths: ReadonlySet<string> }} answer
 */
export function dress(response, { path, headers, ownHosts, publicPaths }) {
  const writeHead = response.writeHead
  // Node itself comes through writeHead, also where the head is written implicitly by the first bytes of the body.
  response.writeHead = (status, ...rest) => {
    const reason = typeof rest[0] === "string" ? rest.shift() : undefined
    for (const [name, value] of pairsOf(rest[0])) response.setHeader(name, value)
    for (const [name, value] of Object.entries(headers)) {
      // A route may shut a file in further than the house does ("sandbox"); everything else is the house's word.
      if (name === "content-security-policy" && response.hasHeader(name)) continue
      response.setHeader(name, value)
    }
    response.removeHeader("x-powered-by")
    if (!isCacheable(path, status, publicPaths)) response.setHeader("cache-control", "no-store")
    const location = response.getHeader("location")
    if (location !== undefined) response.setHeader("location", ownLocation(String(location), ownHosts))
    return writeHead.call(response, status, ...(reason === undefined ? [] : [reason]))
  }
}

// writeHead takes an object, a flat list of names and values, or a list of pairs.
function pairsOf(given) {
  if (!given) return []
  if (!Array.isArray(given)) return Object.entries(given)
  if (Array.isArray(given[0])) return given
  return given.flatMap((name, at) => (at % 2 === 0 ? [[name, given[at + 1]]] : []))
}
