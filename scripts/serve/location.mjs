// No answer sends a browser to another site, whatever wrote it: the application only ever redirects within itself.

/**
 * The path (with query and fragment) of a Location on one of our own hosts; "/" for any other.
 * @param {string} location
 * @param {string[]} ownHosts  "host" or "host:port" in lower case
 */
export function ownLocation(location, ownHosts) {
  // A browser reads "\" as "/" and ignores tabs and line feeds, as URL does; two slashes begin a foreign host.
  const nowhere = "http://nowhere.invalid"
  if (!URL.canParse(location, nowhere)) return "/"
  const target = new URL(location, nowhere)
  const isOwn = target.origin === nowhere || (/^https?:$/.test(target.protocol) && ownHosts.includes(target.host))
  return isOwn ? `${target.pathname}${target.search}${target.hash}`.replace(/^\/{2,}/, "/") : "/"
}
