import "server-only"
import { signatoryOn, signingTitles } from "@/lib/agencies/signing"
import { nameOn, nameOnOrLast } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { IssuedBy, Signature } from "@/lib/papers/paper"
import { foldWords } from "@/lib/vietnamese"

/** What an agency puts on its documents on a day. */
export type Issuer = {
  key: string | null
  official: string
  short: string
  superior: string | null
  symbol: string
  place: string
  draftingUnit: string | null
  signature: Signature
}

type Plan = { issuer: string; symbol: string }

/** The body that issued a plan, as it stands on a day: found by its name; from the plan's own head where the catalogue has none. */
export async function findPlanIssuer(plan: Plan, day: Day): Promise<Issuer> {
  const bodies = await (await database()).agency.findMany({ where: { kind: "AUTHORITY" }, select: issuing })
  const wanted = foldWords(inWholeWords(plan.issuer))
  const body = bodies.find(({ names }) => foldWords(nameOn(names, day)?.official ?? "") === wanted)
  const official = inWholeWords(plan.issuer)
  if (body) return issuerOf(body, null, day)
  return {
    ...{ key: null, official, short: plan.issuer, superior: null },
    symbol: plan.symbol.split("-").slice(1).join("-"),
    place: "",
    draftingUnit: null,
    signature: signatureFor(official, [], day),
  }
}

/** An agency of the province, under the body that issued the plan; null when there is none with that key. */
export async function findIssuer(key: string, plan: Plan, day: Day): Promise<Issuer | null> {
  const agency = await (await database()).agency.findUnique({ where: { key }, select: issuing })
  return agency && issuerOf(agency, plan, day)
}

/** As it stands on a document of that month, whose day is left blank. */
export const onPaper = (issuer: Issuer, symbol: string, month: Day): IssuedBy => {
  const { official, superior, place, draftingUnit, signature } = issuer
  return {
    official,
    head: { superior, issuer: official, symbol, place, date: { month } },
    archive: ["Lưu: VT", ...(draftingUnit ? [draftingUnit] : [])].join(", "),
    signature,
  }
}

const issuing = {
  key: true,
  kind: true,
  names: true,
  signatories: true,
  parent: { select: { names: true } },
} as const

type Found = {
  key: string
  kind: string
  names: {
    official: string
    short: string
    symbol: string | null
    place: string | null
    draftingUnit: string | null
    from: Day | null
    to: Day | null
  }[]
  signatories: (Parameters<typeof signingTitles>[0] & { fullName: string; from: Day; to: Day | null })[]
  parent: { names: Found["names"] } | null
}

function issuerOf({ key, kind, names, signatories, parent }: Found, plan: Plan | null, day: Day): Issuer {
  const name = nameOnOrLast(names, day)
  const official = name?.official ?? key
  return {
    key,
    official,
    short: name?.short ?? key,
    superior: superiorOf({ kind, parent }, plan, day),
    symbol: name?.symbol ?? "",
    place: name?.place ?? "",
    draftingUnit: name?.draftingUnit ?? null,
    signature: signatureFor(official, signatories, day),
  }
}

/** Sở and boards stand under the province's committee, units under their sở; committees under nobody on paper. */
function superiorOf({ kind, parent }: Pick<Found, "kind" | "parent">, plan: Plan | null, day: Day): string | null {
  if (parent) return nameOn(parent.names, day)?.official ?? null
  return plan && (kind === "DEPARTMENT" || kind === "BOARD") ? plan.issuer.replace(/^Chủ tịch /i, "") : null
}

/** Where nobody is known to sign, a committee's documents still say for whom; the name is left blank. */
function signatureFor(official: string, signatories: Found["signatories"], day: Day): Signature {
  const signatory = signatoryOn(signatories, day)
  if (signatory) return { titles: signingTitles(signatory), name: signatory.fullName }
  return { titles: /^Ủy ban nhân dân/i.test(official) ? ["TM. Ủy ban nhân dân", "Chủ tịch"] : [], name: null }
}

const inWholeWords = (issuer: string) => issuer.replace(/^Chủ tịch /i, "").replace(/^UBND(?!\p{L})/u, "Ủy ban nhân dân")
