import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { changeContact } from "@/lib/agencies/commands"
import { database, write } from "@/lib/database"
import { type Day, dayOf, daysBetween, plusDays } from "@/lib/day"
import { operator } from "@/lib/journal/record"
import { createPerson } from "@/lib/people/account-changes"
import { findReport } from "@/lib/reports/find-report"
import { saveReportPart } from "@/lib/reports/part-commands"
import { yearsOf } from "@/lib/reports/period"
import { changePeriod, exemptAgency, grantException, openPeriod } from "@/lib/reports/period-commands"
import { forwardReport, returnReport, sendReport, takeReport } from "@/lib/reports/step-commands"
import { missingParts } from "@/lib/reports/written-parts"
import { readWritten } from "@/lib/reports/written-report"
import { momentsOfOpenReport, momentsOfReport, type ReportMoment, WRITTEN } from "./report-fates"
import { receiveOnPaper } from "./report-on-paper"
import { HEAD_NAMES } from "./reporting-heads"
import { expectDone, type Tellers, viewerOf } from "./story"

type Told = { slug: string; year: number; agency: string; tellers: Tellers; heads: Map<string, string> }

/**
 * The yearly reports of the demonstration, told through the commands: the closed years as they went, the last one still
 * open and due in five days, whenever the demonstration is made. Agencies without people of their own are given a head.
 */
export async function tellReports(slug: string, tellers: Tellers, began: Date, until: Day): Promise<void> {
  const plan = await (await database()).plan.findUniqueOrThrow({
    where: { slug },
    select: { issuedOn: true, periodTo: true },
  })
  const agencies = await (await database()).agency.findMany({
    where: { reports: true },
    orderBy: { order: "asc" },
    select: { key: true },
  })
  const heads = await nameHeads(
    agencies.map(({ key }) => key),
    tellers,
    began,
  )
  for (const year of yearsOf(plan)) {
    const days = await openYear(slug, year, tellers.writer, until, year === plan.periodTo)
    if (!days) continue
    const moments = agencies.flatMap(({ key }, index) =>
      (year === plan.periodTo ? momentsOfOpenReport(key, index, until) : momentsOfReport(key, index, year, days)).map(
        (moment) => ({ ...moment, agency: key, index }),
      ),
    )
    const past = moments.filter(({ day }) => day <= until).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    for (const moment of past) await tell(moment, moment.index, { slug, year, agency: moment.agency, tellers, heads })
  }
}

/**
 * Opens a year on its day; the last one is moved so that it is open now, with the figures of its own year. Answers its due
 * day, null where it is to come.
 */
async function openYear(slug: string, year: number, email: string, until: Day, isLast: boolean): Promise<Day | null> {
  if (`${year}-11-01` > until) return null
  const opened = new Date(`${year}-11-01T08:00:00+07:00`)
  await expectDone(openPeriod({ viewer: await viewerOf(email, opened), now: opened }, { plan: slug, year }))
  const period = await (await database()).reportPeriod.findFirstOrThrow({ where: { year, plan: { slug } } })
  if (!isLast || until < period.dueOn) return period.dueOn
  const { version, dataAsOf, dueInclusive } = period
  const dueOn = plusDays(until, 5)
  const moved = (day: Day) => plusDays(day, daysBetween(period.dueOn, dueOn))
  const now = new Date(`${plusDays(until, -25)}T08:00:00+07:00`)
  const days = { opensOn: moved(period.opensOn), dataAsOf, dueInclusive, dueOn, locksOn: moved(period.locksOn) }
  await expectDone(changePeriod({ viewer: await viewerOf(email, now), now }, { plan: slug, year, version, ...days }))
  return dueOn
}

async function tell(moment: ReportMoment, index: number, told: Told): Promise<void> {
  const { slug: plan, year, agency, tellers, heads } = told
  const time = `${String(8 + (index % 9)).padStart(2, "0")}:${String((index * 7) % 60).padStart(2, "0")}`
  const now = new Date(`${moment.day}T${time}:00+07:00`)
  const as = async (email: string) => ({ viewer: await viewerOf(email, now), now })
  const own = tellers.agencies[agency]
  const head = await as(own?.head ?? (heads.get(agency) as string))
  const writer = own ? await as(own.officer) : head
  const asked = async () => {
    const { state, version } = await (await database()).report.findFirstOrThrow({
      where: { expected: { agency: { key: agency }, period: { year, plan: { slug: plan } } } },
      select: { state: true, version: true },
    })
    return { plan, year, agency, state, version, reason: "" }
  }
  const reviewer = await as(tellers.confirmer)
  if (moment.kind === "exempt") return expectDone(exemptAgency(reviewer, { plan, year, agency, reason: moment.reason }))
  if (moment.kind === "paper") return expectDone(receiveOnPaper(reviewer, await asked(), moment))
  if (moment.kind === "grant") {
    const { reason, until } = moment
    return expectDone(grantException(reviewer, { plan, year, agency, reason, until }))
  }
  if (moment.kind === "take") return expectDone(takeReport(reviewer, await asked()))
  if (moment.kind === "return") {
    const { part, reason } = moment
    return expectDone(returnReport(reviewer, { ...(await asked()), reason, parts: [{ key: part, reason }] }))
  }
  await writeParts(writer, told, moment)
  if (moment.kind === "forward") return expectDone(forwardReport(writer, await asked()))
  if (moment.kind === "send") return expectDone(sendReport(head, await asked()))
}

/** Writes what the year left blank, and what was returned; a mere draft leaves two parts for whoever tries it out. */
async function writeParts(
  { viewer, now }: { viewer: Viewer; now: Date },
  { slug: plan, year, agency }: Told,
  { kind }: ReportMoment,
): Promise<void> {
  const asked = { plan, year, agency }
  const db = await database()
  const report = await findReport(db, asked, dayOf(now))
  if (!report) throw new Error(`${agency} is not expected to report on ${year}`)
  const { parts } = await readWritten(db, report, dayOf(now))
  const missing = missingParts(parts)
  const returned =
    report.state === "RETURNED" ? parts.filter(({ key }) => key === "highlights" || key === "next-year") : []
  const blank = kind === "draft" ? missing.slice(2) : missing
  const seen = kind === "draft" ? parts.filter(({ key }) => key === "deployment") : []
  for (const { key, body, saved } of [...blank, ...seen, ...returned])
    await expectDone(
      saveReportPart(
        { viewer, now },
        {
          ...asked,
          part: key,
          draftVersion: saved?.version ?? 0,
          body: body === "" ? WRITTEN : report.state === "RETURNED" ? `${body}\n${MENDED}` : body,
        },
      ),
    )
}

const MENDED = "Các nội dung trên đã được nêu tại báo cáo chuyên đề gửi kèm."

/** Heads for the agencies that have none, and whom to call; one agency has told nobody. */
async function nameHeads(agencies: string[], tellers: Tellers, now: Date): Promise<Map<string, string>> {
  const heads = new Map<string, string>()
  const actor = operator("Dữ liệu minh họa")
  await write(async (tx) => {
    for (const [index, agency] of agencies.entries()) {
      if (tellers.agencies[agency]) continue
      const email = `lanhdao${String(index + 1).padStart(2, "0")}@coquan.example`
      const name = HEAD_NAMES[index % HEAD_NAMES.length] as string
      const input = { email, name, position: "Lãnh đạo đơn vị", role: "HEAD" as const, agency }
      const made = await createPerson({ tx, actor, now }, input, "person-invited", null)
      if (!made.ok) throw new Error(JSON.stringify(made))
      heads.set(agency, email)
    }
  })
  for (const [index, agency] of agencies.entries()) {
    if (agency === agencies.at(-1)) continue
    const email = tellers.agencies[agency]?.officer ?? (heads.get(agency) as string)
    const viewer = await viewerOf(email, now)
    const phone = `0255 3000 ${String(101 + index)}`
    await expectDone(changeContact({ viewer, now }, { key: agency, person: viewer.name, phone }))
  }
  return heads
}
