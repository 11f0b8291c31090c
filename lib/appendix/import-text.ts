import "server-only"
import { readCatalogue } from "@/lib/agencies/read-catalogue"
import type { CorrectionSeed } from "@/lib/appendix/corrections"
import { consolidatorOf, interpretPlan, planTerms } from "@/lib/appendix/interpret"
import type { Problem } from "@/lib/appendix/plan-as-printed"
import { readPlan } from "@/lib/appendix/read-plan"
import { sha256Of, storePlan } from "@/lib/appendix/store-plan"
import type { Transaction } from "@/lib/database"
import { type Actor, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"

export type ImportResult = { outcome: "imported" | "unchanged"; slug: string; tasks: number }

/** What a person decided about a text; the first start takes what the text itself says. */
type Decided = { issuer: string; periodFrom: number; periodTo: number; consolidatorId: string | null }

/** The import itself, inside a transaction: also the first start uses it, with the corrections that lie beside a text. */
export async function importText(
  tx: Transaction,
  actor: Actor,
  now: Date,
  text: string,
  seeds: CorrectionSeed[],
  decided?: Decided,
): Promise<Outcome<ImportResult>> {
  const sha256 = sha256Of(text)
  const same = await tx.sourceText.findUnique({
    where: { sha256 },
    select: { plan: { select: { slug: true, _count: { select: { tasks: true } } } } },
  })
  if (same) return ok({ outcome: "unchanged", slug: same.plan.slug, tasks: same.plan._count.tasks })
  const printed = readPlan(text)
  if (!printed.ok) return refused("unreadable-text", { detail: printed.problems.map(problemSentence).join("\n") })
  const { plan } = printed
  const other = await tx.plan.findFirst({
    where: {
      number: plan.number,
      symbol: plan.symbol,
      issuedOn: plan.issuedOn,
      issuer: decided?.issuer ?? plan.issuer,
    },
  })
  if (other)
    return refused("unreadable-text", {
      detail: `${plan.number}/${plan.symbol} đã được nhập với văn bản khác. Thay đổi của kế hoạch được ghi bằng quyết định sửa đổi, bổ sung, không nhập lại văn bản.`,
    })
  const catalogue = await readCatalogue(tx, plan.issuedOn)
  const terms = planTerms({ ...plan, ...(decided && { periodFrom: decided.periodFrom, periodTo: decided.periodTo }) })
  const read = interpretPlan(plan, seeds, catalogue, terms)
  const consolidatorKey = consolidatorOf(plan, catalogue)
  const consolidatorId = decided
    ? decided.consolidatorId
    : consolidatorKey
      ? (catalogue.agencyIds.get(consolidatorKey) ?? null)
      : null
  const { id, slug } = await storePlan(
    tx,
    { text, printed: plan, read, terms, issuer: decided?.issuer ?? plan.issuer, consolidatorId },
    catalogue,
    now,
  )
  await record(tx, actor, now, {
    verb: "plan-imported",
    object: "plan",
    objectId: id,
    particulars: {
      plan: `${plan.number}/${plan.symbol}`,
      slug,
      sha256,
      tasks: read.tasks.length,
      sections: read.sections.length,
      unplaced: read.unplaced.length,
    },
  })
  return ok({ outcome: "imported", slug, tasks: read.tasks.length })
}

/** A problem of a text as one line: where, what stands there, what is wrong, what would be accepted. */
const problemSentence = ({ line, value, message, accepted }: Problem): string =>
  `Dòng ${line}: ${message}${value ? ` Đang ghi: “${value}”.` : ""} ${accepted}`
