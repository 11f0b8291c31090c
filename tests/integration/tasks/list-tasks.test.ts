import { beforeAll, expect, test } from "vitest"
import type { TaskListAddress } from "@/lib/addresses"
import { database } from "@/lib/database"
import { listAgencyPlans } from "@/lib/tasks/agency-plans"
import { nameConditions } from "@/lib/tasks/condition-names"
import type { Grouping } from "@/lib/tasks/grouping"
import { TaskListView } from "@/lib/tasks/input"
import { listSharedTasks, listTasks } from "@/lib/tasks/list"
import { findNeighbours } from "@/lib/tasks/neighbours"
import { findTask } from "@/lib/tasks/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { toldFacts } from "@/tests/support/facts"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const view = (said: TaskListAddress = {}) => TaskListView.parse(said)
const list = async (said: TaskListAddress = {}, viewer = people.lan) => {
  const found = await listTasks(viewer, "124-kh-ubnd", view(said), today)
  if (!found) throw new Error("the plan is not to be seen")
  return found
}
const numbers = async (said: TaskListAddress = {}, viewer = people.lan) =>
  (await list(said, viewer)).groups.flatMap((group) => group.tasks.map((task) => task.number))
const groups = async (by: Grouping) =>
  (await list({ group: by })).groups.map((group) => [group.label, group.tasks.length] as const)

test.each(["section", "lead", "deadline", "none"] as const)(
  "grouped by %s every task stands in exactly one group: 56",
  async (by) => {
    const { groups, counts, total } = await list({ group: by })
    expect(total).toBe(56)
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(56)
    expect(groups.map(({ tasks }) => tasks.length)).toEqual(counts.map(({ count }) => count))
    expect(new Set(groups.flatMap((group) => group.tasks.map((task) => task.number))).size).toBe(56)
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
  const seven = ["19", "41", "43", "44", "45", "46", "47"]
  const own = (await list({ group: "lead" })).groups.find((group) => group.lead?.key === "SCT")
  expect(own?.tasks.map((task) => task.number)).toEqual(seven)
  expect(await numbers({ lead: "SCT" })).toEqual(seven)
  const shared = await listSharedTasks(people.lan, "124-kh-ubnd", "SCT", today)
  expect(shared.map((task) => task.number)).toEqual(["9"])
})

test("an agency's part in a plan is counted as its lists are", async () => {
  for (const key of ["SCT", "STNMT", "H-LY-SON"]) {
    const [part] = await listAgencyPlans(people.lan, key)
    expect([key, part?.leads]).toEqual([key, (await list({ lead: key })).total])
    expect([key, part?.helps]).toEqual([key, (await list({ coordinating: key })).total])
  }
  expect((await listAgencyPlans(people.lan, "SCT"))[0]?.shares).toBe(1)
})

test("each condition by itself shows the tasks that fit it, and several together those that fit all", async () => {
  expect(await numbers({ section: 4 })).toEqual(["24", "25", "26"])
  expect(await numbers({ approver: "Thủ tướng Chính phủ" })).toContain("42")
  expect((await numbers({ kind: "OPEN_FROM_YEAR" })).length).toBe(7)
  expect((await numbers({ due: "2022-12-31" })).length).toBe(33)
  expect(await numbers({ due: "2022-09-30" })).toEqual(["23"])
  expect((await numbers({ document: await slugOf("907") })).length).toBe(9)
  expect(await numbers({ lead: "SCT", year: 2022 })).toEqual(["43", "44", "46"])
  expect(await numbers({ lead: "SCT", year: 2021 })).toEqual([])
})

test("a task that recurs belongs to each of its years", async () => {
  expect(await numbers({ lead: "STC", year: 2024 })).toEqual(["10"])
})

test("an agency helps where it is named and where a group stood for it, but not where it leads", async () => {
  const helped = await numbers({ coordinating: "SXD" })
  const led = await numbers({ lead: "SXD" })
  expect(helped.filter((number) => led.includes(number))).toEqual([])
  const named = await database().then((db) =>
    db.assignment.count({ where: { role: "COORDINATING", agency: { key: "SXD" } } }),
  )
  expect(helped.length).toBeGreaterThan(named)
  expect(helped).toContain("23") // "Các sở, ban ngành; UBND các huyện…"
})

test("a search forgets tones, đ and case, and finds what stands in either reading", async () => {
  expect(await numbers({ q: "rung ben vung" })).toEqual(["30", "38"])
  expect(await numbers({ q: "RỪNG BỀN VỮNG" })).toEqual(["30", "38"])
  expect(await numbers({ q: "bao ton" })).toEqual(["37"])
  expect(await numbers({ q: "bao tôm" })).toEqual(["37"]) // as printed
  expect(await numbers({ q: "don dien" })).toEqual(["28"])
  expect(await numbers({ q: "907/QĐ" })).toEqual(["2", "24", "25", "26", "31", "36", "40", "42", "51"])
  expect(await numbers({ q: "thanh tra tỉnh", lead: "TTT" })).toEqual(["23"])
  expect(await numbers({ q: "bao ton khong co that" })).toEqual([])
})

test("the last word of a search may be unfinished", async () => {
  expect(await numbers({ q: "rung ben vu" })).toEqual(["30", "38"])
})

test("words that nowhere stand together are searched for one by one", async () => {
  const { searched, groups: found } = await list({ q: "sỉ lẻ rừng" })
  expect([searched?.manner, found.length]).toEqual(["all", 0])
  expect(await numbers({ q: "vững rừng" })).toEqual(["30", "37", "38"])
})

test("what bears the very marks that were typed comes first, and the task of that number before all", async () => {
  const found = await numbers({ q: "bản" })
  const exact = await numbers({ q: "bản", group: "section" })
  expect(new Set(found)).toEqual(new Set(exact))
  const bearing = (await toldFacts(people.lan, "124-kh-ubnd", view({ q: "bản" }), today))?.map((facts) =>
    /(?<!\p{L})bản/iu.test(JSON.stringify(facts)),
  )
  expect(bearing).toEqual([...(bearing ?? [])].sort((a, b) => Number(b) - Number(a)))
  expect((await numbers({ q: "13" }))[0]).toBe("13")
})

test("a search that is written like a command or a query is only words", async () => {
  for (const q of ['"', "* OR 1", "folded : x", "a:* & b | !c", "'); DROP TABLE", "NEAR(a b)", "(((", "-", "\\"])
    expect(Array.isArray(await numbers({ q }))).toBe(true)
})

test("a hit that the row does not show is quoted, and pages of a list say what they show of each group", async () => {
  const { groups: found } = await list({ q: "907/QĐ" })
  const quoted = found.flatMap(({ tasks }) => tasks.map((task) => task.found?.text ?? ""))
  expect(quoted).toHaveLength(9)
  for (const text of quoted) expect(text).toContain("907/QĐ-UBND")
  expect((await list({ q: "bao ton" })).groups[0]?.tasks[0]?.found).toBeNull()
  expect((await list()).groups.every(({ isContinued, isEnded }) => !isContinued && isEnded)).toBe(true)
})

test("the conditions of a list are said by name, and what stands for nothing says itself", async () => {
  const slug = await slugOf("907")
  const said: TaskListAddress[] = [
    { section: 4, lead: "SCT", coordinating: "G-SBN", document: slug },
    { section: 77, lead: "XYZ", document: "khong-co" },
  ]
  const views = said.map(view)
  const named = await nameConditions(people.lan, "124-kh-ubnd", views, today)
  expect(views.map((one) => named(one).map(({ words }) => words))).toEqual([
    [
      "Mục: IV",
      "Chủ trì: Sở Công Thương",
      "Phối hợp: Các sở, ban, ngành tỉnh",
      "Văn bản: Quyết định số 907/QĐ-UBND ngày 30/9/2021",
    ],
    ["Mục: 77", "Chủ trì: XYZ", "Văn bản: khong-co"],
  ])
  const nobody = await nameConditions({ ...people.lan, memberships: [] }, "124-kh-ubnd", views, today)
  expect(nobody(views[0] as TaskListView).map(({ means }) => means)).toEqual(["4", "SCT", "G-SBN", slug])
})

test("open proposals are a condition for the reviewer alone", async () => {
  expect((await list({ proposals: "open" }, people.minh)).total).toBeLessThan(20)
  expect((await list({ proposals: "open" }, people.lan)).total).toBe(56)
})

test("neighbours are those of the list from which a task was opened", async () => {
  const beside = (said: TaskListAddress, number: string) =>
    findNeighbours(people.lan, "124-kh-ubnd", view(said), number, today)
  expect(await beside({}, "13")).toEqual({ previous: "12", next: "14" })
  expect(await beside({}, "1")).toEqual({ previous: null, next: "2" })
  expect(await beside({ lead: "SCT" }, "43")).toEqual({ previous: "41", next: "44" })
  expect(await beside({ group: "lead" }, "24")).toEqual({ previous: "7", next: "10" })
  expect(await beside({ q: "rung ben vung" }, "30")).toEqual({ previous: null, next: "38" })
  expect(await beside({ group: "deadline" }, "23")).toEqual({ previous: null, next: "3" })
})

test.each<TaskListAddress>([
  {},
  { group: "none" },
  { group: "lead", sort: "deadline" },
  { group: "none", sort: "lead" },
  { q: "rừng" },
  { q: "rừng", group: "section", sort: "deadline" },
])("one by one they lead through the whole list: %o", async (said) => {
  const list = await listTasks(people.lan, "124-kh-ubnd", view(said), today)
  const numbers = list?.groups.flatMap(({ tasks }) => tasks.map(({ number }) => number)) ?? []
  expect(numbers.length).toBeGreaterThan(2)
  for (const [at, number] of numbers.entries())
    expect(await findNeighbours(people.lan, "124-kh-ubnd", view(said), number, today)).toEqual({
      previous: numbers[at - 1] ?? null,
      next: numbers[at + 1] ?? null,
    })
})

const slugOf = async (number: string) =>
  (await (await database()).document.findFirstOrThrow({ where: { number }, select: { slug: true } })).slug

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
  expect(await listTasks(people.lan, "125-kh-ubnd", view(), today)).toBeNull()
  expect(await toldFacts(people.lan, "125-kh-ubnd", view(), today)).toBeNull()
  expect(await findTask(people.lan, "124-kh-ubnd", "57", today)).toBeNull()
  expect(await findTask(people.lan, "125-kh-ubnd", "1", today)).toBeNull()
})

test("without a membership nothing is to be seen", async () => {
  const nobody = { ...people.lan, memberships: [] }
  expect(await listTasks(nobody, "124-kh-ubnd", view(), today)).toBeNull()
  expect(await toldFacts(nobody, "124-kh-ubnd", view(), today)).toBeNull()
  expect(await listSharedTasks(nobody, "124-kh-ubnd", "SCT", today)).toEqual([])
  expect(await listAgencyPlans(nobody, "SCT")).toEqual([])
  expect(await findTask(nobody, "124-kh-ubnd", "1", today)).toBeNull()
})
