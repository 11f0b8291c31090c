import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { type Grouping, groupTasks } from "@/lib/tasks/grouping"
import { findTask, listTasks } from "@/lib/tasks/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const tasks = async () => (await listTasks(people.lan, "124-kh-ubnd", today)) ?? []
const groups = async (by: Grouping) =>
  groupTasks(await tasks(), by).map((group) => [group.label, group.tasks.length] as const)

test.each(["section", "lead", "deadline", "none"] as const)(
  "grouped by %s every task stands in exactly one group: 56",
  async (by) => {
    const grouped = groupTasks(await tasks(), by)
    expect(grouped.reduce((sum, group) => sum + group.tasks.length, 0)).toBe(56)
    expect(new Set(grouped.flatMap((group) => group.tasks.map((task) => task.number))).size).toBe(56)
  },
)

test("by lead agency there are thirteen agencies in the official order and one group behind them", async () => {
  const found = await groups("lead")
  expect(found).toHaveLength(14)
  expect(found.find(([label]) => label === "Sở Công Thương")?.[1]).toBe(7)
  expect(found.at(-1)).toEqual(["Các sở, ban, ngành (có đơn vị sự nghiệp công lập), địa phương", 1])
})

test("by deadline the days come first, then what recurs, then what has none", async () => {
  expect((await groups("deadline")).map(([, count]) => count)).toEqual([1, 33, 8, 3, 7, 1, 2, 1])
})

test("the officer of Sở Công Thương finds her seven tasks", async () => {
  const own = groupTasks(await tasks(), "lead").find((group) => group.agencyKey === "SCT")
  expect(own?.tasks.map((task) => task.number)).toEqual(["19", "41", "43", "44", "45", "46", "47"])
})

test("task 23 says who leads, who helps, by when, who approves and what it cites", async () => {
  const task = await findTask(people.lan, "124-kh-ubnd", "23", today)
  expect(task).toMatchObject({
    line: 256,
    section: { numeral: "III" },
    leads: [{ key: "TTT" }],
    approvers: [{ name: "UBND tỉnh" }],
    deadline: { kind: "QUARTER", start: "2022-07-01", due: "2022-09-30" },
    obligations: [{ year: 2022, originalDue: "2022-09-30" }],
  })
  expect(task?.coordinating.map((assignee) => assignee.key)).toEqual(["G-SBN", "G-UBNDH"])
})

test("each kind of deadline owes what the model says", async () => {
  const obligations = await (await database()).obligation.findMany({
    select: { year: true, originalDue: true, task: { select: { number: true } } },
  })
  const of = (number: string) => obligations.filter((obligation) => obligation.task.number === number)
  expect(of("2").map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025])
  expect(of("48").map(({ originalDue }) => originalDue)).toEqual([
    "2022-12-31",
    "2023-12-31",
    "2024-12-31",
    "2025-12-31",
  ])
  expect(of("53")).toHaveLength(5)
  expect(of("21").every(({ originalDue }) => originalDue === null)).toBe(true)
  expect(of("1")).toEqual([{ year: null, originalDue: null, task: { number: "1" } }])
})

test("a plan and a task that do not exist are both nothing", async () => {
  expect(await listTasks(people.lan, "125-kh-ubnd", today)).toBeNull()
  expect(await findTask(people.lan, "124-kh-ubnd", "57", today)).toBeNull()
  expect(await findTask(people.lan, "125-kh-ubnd", "1", today)).toBeNull()
})

test("without a membership nothing is to be seen", async () => {
  const nobody = { ...people.lan, memberships: [] }
  expect(await listTasks(nobody, "124-kh-ubnd", today)).toBeNull()
  expect(await findTask(nobody, "124-kh-ubnd", "1", today)).toBeNull()
})
