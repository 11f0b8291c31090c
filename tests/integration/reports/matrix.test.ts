import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { dayOf, plusDays } from "@/lib/day"
import { findFile } from "@/lib/evidence/queries"
import { type Received, receiveForm } from "@/lib/evidence/receive"
import { matrixPaper } from "@/lib/papers/matrix-paper"
import { exportMatrix } from "@/lib/papers/reviewer-commands"
import { findPlan } from "@/lib/plans/queries"
import { ReportsAnswer } from "@/lib/programs/answers"
import { tellReports } from "@/lib/programs/tell"
import { chaseReports, writeNote } from "@/lib/reports/chase-commands"
import { findChaseDesk } from "@/lib/reports/chase-desk"
import { ChaseReports } from "@/lib/reports/input"
import { findMatrix } from "@/lib/reports/matrix"
import { matrixSheet } from "@/lib/reports/matrix-columns"
import { shownOf } from "@/lib/reports/matrix-shown"
import { MatrixView } from "@/lib/reports/matrix-view"
import { receivePaper } from "@/lib/reports/paper-commands"
import { saveReportPart } from "@/lib/reports/part-commands"
import { endExemption, exemptAgency } from "@/lib/reports/period-commands"
import { countReports } from "@/lib/reports/period-counts"
import { findReporting } from "@/lib/reports/period-queries"
import { findReview } from "@/lib/reports/review-queries"
import { forwardReport, returnReport, sendReport, takeReport } from "@/lib/reports/step-commands"
import { importSeeds } from "@/seeds/import-seeds"
import { PNG, pdf } from "@/tests/support/made-files"
import { arrangePeople, type People } from "@/tests/support/people"
import { at, fillMissing, openYear, reportOf, SLUG } from "@/tests/support/reports"
import { everythingStored, journal, journalOf } from "@/tests/support/traces"
import { multipart } from "@/tests/support/upload"

// The year 2024 as a reviewer sees it: one agency late, returned and sent again, one on paper, one exempt for a while.
let people: People
const YEAR = 2024
const TODAY = "2025-01-10"

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
  await openYear(people, YEAR)
  const { lan, quang, hoa, minh } = people
  const exempt = { plan: SLUG, year: YEAR, agency: "STC", reason: "Đang sắp xếp lại tổ chức." }
  await done(exemptAgency({ viewer: minh, now: at("2024-11-10") }, exempt))
  await fillMissing(lan, "SCT", YEAR, at("2024-11-20"))
  await fillMissing(hoa, "TTT", YEAR, at("2024-11-21"))
  await done(forwardReport({ viewer: lan, now: at("2024-11-25") }, await asked("SCT")))
  await done(endExemption({ viewer: minh, now: at("2024-11-26") }, exempt))
  await done(sendReport({ viewer: quang, now: at("2024-12-03") }, await asked("SCT")))
  await done(
    returnReport(
      { viewer: minh, now: at("2024-12-05") },
      { ...(await asked("SCT")), reason: "Thiếu số liệu.", parts: [] },
    ),
  )
  await done(receivePaper({ viewer: minh, now: at("2024-12-06") }, { ...(await asked("TTT")), ...PAPER }))
  await done(sendReport({ viewer: quang, now: at("2024-12-07") }, await asked("SCT")))
  await done(takeReport({ viewer: minh, now: at("2024-12-09") }, await asked("SCT")))
})

const PAPER = {
  channel: "DOCUMENT_SYSTEM",
  arrivedOn: "2024-11-29",
  number: "88",
  symbol: "BC-TTT",
  issuedOn: "2024-11-28",
} as const
const asked = async (agency: string) => (await reportOf(agency, YEAR)).asked
const named = (agency: string) => ({ plan: SLUG, year: YEAR, agency })
const asking = (...agencies: string[]) => ({ plan: SLUG, year: YEAR, agencies })
async function done(answer: Promise<{ ok: boolean }>) {
  const told = await answer
  if (!told.ok) throw new Error(JSON.stringify(told))
}
async function matrixOn(day: string, viewer = people.minh) {
  const matrix = await findMatrix(viewer, SLUG, day, TODAY)
  if (!matrix) throw new Error("there is no matrix")
  return matrix
}
async function cellOn(day: string, agency: string) {
  return (await matrixOn(day)).rows.find((row) => row.agency.key === agency)?.cells.get(YEAR)
}

test("the matrix tells each day as it was: drafted, with the head, sent late, returned, taken", async () => {
  const states = ["2024-10-31", "2024-11-19", "2024-11-20", "2024-11-25", "2024-12-03", "2024-12-05", "2024-12-09"]
  const told = await Promise.all(states.map((day) => cellOn(day, "SCT")))
  expect(told.map((cell) => cell?.standing.class)).toEqual([
    "NOT_OPEN",
    "NOT_STARTED",
    "DRAFT",
    "WITH_HEAD",
    "SENT",
    "RETURNED",
    "TAKEN",
  ])
  expect(told.at(-1)).toMatchObject({
    standing: { firstSentOn: "2024-12-03", daysLate: 3 },
    days: { agency: 34, reviewer: 4 },
    takenAt: at("2024-12-09"),
  })
})

test("an exemption that was taken back still stands on the days on which it held", async () => {
  expect(await cellOn("2024-11-20", "STC")).toMatchObject({
    standing: { class: "EXEMPT" },
    exemptReason: "Đang sắp xếp lại tổ chức.",
  })
  expect(await cellOn("2024-11-26", "STC")).toMatchObject({ standing: { class: "NOT_STARTED" } })
  const [then, later] = [await matrixOn("2024-11-20"), await matrixOn("2024-11-26")]
  expect((later.periods[0]?.rates.expected ?? 0) - (then.periods[0]?.rates.expected ?? 0)).toBe(1)
})

test("what came on paper counts from its arrival, is on time, and keeps its document", async () => {
  expect(await cellOn("2024-12-06", "TTT")).toMatchObject({
    standing: { class: "TAKEN", firstSentOn: "2024-11-29", daysLate: 0 },
    firstSentAt: null,
  })
  const review = await findReview(people.minh, named("TTT"), TODAY)
  expect(review?.papers).toMatchObject([{ number: "88", symbol: "BC-TTT", arrivedOn: "2024-11-29" }])
})

test("on every day the rates are those of a recount from the journal", async () => {
  const entries = await journal()
  for (let day = "2024-10-28"; day <= "2024-12-20"; day = plusDays(day, 1)) {
    const exempt = new Set<string>()
    const arrived = new Map<string, string>()
    for (const { verb, objectId, at: moment, particulars } of entries) {
      if (dayOf(moment) > day || !objectId?.startsWith(`${SLUG}/${YEAR}/`)) continue
      if (verb === "agency-exempted") exempt.add(objectId)
      if (verb === "exemption-ended") exempt.delete(objectId)
      const on =
        verb === "report-sent" ? dayOf(moment) : verb === "report-received-on-paper" ? particulars.arrivedOn : null
      if (on !== null && !arrived.has(objectId)) arrived.set(objectId, String(on))
    }
    const { rows, periods } = await matrixOn(day)
    const onTime = [...arrived.values()].filter((on) => on <= "2024-11-30").length
    expect({ day, ...periods[0]?.rates }).toEqual({
      day,
      expected: rows.length - exempt.size,
      received: arrived.size,
      onTime,
    })
  }
})

test("the number of statements does not grow with the agencies and years", async () => {
  const db = await database()
  let statements = 0
  const counted = db.$extends({
    query: {
      $allOperations: ({ args, query }) => {
        statements += 1
        return query(args)
      },
    },
  })
  const held = globalThis as unknown as { planDatabase: Promise<{ client: unknown }> }
  const before = await held.planDatabase
  held.planDatabase = Promise.resolve({ ...before, client: counted })
  const matrix = await matrixOn(TODAY)
  held.planDatabase = Promise.resolve(before)
  expect(matrix.rows.length).toBeGreaterThan(30)
  expect(statements).toBe(6)
})

test("a filter shows those in a state of a year, and its count is their number", async () => {
  const matrix = await matrixOn("2024-12-10")
  for (const { filter, count } of shownOf(matrix, MatrixView.parse({})).counts)
    expect(shownOf(matrix, MatrixView.parse({ year: `${YEAR}`, state: filter })).rows).toHaveLength(count)
  expect(
    shownOf(matrix, MatrixView.parse({ state: "taken" }))
      .rows.map((row) => row.agency.key)
      .sort(),
  ).toEqual(["SCT", "TTT"])
  expect(MatrixView.parse({ year: "x", state: ["a"], asOf: "31/02/2024" })).toEqual({
    year: null,
    state: null,
    asOf: null,
  })
})

test("the matrix leaves as a file, told in the journal, also to an officer; never of a plan that is not there", async () => {
  const view = MatrixView.parse({ state: "unsent" })
  const context = { viewer: people.lan, now: at(TODAY) }
  const entries = await journalOf(async () => {
    for (const format of ["xlsx", "pdf"] as const)
      expect(await exportMatrix(context, { slug: SLUG, view, format })).toMatchObject({
        ok: true,
        value: { name: `BCN_KH124_TINHHINH_20250110.${format}` },
      })
  })
  expect(entries).toMatchObject([
    { verb: "paper-exported", particulars: { format: "XLSX" } },
    { verb: "paper-exported", particulars: { format: "PDF" } },
  ])
  expect(await exportMatrix(context, { slug: "7", view, format: "xlsx" })).toMatchObject({ reason: "not-found" })
})

test("on paper as in a spreadsheet stand the rows of the page, with their condition, the day and whose file it is", async () => {
  const plan = await findPlan(people.minh, SLUG, TODAY)
  const matrix = await matrixOn("2024-12-10")
  const { rows } = shownOf(matrix, MatrixView.parse({ state: "taken" }))
  if (!plan) throw new Error("there is no plan")
  const shown = { plan, matrix, rows, filter: { year: YEAR, state: "taken" as const } }
  const [appendix] = matrixPaper(shown, "Trần Văn Minh", at(TODAY)).appendices
  const sheet = matrixSheet(shown, "Trần Văn Minh", at(TODAY))
  expect(appendix?.notes).toEqual(sheet.lines.slice(1))
  expect(appendix?.notes[0]).toBe(`Điều kiện: năm ${YEAR}, đã tiếp nhận; 2 cơ quan`)
  expect(appendix?.notes.at(-1)).toMatch(/^Tính đến ngày 10\/12\/2024; lập bởi Trần Văn Minh lúc /)
  const [block] = appendix?.body ?? []
  const table = block?.kind === "table" ? block.table : null
  const row = rows.findIndex(({ agency }) => agency.key === "SCT")
  expect(table?.rows[row]).toMatchObject({ values: [row + 1, "Sở Công Thương", null, null, expect.anything()] })
  expect(table?.rows[row]?.kind === "row" && table.rows[row].values.at(-1)).toBe("Đã tiếp nhận\nchậm 03 ngày 03/12")
  expect(sheet.rows[row]?.slice(-5)).toEqual(["Đã tiếp nhận", { day: "2024-12-03" }, 3, 34, 4])
})

test("programs are told a year in the described shape; a year that was not opened is not there", async () => {
  const reporting = await findReporting(people.lan, SLUG, YEAR, "2024-12-10")
  const told = reporting && tellReports(reporting)
  expect(ReportsAnswer.strict().parse(told)).toEqual(told)
  expect(told).toMatchObject({ year: YEAR, due: "2024-11-30", received: 2, onTime: 1 })
  expect(told?.reports.find(({ agency }) => agency === "SCT")).toEqual({
    agency: "SCT",
    state: "TAKEN",
    firstSentAt: at("2024-12-03").toISOString(),
    firstSentOn: "2024-12-03",
    late: true,
    daysLate: 3,
    takenAt: at("2024-12-09").toISOString(),
  })
  expect(await findReporting(people.lan, SLUG, 2023, "2024-12-10")).toBeNull()
})

test("the desk's figures are the matrix's, and there are none once the period is locked", async () => {
  for (const day of ["2024-11-26", "2024-12-04", "2024-12-05", "2024-12-10"]) {
    const matrix = await matrixOn(day)
    const desk = await countReports(people.minh, SLUG, day)
    const { rates } = matrix.periods[0] ?? {}
    expect(desk?.expected).toBe(rates?.expected)
    for (const state of ["unsent", "sent", "returned", "with-head"] as const)
      expect(desk?.count(state), `${state} on ${day}`).toBe(
        shownOf(matrix, MatrixView.parse({ year: `${YEAR}`, state })).rows.length,
      )
  }
  expect(await countReports(people.minh, SLUG, "2024-12-15")).toBeNull()
})

test("whoever was asked today goes to the end of the list, with the line that was recorded", async () => {
  const now = at(TODAY)
  const desk = async () => findChaseDesk(people.minh, SLUG, { year: YEAR, agency: null }, TODAY)
  const first = (await desk())?.open
  const key = first?.agency.key ?? ""
  const entries = await journalOf(() =>
    done(
      chaseReports(
        { viewer: people.minh, now },
        { ...asking(key), channel: "TELEPHONE", words: "Gặp anh Hùng, hẹn gửi ngày 12/01." },
      ),
    ),
  )
  expect(entries).toMatchObject([
    { verb: "report-chased", particulars: { words: "Gặp anh Hùng, hẹn gửi ngày 12/01." } },
  ])
  const after = await desk()
  expect(after?.queue.at(-1)).toMatchObject({ agency: { key }, cell: { chased: { on: TODAY, channel: "TELEPHONE" } } })
  expect(after?.open?.agency.key).not.toBe(key)
  expect((await findChaseDesk(people.minh, SLUG, { year: YEAR, agency: key }, TODAY))?.open?.chases).toMatchObject([
    { words: "Gặp anh Hùng, hẹn gửi ngày 12/01.", by: { name: "Trần Văn Minh" } },
  ])
  // others see how a report stands, not who was called about it
  expect((await findMatrix(people.lan, SLUG, null, TODAY))?.rows.some(({ cells }) => cells.get(YEAR)?.chased)).toBe(
    false,
  )
})

test("nobody is asked for what has arrived, and a chase says something", async () => {
  const chase = { channel: "TELEPHONE", words: "Nhắc." } as const
  const context = { viewer: people.minh, now: at(TODAY) }
  expect(await chaseReports(context, { ...asking("SCT"), ...chase })).toMatchObject({ reason: "changed-meanwhile" })
  expect(await chaseReports(context, { ...asking("STC"), ...chase, words: "" })).toMatchObject({ reason: "invalid" })
})

test("several are asked in one line: each has it on record, or none where one of them owes nothing", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const chase = { channel: "LETTER", words: "Công văn số 30/SKHĐT-TH." } as const
  const before = await everythingStored()
  expect(await chaseReports(context, { ...asking("SNV", "SCT"), ...chase })).toMatchObject({
    reason: "changed-meanwhile",
    detail: expect.stringContaining("Sở Công Thương"),
  })
  expect(await chaseReports(context, { ...asking("SNV", "KHONG"), ...chase })).toMatchObject({ reason: "not-found" })
  expect(await everythingStored()).toBe(before)
  const entries = await journalOf(async () =>
    expect(await chaseReports(context, { ...asking("SNV", "STC"), ...chase })).toMatchObject({
      value: { agencies: ["Sở Nội vụ", "Sở Tài chính"] },
    }),
  )
  expect(entries.map(({ verb, objectId }) => [verb, objectId])).toEqual([
    ["report-chased", `${SLUG}/${YEAR}/SNV`],
    ["report-chased", `${SLUG}/${YEAR}/STC`],
  ])
  expect((await findChaseDesk(people.minh, SLUG, { year: YEAR, agency: "SNV" }, TODAY))?.open?.chases).toMatchObject([
    { channel: "LETTER", words: "Công văn số 30/SKHĐT-TH." },
  ])
})

test("the boxes of a form name the agencies, and without one nothing is asked", () => {
  const sent = { plan: SLUG, year: `${YEAR}`, channel: "EMAIL", words: " Nhắc gửi. " }
  expect(ChaseReports.parse({ ...sent, "agency:SCT": "on", "agency:SKHĐT": "on", other: "x" })).toEqual({
    ...asking("SCT", "SKHĐT"),
    ...{ channel: "EMAIL", words: "Nhắc gửi." },
  })
  expect(ChaseReports.safeParse(sent).error?.issues).toMatchObject([
    { path: ["agencies"], message: "Chưa chọn cơ quan nào." },
  ])
})

test("a note is its writer's alone, and the journal does not say what it says", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const entries = await journalOf(() => done(writeNote(context, { ...named("SCT"), text: "Hỏi lại số liệu quý III." })))
  expect(entries).toMatchObject([{ verb: "report-noted" }])
  expect(JSON.stringify(entries)).not.toContain("quý III")
  expect((await findReview(people.minh, named("SCT"), TODAY))?.notes).toMatchObject([
    { text: "Hỏi lại số liệu quý III." },
  ])
})

test("nobody but the reviewer chases, notes, receives on paper or opens the reviewer's pages", async () => {
  const before = await everythingStored()
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    const context = { viewer, now: at(TODAY) }
    const chase = { ...asking("STC"), channel: "TELEPHONE", words: "Giả mạo." } as const
    const entries = await journalOf(async () => {
      expect(await chaseReports(context, chase)).toMatchObject({ reason: "not-allowed" })
      expect(await writeNote(context, { ...named("STC"), text: "Giả mạo." })).toMatchObject({ reason: "not-allowed" })
      expect(await receivePaper(context, { ...(await asked("STC")), ...PAPER })).toMatchObject({
        reason: "not-allowed",
      })
    })
    expect(entries.map(({ verb }) => verb)).toEqual(["denied", "denied", "denied"])
    expect(await findReview(viewer, named("SCT"), TODAY)).toBeNull()
    expect(await findChaseDesk(viewer, SLUG, { year: null, agency: null }, TODAY)).toBeNull()
  }
  expect(await everythingStored()).toBe(before)
})

test("a paper of a day to come, before the opening or issued after it came is refused, and so is a second one", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const own = await asked("STC")
  const refusedFor = async (more: object) => {
    const answer = await receivePaper(context, { ...own, ...PAPER, ...more })
    return answer.ok ? null : Object.keys(answer.fields ?? {})
  }
  expect(await refusedFor({ arrivedOn: "2025-01-11" })).toEqual(["arrivedOn"])
  expect(await refusedFor({ arrivedOn: "2024-10-31", issuedOn: null })).toEqual(["arrivedOn"])
  expect(await refusedFor({ issuedOn: "2024-11-30" })).toEqual(["issuedOn"])
  expect(await refusedFor({ number: "" })).toEqual(["number"])
  expect(await receivePaper(context, { ...(await asked("TTT")), ...PAPER })).toMatchObject({
    reason: "changed-meanwhile",
  })
})

test("a paper is not received by whoever wrote any of that report, nor a chase recorded of an exempt agency", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const part = { ...named("SKHĐT"), part: "highlights" as const, draftVersion: 0, body: "Tự viết." }
  await done(saveReportPart({ viewer: people.minh, now: at("2024-11-20") }, part))
  await done(exemptAgency(context, { ...named("SNV"), reason: "Đang sắp xếp lại tổ chức." }))
  const before = await everythingStored()
  expect(await receivePaper(context, { ...(await asked("SKHĐT")), ...PAPER })).toMatchObject({
    reason: "not-allowed",
    detail: expect.stringContaining("Không tự tiếp nhận"),
  })
  const chase = { ...asking("SNV"), channel: "TELEPHONE", words: "Nhắc." } as const
  expect(await chaseReports(context, chase)).toMatchObject({ reason: "changed-meanwhile" })
  expect(await writeNote(context, { ...named("SNV"), text: "" })).toMatchObject({ reason: "invalid" })
  expect(await everythingStored()).toBe(before)
  await done(endExemption(context, named("SNV")))
})

test("two reviewers receive the same paper at once: one of them does", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const own = await asked("SXD")
  const answers = await Promise.all([1, 2, 3].map(() => receivePaper(context, { ...own, ...PAPER })))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(
    await (await database()).paperReceipt.count({ where: { report: { id: (await reportOf("SXD", YEAR)).id } } }),
  ).toBe(1)
})

test("a scan comes with the paper and is everybody's to read; where it is no such file, nothing is recorded", async () => {
  const context = { viewer: people.minh, now: at(TODAY) }
  const own = await asked("SYT")
  const before = await everythingStored()
  expect(await receivePaper(context, { ...own, ...PAPER }, await scanNamed("bc.pdf", PNG))).toMatchObject({
    reason: "invalid",
    fault: expect.any(String),
  })
  expect(
    await receivePaper({ viewer: people.lan, now: at(TODAY) }, { ...own, ...PAPER }, await scanNamed("bc.pdf", pdf())),
  ).toMatchObject({ reason: "not-allowed" })
  expect(await everythingStored()).toBe(before)
  expect(await receivePaper(context, { ...own, ...PAPER }, await scanNamed("bc.pdf", pdf()))).toMatchObject({
    ok: true,
  })
  const file = (await findReview(people.minh, named("SYT"), TODAY))?.papers[0]?.file
  expect(file).toMatchObject({ name: "bc.pdf", kind: "PDF" })
  expect(await findFile(people.hoa, file?.id ?? "")).toMatchObject({ name: "bc.pdf" })
})

async function scanNamed(name: string, bytes: Buffer): Promise<Received> {
  const form = await receiveForm(multipart({}, [{ name, bytes }]))
  return form?.files[0] as Received
}
