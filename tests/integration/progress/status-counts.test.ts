import { beforeAll, expect, test } from "vitest"
import { database, write } from "@/lib/database"
import { type Day, plusDays } from "@/lib/day"
import { ATTENTIONS } from "@/lib/progress/attention"
import { BUCKETS, bucketOf, countBuckets, STATUSES } from "@/lib/progress/buckets"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { PROGRESS } from "@/lib/progress/progress"
import { confirmUpdate, returnUpdate, withdrawUpdate } from "@/lib/progress/review"
import { readSaid, standingOfDuty } from "@/lib/progress/store-standing"
import { timelinessOn } from "@/lib/progress/timeliness"
import { isYearly } from "@/lib/tasks/deadline"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

// A made-up history of three years, told through the commands; then every count is compared with the history itself.
let people: People
const FIRST: Day = "2022-08-15"
const LAST: Day = "2025-10-01"
const at = (day: Day) => new Date(`${day}T09:00:00+07:00`)

/** Numbers that look random and are the same each time. */
function dice(seed: number) {
  let state = seed
  return (sides: number) => {
    state = (state * 1103515245 + 12345) % 2147483648
    return Math.floor((state / 2147483648) * sides)
  }
}

beforeAll(async () => {
  await importSeeds(at("2022-08-10"))
  people = await arrangePeople(at("2022-08-10"))
  const roll = dice(124)
  for (let day = FIRST; day < LAST; day = plusDays(day, 5 + roll(12))) {
    const number = String(2 + roll(55))
    const progress = PROGRESS[roll(6)]
    const last = await (await database()).progressUpdate.findFirst({
      where: { obligation: { task: { number } } },
      orderBy: { seq: "desc" },
    })
    const said = await reportProgress(
      { viewer: people.minh, now: at(day) },
      ReportProgress.parse({
        task: `124-kh-ubnd/${number}`,
        year: day.slice(0, 4),
        part: "SCT",
        seen: last?.seq ?? 0,
        progress,
        result: "Kết quả",
        submittedOn: plusDays(day, -20).split("-").reverse().join("/"),
        issuedOn: plusDays(day, -roll(15)).split("-").reverse().join("/"),
        documentNumber: roll(4) > 0 ? "1/QĐ-UBND" : "",
        noEvidenceReason: progress === "COMPLETED" ? "Đang chờ" : "",
        onBehalf: "Công văn 1",
      }),
    )
    if (!said.ok || roll(3) === 0) continue
    const step = { id: said.value.id, state: "SENT" as const, reason: "Xem lại" }
    const later = at(plusDays(day, 1 + roll(4)))
    const steps = [confirmUpdate, confirmUpdate, returnUpdate, withdrawUpdate]
    await (steps[roll(4)] ?? confirmUpdate)({ viewer: await colleague(), now: later }, step)
  }
}, 120_000)

// Somebody else of the consolidating agency confirms: nobody confirms what they wrote.
async function colleague() {
  const db = await database()
  const membership = people.minh.memberships[0]
  const person = await db.person.upsert({
    where: { email: "tuan@skhdt.tinh.gov.vn" },
    create: { email: "tuan@skhdt.tinh.gov.vn", name: "Đỗ Anh Tuấn", createdAt: at("2022-08-10") },
    update: {},
  })
  return { ...people.minh, personId: person.id, name: person.name, memberships: membership ? [membership] : [] }
}

/** The eight groups on a day, from everything that was said, by the rules alone. */
async function replayed(day: Day): Promise<Map<string, (typeof BUCKETS)[number]>> {
  const tasks = await (await database()).task.findMany({
    include: { plan: true, readings: { orderBy: { seq: "desc" }, take: 1 }, obligations: { where: { inForce: true } } },
  })
  const found = new Map<string, (typeof BUCKETS)[number]>()
  for (const { number, plan, readings, obligations } of tasks) {
    const yearly = isYearly(readings[0]?.kind ?? "UNREADABLE")
    const [duty] = obligations
    if (yearly || !duty) {
      found.set(number, "recurring")
      continue
    }
    const { updates, parts, completionDay } = await write((tx) => readSaid(tx, duty.id, FIRST))
    const standing = standingOfDuty(day, updates, parts, completionDay)
    const terms = { due: duty.originalDue, issuedOn: plan.issuedOn, dueSoonDays: plan.dueSoonDays }
    const timeliness = timelinessOn(day, standing, terms)
    found.set(number, bucketOf({ progress: standing.progress, timeliness, recurring: false, ofYear: false }))
  }
  return found
}

const DAYS: Day[] = [
  "2022-08-10",
  "2022-12-31",
  "2023-01-01",
  "2023-06-15",
  "2024-01-10",
  "2024-12-31",
  "2025-09-30",
  LAST,
]
const list = async (said: object, today: Day = LAST) => {
  const found = await listTasks(people.lan, "124-kh-ubnd", TaskListView.parse(said), today)
  if (!found) throw new Error("the plan is not to be seen")
  return found
}

test.each(DAYS)("the counts of %s are those of the history replayed up to that day, in every grouping", async (day) => {
  const buckets = await replayed(day)
  const expected = countBuckets(buckets.values())
  for (const group of ["none", "section", "lead", "deadline"]) {
    const { groups } = await list({ group, asOf: day })
    const sum = countBuckets([])
    for (const { buckets: own } of groups) for (const bucket of BUCKETS) sum[bucket] += own[bucket]
    expect([group, sum]).toEqual([group, expected])
    for (const own of groups)
      expect(Object.values(own.buckets).reduce((total, count) => total + count, 0)).toBe(own.count)
  }
  expect(Object.values(expected).reduce((total, count) => total + count, 0)).toBe(56)
})

test.each(DAYS)(
  "the rows of %s show the status that the history tells, and each status opens its rows",
  async (day) => {
    const buckets = await replayed(day)
    const { groups } = await list({ asOf: day })
    for (const { number, status, deadline } of groups.flatMap(({ tasks }) => tasks))
      if (!isYearly(deadline.kind)) expect([number, status?.bucket]).toEqual([number, buckets.get(number)])
    for (const status of BUCKETS) {
      const rows = (await list({ status, asOf: day, group: "none" })).groups.flatMap(({ tasks }) => tasks)
      const expected = [...buckets].filter(([, bucket]) => bucket === status).map(([number]) => number)
      expect(new Set(rows.map(({ number }) => number))).toEqual(new Set(expected))
    }
  },
)

test("every list counts the tasks that it shows, under any two conditions and in every grouping", async () => {
  const conditions = [
    ...BUCKETS.map((status) => ({ status })),
    ...ATTENTIONS.map((attention) => ({ attention })),
    ...["SCT", "SNNPTNT", "G-SBN-DVSN", "nobody"].map((lead) => ({ lead })),
    ...[{ section: 3 }, { kind: "YEAR" }, { due: "2022-12-31" }, { year: 2023 }, { asOf: "2024-01-10" }],
  ]
  const groupings = ["none", "section", "lead", "deadline"]
  for (const [at, one] of conditions.entries())
    for (const [index, other] of conditions.slice(at).entries()) {
      const said = { ...one, ...other, group: groupings[(at + index) % groupings.length] }
      const { groups, counts, total } = await list(said)
      expect([said, total]).toEqual([said, groups.flatMap(({ tasks }) => tasks).length])
      expect([said, counts.map(({ count }) => count)]).toEqual([said, groups.map(({ tasks }) => tasks.length)])
      for (const { tasks, buckets } of groups) {
        const shown = countBuckets(tasks.map(bucketShown))
        expect([said, buckets]).toEqual([said, shown])
      }
    }
}, 60_000)

// A row of what recurs shows its duty of the year; the counts take it as what recurs.
const bucketShown = ({ deadline, status }: Awaited<ReturnType<typeof list>>["groups"][number]["tasks"][number]) =>
  isYearly(deadline.kind) || !status ? "recurring" : status.bucket

test("every status and every kind of attention can be asked for on every day", async () => {
  for (const asOf of DAYS) {
    for (const status of STATUSES) expect((await list({ status, asOf })).total).toBeLessThanOrEqual(56)
    for (const attention of ATTENTIONS) {
      const { total } = await list({ attention, asOf })
      expect([asOf, attention, total <= 56]).toEqual([asOf, attention, true])
    }
  }
})

test("no count is ever negative", async () => {
  expect(await (await database()).statusCount.count({ where: { count: { lt: 0 } } })).toBe(0)
})

test("the made-up history reaches every one of the eight groups", async () => {
  const reached = new Set<string>()
  for (const day of DAYS) for (const bucket of (await replayed(day)).values()) reached.add(bucket)
  expect(reached).toEqual(new Set(BUCKETS))
})
