// The lockfile has to serve every machine: complete, with checksums, and without the address of any download host.
import { readFileSync } from "node:fs"

/** The packages of a lockfile: path → entry; "" is the project itself. */
export const readLockfile = (file = "package-lock.json") => JSON.parse(readFileSync(file, "utf8")).packages

/**
 * What is wrong with the lockfile, one line each; empty when all is well.
 * @param {Record<string, any>} packages
 * @returns {string[]}
 */
export function problemsOfLockfile(packages) {
  const problems = []
  for (const [path, entry] of Object.entries(packages)) {
    if (path !== "" && !entry.link && !entry.integrity) problems.push(`${path} has no checksum`)
    if (entry.resolved) problems.push(`${path} names where it was downloaded`)
    // npm leaves out packages of other platforms when the lockfile is written beside an installation.
    for (const name of Object.keys(entry.optionalDependencies ?? {}))
      if (!isResolvable(packages, path, name))
        problems.push(`${path || "the project"} misses its optional package ${name}`)
  }
  return problems
}

/** Whether a package finds another the way Node does: in its own node_modules, then in those of the folders above. */
function isResolvable(packages, path, name) {
  for (let at = path; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/node_modules/")))) {
    if (packages[`${at ? `${at}/` : ""}node_modules/${name}`]) return true
    if (!at) return false
  }
}
