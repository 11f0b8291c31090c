import "server-only"
import type { Database, Transaction } from "@/lib/database"

export type EditionKind = "ANNUAL" | "CLOSING"

/** The edition of a year with the highest number. */
export const findNewestEdition = (client: Database | Transaction, planId: string, kind: EditionKind, year: number) =>
  client.edition.findFirst({
    where: { planId, kind, year },
    orderBy: { no: "desc" },
    include: { by: { select: { name: true } } },
  })
