import "server-only"
import { sqltag as sql } from "@prisma/client/runtime/client"
import { cache } from "react"
import { database } from "@/lib/database"
import type { Day } from "@/lib/day"
import { type DeadlineKind, isYearly } from "@/lib/tasks/deadline"

/** What every part of a task's page begins with: the task, its plan and section, what is owed. */
export type TaskHead = {
  id: string
  stableKey: string
  number: string
  order: number
  line: number
  condition: string | null
  planId: string
  plan: PlanOfTask
  sectionId: string
  section: { order: number; numeral: string; printed: string; line: number }
  isYearly: boolean
  obligations: { id: string; year: number | null; originalDue: Day | null; inForce: boolean }[]
}

type PlanOfTask = {
  id: string
  slug: string
  kind: string
  number: string
  symbol: string
  issuedOn: Day
  periodFrom: number
  periodTo: number
  believableFrom: number
  believableTo: number
  dueSoonDays: number
}

/** A task by its number in a plan; null where there is none. Whoever asks has asked whether the viewer may see it. */
export const findTaskHead = cache(async (slug: string, number: string): Promise<TaskHead | null> => {
  const rows = await (await database()).$queryRaw<Row[]>(sql`
    SELECT t."id", t."stableKey", t."number", t."order", t."line", t."condition", t."planId", t."sectionId",
      p."slug", p."kind" AS "planKind", p."number" AS "planNumber", p."symbol", p."issuedOn", p."periodFrom", p."periodTo",
      p."believableFrom", p."believableTo", p."dueSoonDays",
      s."order" AS "sectionOrder", s."numeral", s."printed", s."line" AS "sectionLine",
      (SELECT r."kind" FROM "DeadlineReading" r WHERE r."taskId" = t."id" ORDER BY r."seq" DESC LIMIT 1) AS "deadlineKind",
      o."id" AS "obligationId", o."year", o."originalDue", o."inForce"
    FROM "Plan" p JOIN "Task" t ON t."planId" = p."id" AND t."number" = ${number}
    JOIN "Section" s ON s."id" = t."sectionId" LEFT JOIN "Obligation" o ON o."taskId" = t."id"
    WHERE p."slug" = ${slug} ORDER BY o."year"`)
  const [row] = rows
  if (!row) return null
  const { id, stableKey, order, line, condition, planId, sectionId } = row
  return {
    ...{ id, stableKey, number, order, line, condition, planId, sectionId },
    plan: planOf(row),
    section: { order: row.sectionOrder, numeral: row.numeral, printed: row.printed, line: row.sectionLine },
    isYearly: isYearly(row.deadlineKind ?? "UNREADABLE"),
    obligations: rows.flatMap(({ obligationId, year, originalDue, inForce }) =>
      obligationId === null ? [] : [{ id: obligationId, year, originalDue, inForce: Boolean(inForce) }],
    ),
  }
})

type Row = Omit<TaskHead, "plan" | "section" | "isYearly" | "obligations"> &
  Omit<PlanOfTask, "id" | "kind" | "number"> & {
    planKind: string
    planNumber: string
    sectionOrder: number
    numeral: string
    printed: string
    sectionLine: number
    deadlineKind: DeadlineKind | null
    obligationId: string | null
    year: number | null
    originalDue: Day | null
    inForce: boolean | number | null
  }

const planOf = ({ planId: id, planKind: kind, planNumber: number, ...row }: Row): PlanOfTask => ({
  ...{ id, slug: row.slug, kind, number, symbol: row.symbol, issuedOn: row.issuedOn, dueSoonDays: row.dueSoonDays },
  ...{ periodFrom: row.periodFrom, periodTo: row.periodTo },
  ...{ believableFrom: row.believableFrom, believableTo: row.believableTo },
})
