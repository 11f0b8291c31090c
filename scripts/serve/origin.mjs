// A page of another site must not act in the name of somebody who is signed in here.

/**
 * Whether a writing request comes from a page of another site. Browsers always tell the origin of such requests;
 * programs tell none and carry no one's cookies by themselves.
 * @param {Record<string, any>} headers
 * @param {string} appOrigin  the origin of APP_URL
 */
export function isForeignOrigin(headers, appOrigin) {
  const origin = headers.origin
  if (origin === undefined) return ["cross-site", "same-site"].includes(headers["sec-fetch-site"])
  // "null" is what a sandboxed frame or a local file says.
  if (!URL.canParse(origin)) return true
  if (headers["sec-fetch-site"] === "cross-site") return true
  const given = new URL(origin)
  return given.origin !== appOrigin && given.host !== hostOf(headers.host, given.protocol)
}

// The default port may be written or not.
const hostOf = (host, protocol) => (URL.canParse(`${protocol}//${host}`) ? new URL(`${protocol}//${host}`).host : null)
