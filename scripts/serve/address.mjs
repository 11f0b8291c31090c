// Whose request it is. What a client says about itself is believed only from the operator's own proxies.
import { isIP, isIPv6 } from "node:net"

/** Headers in which a client could claim an address, a host, or an inner decision of Next. */
const CLAIM =
  /^(forwarded|x-forwarded(-.*)?|x-real-ip|x-client-.*|x-cluster-client-ip|true-client-ip|cf-connecting-ip|x-original-.*|x-rewrite-.*|x-request-id|x-nonce|content-security-policy(-report-only)?|x-middleware-.*|x-invoke-.*|x-matched-path|x-now-.*|x-vercel-.*|x-prerender-.*|x-next-resume-.*|next-resume|x-nextjs-data)$/

/**
 * Removes every such header from a request's headers.
 * @param {Record<string, unknown>} headers  changed in place
 */
export function dropClaims(headers) {
  for (const name of Object.keys(headers)) if (CLAIM.test(name)) delete headers[name]
}

/**
 * The client's address: the socket's, or behind trusted proxies the last address of X-Forwarded-For that is none of
 * them.
 * @param {string | undefined} socketAddress
 * @param {string | undefined} forwardedFor
 * @param {ReadonlySet<string>} trusted  canonical addresses of the proxies
 */
export function clientAddress(socketAddress, forwardedFor, trusted) {
  const socket = canonicalAddress(socketAddress ?? "") ?? "unknown"
  if (!trusted.has(socket) || !forwardedFor) return socket
  let nearest = socket
  for (const claimed of forwardedFor.split(",").reverse()) {
    const address = canonicalAddress(claimed.trim())
    // What stands left of something unreadable was not written by our proxy.
    if (!address) return nearest
    if (!trusted.has(address)) return address
    nearest = address
  }
  return nearest
}

/**
 * One spelling for each address: IPv4 inside IPv6 as IPv4, IPv6 in its short form without a zone; null for no address.
 * @param {string} text
 */
export function canonicalAddress(text) {
  const bare = text.replace(/%.*$/, "").replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "")
  if (isIP(bare) === 0) return null
  return isIPv6(bare) ? new URL(`http://[${bare}]`).hostname.slice(1, -1) : bare
}
