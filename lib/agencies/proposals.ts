/**
 * Which agency a misread name may mean: forms at most two letters away, a proposal for somebody to confirm and never a
 * reading. Short forms need to be nearer, one letter in four, for "SCT" and "STC" are two agencies.
 */
import type { Catalogue } from "@/lib/agencies/catalogue"
import { knownForms } from "@/lib/agencies/known-forms"
import { foldedForm } from "@/lib/agencies/written-forms"

export interface ProposedAgency {
  key: string
  name: string
  distance: number
}

const FARTHEST = 2
const HOW_MANY = 3

/** The best three agencies or groups, nearest first, each once; none where nothing is near. */
export function proposeAgencies(words: string, catalogue: Catalogue): ProposedAgency[] {
  const asked = foldedForm(words)
  const nearest = new Map<string, number>()
  for (const { folded, agency, group } of knownForms(catalogue)) {
    const key = agency ?? group
    const limit = Math.min(FARTHEST, Math.floor(folded.length / 4))
    const distance = key === undefined ? Number.POSITIVE_INFINITY : distanceWithin(asked, folded, limit)
    if (key !== undefined && distance <= limit && distance < (nearest.get(key) ?? Number.POSITIVE_INFINITY))
      nearest.set(key, distance)
  }
  return [...nearest]
    .map(([key, distance]) => ({ key, name: nameOf(key, catalogue), distance }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, HOW_MANY)
}

const nameOf = (key: string, { agencies, groups }: Catalogue) =>
  agencies.find((agency) => agency.key === key)?.names.at(-1)?.official ??
  groups.find((group) => group.key === key)?.name ??
  key

/** Letters to insert, delete or replace; infinity as soon as it must be more than the limit. */
function distanceWithin(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return Number.POSITIVE_INFINITY
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1))
    }
    if (Math.min(...next) > limit) return Number.POSITIVE_INFINITY
    row = next
  }
  return row[b.length] as number
}
