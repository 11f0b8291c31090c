// Versions below which a known weakness begins. The list is dated and is to be reviewed every 30 days.
import { readFileSync } from "node:fs"

const DAYS_BETWEEN_REVIEWS = 30

/** @returns {{ reviewedOn: string, floors: Record<string, { from: string, why: string }> }} */
export const readFloors = () => JSON.parse(readFileSync(new URL("version-floors.json", import.meta.url), "utf8"))

/**
 * Packages of the lockfile below their floor, one line each.
 * @param {Record<string, any>} packages
 * @param {Record<string, { from: string, why: string }>} floors
 */
export function problemsOfFloors(packages, floors) {
  return Object.entries(floors).flatMap(([name, { from, why }]) =>
    Object.entries(packages)
      .filter(([path, entry]) => path.endsWith(`node_modules/${name}`) && isBelow(entry.version, from))
      .map(([path, entry]) => `${path} is ${entry.version}, below ${from}: ${why}`),
  )
}

/** How many days ago the list was reviewed, when that is too long ago; else null. */
export function daysOverdue(reviewedOn, now) {
  const days = Math.floor((now.getTime() - Date.parse(reviewedOn)) / 86_400_000)
  return days > DAYS_BETWEEN_REVIEWS ? days : null
}

/** Compares 1.2.3 with 1.10.0 by number; a preview of a version is below it. */
function isBelow(version, floor) {
  const [release, preview] = version.split("-", 2)
  const [have, need] = [release, floor].map((text) => text.split(".").map(Number))
  for (let at = 0; at < 3; at++) if ((have[at] ?? 0) !== (need[at] ?? 0)) return (have[at] ?? 0) < (need[at] ?? 0)
  return preview !== undefined
}
