import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { SummaryAnswer } from "@/lib/programs/answers"
import { tellSummary } from "@/lib/programs/tell"
import { ATTENTIONS } from "@/lib/progress/attention"
import { BUCKETS, bucketOf, countBuckets } from "@/lib/progress/buckets"
import { reportProgress } from "@/lib/progress/commands"
import { countByHelper } from "@/lib/progress/coordinating"
import { findDashboard } from "@/lib/progress/dashboard"
import { ReportProgress } from "@/lib/progress/input"
import { listRecent } from "@/lib/progress/recent"
import { RECENT_KINDS } from "@/lib/progress/recent-kinds"
import { obligationStatuses } from "@/lib/progress/statuses"
import { countYear, countYears } from "@/lib/progress/year"
import { isYearly } from "@/lib/tasks/deadline"
import { viewOfGroup } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listLongestOverdue, listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

let people: People
const TODAY = "2024-11-25"
const at = (day: string) => new Date(`${day}T09:00:00+07:00`)

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
  const say = (number: string, day: string, more: object) =>
    reportProgress(
      { viewer: people.quang, now: at(day) },
      ReportProgress.parse({ task: `124-kh-ubnd/${number}`, seen: 0, result: "Kết quả", ...more }),
    )
  await say("19", "2023-05-01", { progress: "IN_PROGRESS" })
  await say("41", "2024-11-20", { progress: "SUBMITTED", submittedOn: "12/11/2024" })
  await say("43", "2024-11-19", { progress: "COMPLETED", documentNumber: "20/NQ-HĐND", issuedOn: "7/12/2022" })
})

const total = async (said: object, asOf: string) =>
  (await listTasks(people.thu, "124-kh-ubnd", TaskListView.parse({ ...said, asOf }), TODAY))?.total

test.each([TODAY, "2023-12-31", "2022-09-01"])("each figure of %s is the number of rows behind it", async (day) => {
  const dashboard = await findDashboard(people.thu, "124-kh-ubnd", day, TODAY)
  if (!dashboard) throw new Error("the plan is not to be seen")
  expect(dashboard.total).toBe(56)
  for (const bucket of BUCKETS) expect(await total({ status: bucket }, day)).toBe(dashboard.buckets[bucket])
  for (const attention of ATTENTIONS)
    expect([attention, await total({ attention }, day)]).toEqual([attention, dashboard.attention.counts[attention]])
  for (const { key, count, buckets } of dashboard.byLead) {
    expect(await total(viewOfGroup("lead", key), day)).toBe(count)
    for (const status of BUCKETS)
      if (buckets[status] > 0) expect(await total({ ...viewOfGroup("lead", key), status }, day)).toBe(buckets[status])
  }
  for (const { key, count } of dashboard.bySection) expect(await total(viewOfGroup("section", key), day)).toBe(count)
})

test.each([TODAY, "2023-12-31"])("agencies that help stand apart: each figure of %s opens its rows", async (day) => {
  const helped = await countByHelper(people.thu, "124-kh-ubnd", day, TODAY)
  const keys = helped?.rows.map(({ key }) => key) ?? []
  expect(keys).toEqual(expect.arrayContaining(["SKHĐT", "STC", "SCT"]))
  expect(await total({ coordinating: "SCT" }, day)).toBe(helped?.rows.find(({ key }) => key === "SCT")?.count)
  for (const { key, count, buckets } of helped?.rows ?? []) {
    expect([key, await total({ coordinating: key }, day)]).toEqual([key, count])
    for (const status of BUCKETS)
      if (buckets[status] > 0) expect(await total({ coordinating: key, status }, day)).toBe(buckets[status])
  }
  expect(await countByHelper(people.thu, "57-kh-ubnd", day, TODAY)).toBeNull()
})

test("what waits and what is overdue says since when", async () => {
  const dashboard = await findDashboard(people.minh, "124-kh-ubnd", null, TODAY)
  expect(dashboard?.attention).toMatchObject({
    counts: { pending: 1, submitted: 1, silent: 1 },
    longestPending: 6,
    longestOverdue: 787, // since 30/9/2022
  })
  expect(dashboard?.recent).toEqual([
    { days: 7, sent: 2, completed: 0, returned: 0 },
    { days: 30, sent: 2, completed: 0, returned: 0 },
  ])
})

test("each figure of what happened of late opens as many steps", async () => {
  for (const day of [TODAY, "2024-11-19", "2023-05-10"]) {
    const dashboard = await findDashboard(people.thu, "124-kh-ubnd", day, TODAY)
    for (const { days, ...figures } of dashboard?.recent ?? [])
      for (const kind of RECENT_KINDS) {
        const behind = await listRecent(people.thu, "124-kh-ubnd", { days, kind, asOf: day }, TODAY)
        expect([day, days, kind, behind?.steps.length]).toEqual([day, days, kind, figures[kind]])
      }
  }
  const asked = { days: 7, kind: "sent", asOf: TODAY } as const
  const week = await listRecent(people.thu, "124-kh-ubnd", asked, TODAY)
  expect(week?.steps.map(({ task, on }) => [task.number, on])).toEqual([
    ["41", "2024-11-20"],
    ["43", "2024-11-19"],
  ])
  expect(await listRecent({ ...people.thu, memberships: [] }, "124-kh-ubnd", asked, TODAY)).toBeNull()
})

test("the tasks that are overdue longest come first, on each day its own", async () => {
  const overdue = (day: string, most: number) => listLongestOverdue(people.thu, "124-kh-ubnd", day, TODAY, most)
  const late = (await overdue(TODAY, 60)).map(({ status }) => status?.due ?? "")
  expect(late).toHaveLength((await total({ status: "overdue" }, TODAY)) ?? 0)
  expect(late[0]).toBe("2022-09-30")
  expect(late).toEqual([...late].sort())
  expect(await overdue(TODAY, 3)).toHaveLength(3)
  expect(await overdue("2022-09-01", 3)).toEqual([])
  expect(await listLongestOverdue({ ...people.lan, memberships: [] }, "124-kh-ubnd", null, TODAY, 3)).toEqual([])
})

test("without a membership nothing is to be seen", async () => {
  expect(await findDashboard({ ...people.lan, memberships: [] }, "124-kh-ubnd", null, TODAY)).toBeNull()
  expect(await findDashboard(people.lan, "125-kh-ubnd", null, TODAY)).toBeNull()
})

test("programs are told the same figures, and the duties of a year apart", async () => {
  const dashboard = await findDashboard(people.minh, "124-kh-ubnd", "2023-12-31", TODAY)
  if (!dashboard) throw new Error("the plan is not to be seen")
  const year = await countYear(people.minh, "124-kh-ubnd", 2023, "2023-12-31", TODAY)
  const told = SummaryAnswer.parse(tellSummary(dashboard, year))
  expect(told).toMatchObject({ asOf: "2023-12-31", total: 56, buckets: dashboard.buckets })
  expect(told.byAgency.find(({ agency }) => agency === "SCT")?.total).toBe(7)
  expect(told.bySection.map(({ section }) => section)).toEqual([1, 2, 3, 4, 5])
  const sum = (counts: Record<string, number> = {}) => Object.values(counts).reduce((total, count) => total + count, 0)
  // 8 due in 2023, and of what recurs: 7 open terms, 1 yearly, 2 continuous
  expect(sum(year?.own)).toBe(18)
  // of 2022 nothing was finished when 2023 began: 33 and the one of the third quarter
  expect(sum(year?.earlier)).toBe(34)
  expect(await countYear({ ...people.minh, memberships: [] }, "124-kh-ubnd", 2023, "2023-12-31", TODAY)).toBeNull()
})

test("year by year every duty is counted once, in the group in which its own standing puts it", async () => {
  const db = await database()
  for (const day of ["2022-12-31", "2024-06-30", TODAY]) {
    const years = (await countYears(people.thu, "124-kh-ubnd", day, TODAY)) ?? []
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025])
    const plan = await db.plan.findUniqueOrThrow({ where: { slug: "124-kh-ubnd" } })
    const listed = await db.taskListing.findMany({ select: { taskId: true, deadlineKind: true } })
    const tasks = listed.map(({ taskId, deadlineKind }) => ({ taskId, isYearly: isYearly(deadlineKind) }))
    const statuses = await obligationStatuses(db, plan, tasks, day)
    const owed = await db.obligation.findMany({ where: { inForce: true }, select: { id: true, year: true } })
    for (const { year, own } of years) {
      const expected = owed
        .filter((duty) => duty.year === year)
        .flatMap(({ id }) => {
          const status = statuses.get(id)
          return status
            ? [bucketOf({ ...status, progress: status.standing.progress, recurring: false, ofYear: true })]
            : []
        })
      expect([day, year, own]).toEqual([day, year, countBuckets(expected)])
    }
  }
  expect(await countYears({ ...people.thu, memberships: [] }, "124-kh-ubnd", TODAY, TODAY)).toBeNull()
})
