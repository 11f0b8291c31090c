/**
 * What a catalogue of agencies must keep to beyond its shape: keys are permanent and point to something, a written form
 * means one body at a time.
 */
import { overlap, type Validity } from "@/lib/agencies/validity"
import { foldedForm } from "@/lib/agencies/written-forms"

export interface UncheckedCatalogue {
  agencies: (Validity & {
    key: string
    parent?: string | undefined
    order: number
    names: (Validity & { official: string; short: string })[]
    aliases: string[]
  })[]
  groups: {
    key: string
    name: string
    enumerable: boolean
    aliases: string[]
    members: (Validity & { agency: string; from: string })[]
  }[]
  words: string[]
}

/** What is wrong with a catalogue of the right shape, a sentence a fault. */
export function* faultsOf(seed: UncheckedCatalogue): Generator<string> {
  const keys = new Set(seed.agencies.map((agency) => agency.key))
  yield* repeated(
    [...seed.agencies, ...seed.groups].map((entry) => entry.key),
    "key",
  )
  yield* repeated(
    seed.agencies.map((agency) => agency.order),
    "order of an agency",
  )
  yield* repeated(
    [...seed.agencies, ...seed.groups]
      .flatMap((entry) => entry.aliases)
      .concat(seed.words)
      .map(foldedForm),
    "alias",
  )
  for (const agency of seed.agencies) {
    const { key, parent, names } = agency
    if (parent && (parent === key || !keys.has(parent))) yield `${key}: no such parent ${parent}`
    if (names.filter((name) => !name.to).length !== 1) yield `${key}: not exactly one current name`
    for (const period of [agency, ...names]) if (isReversed(period)) yield `${key}: last day before the first`
  }
  for (const { key, enumerable, members } of seed.groups) {
    if (!enumerable && members.length > 0) yield `${key}: members of a group that cannot be enumerated`
    yield* repeated(
      members.map((member) => `${member.agency} ${member.from}`),
      `member of ${key}`,
    )
    for (const member of members) {
      if (!keys.has(member.agency)) yield `${key}: no such member ${member.agency}`
      if (isReversed(member)) yield `${key}: ${member.agency} ends before it begins`
    }
  }
  yield* clashingForms(seed)
}

/** An agency that is merged and keeps its name is a new agency: over time names repeat, on one day they may not. */
function* clashingForms(seed: UncheckedCatalogue): Generator<string> {
  const owners = new Map<string, (Validity & { owner: string })[]>()
  const claims: (Validity & { owner: string; forms: string[] })[] = [
    ...seed.agencies.map((agency) => ({
      owner: agency.key,
      from: agency.from,
      to: agency.to,
      forms: [...agency.names.flatMap((name) => [name.official, name.short]), ...agency.aliases],
    })),
    ...seed.groups.map((group) => ({ owner: group.key, forms: [group.name, ...group.aliases] })),
    { owner: "words", forms: seed.words },
  ]
  for (const { forms, ...claim } of claims)
    for (const folded of new Set(forms.map(foldedForm))) {
      if (!folded) yield `${claim.owner}: a written form without a word`
      const others = owners.get(folded) ?? []
      for (const other of others)
        if (overlap(claim, other)) yield `"${folded}" means both ${other.owner} and ${claim.owner}`
      owners.set(folded, [...others, claim])
    }
}

function* repeated(values: readonly (string | number)[], what: string): Generator<string> {
  const seen = new Set<string | number>()
  for (const value of values) {
    if (seen.has(value)) yield `${what} twice: ${value}`
    seen.add(value)
  }
}

const isReversed = ({ from, to }: Validity) => Boolean(from && to && to < from)
