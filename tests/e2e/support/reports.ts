import { expect, type Page } from "@playwright/test"
import { call, enter, idOf } from "./call"
import { askOne } from "./oracle"
import { lan, minh, quang } from "./people"

const DAY = 24 * 60 * 60_000
const vietnamese = (moment: number) => {
  const [year, month, day] = new Date(moment + 7 * 60 * 60_000).toISOString().slice(0, 10).split("-")
  return `${day}/${month}/${year}`
}

/** A day so many days from today, as it is typed. */
export const dayFromToday = (days: number): string => vietnamese(Date.now() + days * DAY)

/** Moves a year's days so that its reports are due in five days, whenever the journeys are made. */
export const openAgain = (page: Page, year: number): Promise<void> => moveDays(page, year, { dueIn: 5, locksIn: 20 })

/** Moves due day and lock of a year to so many days from today. */
export async function moveDays(
  page: Page,
  year: number,
  { dueIn, locksIn }: { dueIn: number; locksIn: number },
): Promise<void> {
  const period = page.getByRole("region", { name: `Năm ${year}` })
  await period.getByText(`Đổi các ngày của kỳ ${year}`).click()
  await period.getByRole("textbox", { name: "Ngày mở kỳ" }).fill(`1/11/${year}`)
  await period.getByRole("textbox", { name: "Hạn gửi" }).fill(dayFromToday(dueIn))
  await period.getByRole("textbox", { name: "Ngày khóa" }).fill(dayFromToday(locksIn))
  await period.getByRole("button", { name: "Đổi các ngày" }).click()
  await expect(period.getByText("Đã đổi các ngày của kỳ báo cáo.")).toBeVisible()
}

/** Sở Công Thương writes what its year left blank, and its head sends: by the actions that its pages call. */
export async function sendByCalls(year: number): Promise<void> {
  const report = { plan: "124-kh-ubnd", year: String(year), agency: "SCT" }
  const path = `/plans/124-kh-ubnd/reports/${year}/SCT`
  const officer = await enter(lan)
  const parts = ["9", "19", "41", "43", "44", "45", "46", "47"].map((number) => `results/${number}`)
  for (const part of [...parts, "objective-causes", "subjective-causes"]) {
    const fields = { ...report, part, draftVersion: "0", body: "Đang thực hiện theo kế hoạch." }
    // a year without that duty has no such part; what is missing is told when the report is sent
    await call(idOf("saveReportPartAction"), fields, { as: officer, path })
  }
  const step = { ...report, state: "DRAFT", version: "1", reason: "" }
  const sent = await call(idOf("sendReportAction"), step, { as: await enter(quang), path })
  expect(sent.body).toContain('"ok":true')
}

/** The reviewer closes the year's report as it stands, writes a paragraph, and closes it again: two editions that differ. */
export async function closeTwice(year: number): Promise<void> {
  const of = { plan: "124-kh-ubnd", year: String(year) }
  const path = `/plans/124-kh-ubnd/consolidation/${year}`
  const reviewer = await enter(minh)
  const close = (seen: string) =>
    call(idOf("closeEditionAction"), { ...of, seen }, { as: reviewer, path: `${path}/close` })
  await close("0")
  const own = { ...of, part: "proposals", version: "0", text: "Đề nghị các cơ quan giải trình nhiệm vụ quá hạn." }
  const written = await call(idOf("writeParagraphAction"), own, { as: reviewer, path })
  expect(written.body).toContain('"ok":true')
  await close("1")
  expect(Number(await askOne(`SELECT MAX(no) FROM "Edition" WHERE year = ${year}`))).toBe(2)
}

/** The reviewer closes the report of the whole period from the editions that there are. */
export async function closeWholePeriod(): Promise<void> {
  const fields = { plan: "124-kh-ubnd", seen: "0" }
  const closed = await call(idOf("closePeriodReportAction"), fields, {
    as: await enter(minh),
    path: "/plans/124-kh-ubnd/editions",
  })
  expect(closed.status).toBeLessThan(400)
  expect(Number(await askOne(`SELECT COUNT(*) FROM "Edition" WHERE kind = 'CLOSING'`))).toBe(1)
}
