import "server-only"
import type { Transaction } from "@/lib/database"
import type { Duty } from "@/lib/progress/duties"

/**
 * The share of an agency in a duty that a group leads. With the first word of any of them there are the parts of all: the
 * whole is done only when every one is.
 */
export async function partOf(tx: Transaction, { obligation, members }: Duty, agencyId: string): Promise<string> {
  const obligationId = obligation.id
  const there = await tx.obligationPart.findMany({ where: { obligationId }, select: { agencyId: true } })
  const missing = members.filter(({ id }) => !there.some((part) => part.agencyId === id))
  await tx.obligationPart.createMany({ data: missing.map(({ id }) => ({ obligationId, agencyId: id })) })
  const part = await tx.obligationPart.findUniqueOrThrow({
    where: { obligationId_agencyId: { obligationId, agencyId } },
    select: { id: true },
  })
  return part.id
}
