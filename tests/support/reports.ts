import { database } from "@/lib/database"
import { saveReportPart } from "@/lib/reports/part-commands"
import { openPeriod } from "@/lib/reports/period-commands"
import type { People } from "./people"

export const SLUG = "124-kh-ubnd"
/** A moment of the story, by Vietnam's clock. */
export const at = (day: string, time = "09:00") => new Date(`${day}T${time}:00+07:00`)

export async function openYear(people: People, year: number, now = at(`${year}-11-01`)): Promise<void> {
  const opened = await openPeriod({ viewer: people.minh, now }, { plan: SLUG, year })
  if (!opened.ok) throw new Error(JSON.stringify(opened))
}

/** A report as it is stored, and as a form about it would name it. */
export async function reportOf(agency: string, year: number) {
  const report = await (await database()).report.findFirstOrThrow({
    where: { expected: { agency: { key: agency }, period: { year, plan: { slug: SLUG } } } },
    include: { parts: true, steps: { orderBy: { seq: "asc" } }, snapshots: { orderBy: { no: "asc" } } },
  })
  const { state, version } = report
  return { ...report, asked: { plan: SLUG, year, agency, state, version, reason: "" } }
}

/** The parts that an agency's year left blank get a sentence each. */
export async function fillMissing(viewer: People["lan"], agency: string, year: number, now: Date): Promise<void> {
  const { readWritten } = await import("@/lib/reports/written-report")
  const { findReport } = await import("@/lib/reports/find-report")
  const { missingParts } = await import("@/lib/reports/written-parts")
  const db = await database()
  const asked = { plan: SLUG, year, agency }
  const report = await findReport(db, asked, `${year}-11-20`)
  if (!report) throw new Error("there is no such report")
  for (const { key } of missingParts((await readWritten(db, report, `${year}-11-20`)).parts)) {
    const saved = await saveReportPart(
      { viewer, now },
      { ...asked, part: key, draftVersion: 0, body: `Đang thực hiện theo tiến độ (${key}).` },
    )
    if (!saved.ok) throw new Error(JSON.stringify(saved))
  }
}
