// What every answer carries, whatever it is: page, redirect, file, refusal or error.

/**
 * The content security policy of one answer. Scripts run only with its nonce; Next reads the nonce from the request's
 * own copy of this header and puts it on its scripts.
 * @param {string} nonce
 * @param {boolean} [dev]  the development server evaluates code and speaks over a web socket
 */
export function contentSecurityPolicy(nonce, dev = false) {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ""}`,
    dev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${dev ? " ws: wss:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ")
}

/**
 * All headers of the house, in lower case.
 * @param {{ nonce: string, requestId: string, dev?: boolean }} answer
 * @returns {Record<string, string>}
 */
export const securityHeaders = ({ nonce, requestId, dev = false }) => ({
  "content-security-policy": contentSecurityPolicy(nonce, dev),
  "strict-transport-security": "max-age=31536000; includeSubDomains",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
  "x-request-id": requestId,
})

/**
 * Whether an answer may be kept by a browser or a proxy: built files, whose names change with their content, and what
 * lies in public/. Everything else may be somebody's alone.
 * @param {string} path  without the query
 * @param {number} status
 * @param {ReadonlySet<string>} publicPaths
 */
export const isCacheable = (path, status, publicPaths) =>
  [200, 206, 304].includes(status) && (path.startsWith("/_next/static/") || publicPaths.has(path))
