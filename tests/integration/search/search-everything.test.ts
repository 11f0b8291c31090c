import { readFileSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { confirmPlan } from "@/lib/appendix/commands"
import { ConfirmPlan } from "@/lib/appendix/input"
import { previewPlan } from "@/lib/appendix/preview-plan"
import { searchEverything } from "@/lib/search/queries"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
const today = "2026-11-23"
const slug = "124-kh-ubnd"
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
  await importAnotherPlan()
})

async function search(typed: string, plan: string | null = null, viewer = people.lan) {
  const found = await searchEverything(viewer, typed, plan, today)
  if (!found) throw new Error(`nothing was searched for: ${typed}`)
  return found
}
const numbersOf = ({ tasks }: Awaited<ReturnType<typeof search>>, of = slug) =>
  tasks.plans.find(({ plan }) => plan.slug === of)?.tasks.map(({ number }) => number)

test("“907/QĐ” finds the decision and the nine tasks that rest on it", async () => {
  const found = await search("907/QĐ")
  expect(found.documents.map(({ number, symbol }) => `${number}/${symbol}`)).toEqual(["907/QĐ-UBND"])
  expect(found.tasks.total).toBe(9)
  expect(numbersOf(found)).toHaveLength(9)
})

test("a document is found by its whole name as it is cited, and by one with its day written otherwise", async () => {
  for (const typed of [
    "Quyết định số 907/QĐ-UBND ngày 30/9/2021",
    "907/qđ-ubnd ngày 30/09/2021",
    "907/QĐ-UBND, 30.9.2021",
  ])
    expect((await search(typed)).documents.map(({ number }) => number)).toEqual(["907"])
})

test("“bao ton” finds task 37 and nothing besides tasks", async () => {
  const found = await search("bao ton")
  expect(numbersOf(found)).toEqual(["37"])
  expect([found.documents, found.agencies, found.plans]).toEqual([[], [], []])
})

test("“so cong thuong” finds the agency first, and “SCT” by the symbol of its documents", async () => {
  expect((await search("so cong thuong")).agencies[0]?.key).toBe("SCT")
  expect((await search("SCT")).agencies[0]?.key).toBe("SCT")
})

test("“124 kh” finds the plan", async () => {
  expect((await search("124 kh")).plans.map((plan) => plan.slug)).toEqual([slug])
})

test("each count is that of the list to which it leads", async () => {
  for (const typed of ["rung ben vung", "kinh tế số", "kinh te so", "chương trình", "quang ngai dat", "13"]) {
    const { tasks } = await search(typed)
    for (const { plan, count } of tasks.plans)
      expect([typed, plan.slug, count]).toEqual([
        typed,
        plan.slug,
        (await listTasks(people.lan, plan.slug, TaskListView.parse({ q: typed }), today))?.total,
      ])
  }
})

test("the tasks of the plan from which somebody searches come first, then those of the newest", async () => {
  const first = (plan: string | null) => search("nghị quyết", plan).then(({ tasks }) => tasks.plans[0]?.plan.slug)
  expect(await first(slug)).toBe(slug)
  expect(await first(null)).toBe("57-kh-ubnd")
  expect(await first("khong-co")).toBe("57-kh-ubnd")
})

test("a task that is found elsewhere than in its row says where", async () => {
  const { tasks } = await search("907/QĐ")
  expect(tasks.plans[0]?.tasks.every(({ found }) => found?.text.includes("907/QĐ-UBND"))).toBe(true)
})

test("words that stand nowhere find nothing, and no words ask nothing", async () => {
  const { plans, agencies, documents, tasks } = await search("xyzxyz")
  expect([plans, agencies, documents, tasks.total]).toEqual([[], [], [], 0])
  for (const typed of ["", "   ", "?!…"]) expect(await searchEverything(people.lan, typed, null, today)).toBeNull()
})

test("what is typed is words, whatever it looks like to a database", async () => {
  for (const typed of ["' OR 1=1 --", '"quang*" NEAR(', "%", "100%_", "NOT AND", "folded:quang"])
    expect([typed, (await searchEverything(people.lan, typed, null, today))?.tasks.total ?? 0]).toEqual([typed, 0])
})

test("whoever has no role finds nothing", async () => {
  const { plans, agencies, documents, tasks } = await search("quang ngai", slug, { ...people.lan, memberships: [] })
  expect([plans, agencies, documents, tasks.total]).toEqual([[], [], [], 0])
})

async function importAnotherPlan() {
  const file = new File([readFileSync("tests/files/ke-hoach-2026-2030.txt")], "ke-hoach.txt", { type: "text/plain" })
  const preview = await previewPlan({ viewer: people.bao, now }, { file })
  if (!preview.ok || preview.value.kind !== "readable") throw new Error("the other plan is not readable")
  const { text, plan, unknown } = preview.value
  const confirmed = await confirmPlan(
    { viewer: people.bao, now },
    ConfirmPlan.parse({
      text,
      issuer: plan.issuer,
      periodFrom: plan.periodFrom,
      periodTo: plan.periodTo,
      consolidator: plan.consolidator ?? "STC",
      unknown: unknown.map(({ words }) => words),
      means: unknown.map(() => "words"),
    }),
  )
  expect(confirmed.ok).toBe(true)
}
