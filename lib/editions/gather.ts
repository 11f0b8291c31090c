import "server-only"
import { nameOn } from "@/lib/agencies/validity"
import type { Database, Transaction } from "@/lib/database"
import type { Day } from "@/lib/day"
import type { KeptParagraph } from "@/lib/editions/body"
import type { FoundConsolidation } from "@/lib/editions/find-consolidation"
import { type Gap, gapWords } from "@/lib/editions/gaps"
import type { TakenReport } from "@/lib/editions/offers"
import { EDITION_PARTS } from "@/lib/editions/outline"
import { standingToday } from "@/lib/reports/report-standing"
import { readSentReport, type SentReport } from "@/lib/reports/sent-report"

type Client = Database | Transaction

/** The reports of a year as they stand on a day: those that were taken, with what they say, and who is missing and why. */
export async function gatherReports(client: Client, { period }: FoundConsolidation, today: Day) {
  const rows = await client.expectedReport.findMany({
    where: { periodId: period.id, inForce: true },
    orderBy: { agency: { order: "asc" } },
    select: {
      exemptedAt: true,
      agency: { select: { key: true, names: true } },
      report: {
        select: {
          state: true,
          firstSentOn: true,
          steps: { select: { seq: true, verb: true, to: true, on: true } },
          snapshots: { orderBy: { no: "desc" }, take: 1, select: { id: true, no: true, on: true, content: true } },
        },
      },
    },
  })
  const taken: Omit<TakenReport, "lastYear">[] = []
  const gaps: Gap[] = []
  const onPaper: { key: string; name: string }[] = []
  const exempt: string[] = []
  for (const { exemptedAt, agency, report } of rows) {
    const named = { key: agency.key, name: nameOn(agency.names, period.dueOn)?.official ?? agency.key }
    const standing = standingToday(today, period, { exemptedAt, report })
    const [snapshot] = report?.snapshots ?? []
    const why = gapWords(standing)
    if (why !== null) gaps.push({ ...named, why })
    else if (standing.class === "EXEMPT") exempt.push(named.name)
    else if (!snapshot) onPaper.push(named)
    else {
      const { content, ...sending } = snapshot
      taken.push({ agency: named, snapshot: sending, sent: readSentReport(content) })
    }
  }
  return { taken, gaps, onPaper, exempt, expected: rows.length - exempt.length }
}

/** What each agency sent last of a year, by its key. */
export async function gatherSent(client: Client, planId: string, year: number): Promise<Map<string, SentReport>> {
  const rows = await client.reportSnapshot.findMany({
    where: { report: { expected: { period: { planId, year } } } },
    orderBy: { no: "asc" },
    select: { content: true, report: { select: { expected: { select: { agency: { select: { key: true } } } } } } },
  })
  const last = new Map(rows.map(({ content, report }) => [report.expected.agency.key, content]))
  return new Map([...last].map(([agency, content]) => [agency, readSentReport(content)]))
}

/** What has been written so far: the parts, and their paragraphs in their order, with whose words they are. */
export async function gatherWritten(client: Client, { period }: FoundConsolidation) {
  const rows = await client.consolidationPart.findMany({
    where: { periodId: period.id },
    select: {
      key: true,
      isDone: true,
      version: true,
      savedAt: true,
      savedBy: { select: { name: true } },
      paragraphs: {
        orderBy: [{ order: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, text: true, source: true, use: true, sourceKey: true, original: true },
          editedBy: { select: { name: true } },
          snapshot: {
            select: {
              no: true,
              report: { select: { expected: { select: { agency: { select: { key: true, names: true } } } } } },
            },
          },
        },
      },
    },
  })
  const parts = rows.flatMap(({ key, paragraphs, savedBy, ...row }) => {
    const part = EDITION_PARTS.find((one) => one === key)
    return part ? [{ ...row, part, savedByName: savedBy.name, paragraphs }] : []
  })
  const kept = parts.flatMap(({ part, paragraphs }) =>
    paragraphs.map(({ editedBy, snapshot, ...paragraph }): KeptParagraph => {
      const agency = snapshot?.report.expected.agency
      const name = agency && (nameOn(agency.names, period.dueOn)?.official ?? agency.key)
      return {
        ...paragraph,
        part,
        agency: agency && name ? { key: agency.key, name } : null,
        no: snapshot?.no ?? null,
        by: editedBy.name,
      }
    }),
  )
  return { parts: parts.map(({ paragraphs: _, ...part }) => part), kept }
}
