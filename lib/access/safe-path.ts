/**
 * Where somebody may be sent after signing in: a path of this very site and nothing else, so that no link to us leads
 * elsewhere. Answers the fallback for whatever is not plainly such a path.
 */
export function safePath(asked: unknown, fallback = "/"): string {
  if (typeof asked !== "string" || asked.length > 2000) return fallback
  // One slash, then no second one, no backslash and no control character: browsers read "/\evil" and "/\t/evil" as "//evil".
  if (!/^\/(?![/\\])[^\\\u0000-\u0020\u007f-\u00a0\u2028\u2029\ufeff]*$/.test(asked)) return fallback
  const here = "http://here.invalid"
  if (!URL.canParse(asked, here)) return fallback
  const url = new URL(asked, here)
  const leadsHere =
    url.origin === here && !url.pathname.startsWith("//") && !/^\/(sign-in|sign-out|api\/.*)(\/|$)/.test(url.pathname)
  return leadsHere ? url.pathname + url.search + url.hash : fallback
}
