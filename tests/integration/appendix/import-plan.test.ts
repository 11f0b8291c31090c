import { readFileSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import { confirmPlan } from "@/lib/appendix/commands"
import { ConfirmPlan } from "@/lib/appendix/input"
import { type PlanPreview, previewPlan } from "@/lib/appendix/preview-plan"
import { database } from "@/lib/database"
import { TaskListView } from "@/lib/tasks/input"
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

const fileOf = (name: string) => new File([readFileSync(name)], "ke-hoach.txt", { type: "text/plain" })
const preview = (name: string) => previewPlan({ viewer: people.bao, now }, { file: fileOf(name) })

async function readable(name: string) {
  const answer = await preview(name)
  if (!answer.ok || answer.value.kind !== "readable") throw new Error(`not readable: ${JSON.stringify(answer)}`)
  return answer.value
}

const confirmed = (
  { text, plan, unknown }: Extract<PlanPreview, { kind: "readable" }>,
  more: Record<string, unknown> = {},
) =>
  ConfirmPlan.parse({
    text,
    issuer: plan.issuer,
    periodFrom: plan.periodFrom,
    periodTo: plan.periodTo,
    consolidator: plan.consolidator ?? "STC",
    unknown: unknown.map((entry) => entry.words),
    means: unknown.map(() => "words"),
    ...more,
  })

const numbers = async (slug: string) =>
  (await toldFacts(people.lan, slug, TaskListView.parse({}), today))?.map(({ number }) => number)

async function counts() {
  const db = await database()
  return Promise.all([
    db.plan.count(),
    db.task.count(),
    db.cell.count(),
    db.alias.count(),
    db.document.count(),
    db.assignment.count(),
  ])
}

test("the preview of a plan of another shape shows its head, sections and readings, and stores nothing", async () => {
  const before = await counts()
  const shown = await readable("tests/files/ke-hoach-2026-2030.txt")
  expect(shown.plan).toMatchObject({
    number: "57",
    symbol: "KH-UBND",
    issuedOn: "2026-03-05",
    periodFrom: 2026,
    periodTo: 2030,
    consolidator: "STC",
    columns: ["NUMBER", "LEAD", "TITLE", "DEADLINE", "COORDINATING"],
  })
  expect(shown.sections.map((section) => section.tasks)).toEqual([4, 4, 4])
  expect(shown.tasks.find((task) => task.number === "1.1")).toMatchObject({ kind: "DATE", sentence: "Hạn 29/6/2027" })
  expect(shown.tasks.find((task) => task.number === "3.2")).toMatchObject({ kind: "UNREADABLE" })
  expect(shown.unknown.map((entry) => entry.words)).toContain("Sở Nông nghiệp và Môi trường")
  expect(await counts()).toEqual(before)
})

test("the plan of another shape is imported and displayed without a change of code, beside the first one", async () => {
  const shown = await readable("tests/files/ke-hoach-2026-2030.txt")
  const answer = await confirmPlan({ viewer: people.bao, now }, confirmed(shown))
  expect(answer).toMatchObject({ ok: true, value: { outcome: "imported", slug: "57-kh-ubnd", tasks: 12 } })
  expect(await numbers("57-kh-ubnd")).toEqual([
    "1.1",
    "1.2",
    "1.3",
    "1.4",
    "2.1",
    "2.2",
    "2.3",
    "2.4",
    "3.1",
    "3.2",
    "3.3",
    "3.4",
  ])
  expect(await findTask(people.lan, "57-kh-ubnd", "3.1", today)).toMatchObject({
    stableKey: "57-kh-ubnd/3.1",
    leads: [{ key: "SCT" }],
    deadline: { kind: "OPEN_FROM_YEAR" },
    obligations: [{ year: 2027 }, { year: 2028 }, { year: 2029 }, { year: 2030 }],
  })
  expect(await numbers("124-kh-ubnd")).toHaveLength(56)
})

test("its reviewer is whoever works at its own consolidating agency: Sở Kế hoạch và Đầu tư decides nothing there", async () => {
  expect(await findTask(people.minh, "57-kh-ubnd", "1.1", today)).toMatchObject({ mayOverride: false })
  expect(await findTask(people.minh, "124-kh-ubnd", "1", today)).toMatchObject({ mayOverride: true })
})

test("the same text again is no change, also with other line ends and in decomposed Unicode", async () => {
  const before = await counts()
  expect(await preview("tests/files/ke-hoach-2026-2030.txt")).toMatchObject({
    ok: true,
    value: { kind: "unchanged", slug: "57-kh-ubnd" },
  })
  expect(await preview("seeds/ke-hoach-124-kh-ubnd.txt")).toMatchObject({
    ok: true,
    value: { kind: "unchanged", slug: "124-kh-ubnd" },
  })
  const decomposed = new File(
    [readFileSync("seeds/ke-hoach-124-kh-ubnd.txt", "utf8").normalize("NFD").replaceAll("\n", "\r\n")],
    "kh.txt",
  )
  expect(await previewPlan({ viewer: people.bao, now }, { file: decomposed })).toMatchObject({
    ok: true,
    value: { kind: "unchanged" },
  })
  const text = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8")
  const again = await confirmPlan(
    { viewer: people.bao, now },
    ConfirmPlan.parse({ text, issuer: "UBND tỉnh Vân Sơn", periodFrom: 2026, periodTo: 2030, consolidator: "STC" }),
  )
  expect(again).toMatchObject({ ok: true, value: { outcome: "unchanged", slug: "57-kh-ubnd" } })
  expect(await counts()).toEqual(before)
})

test("a name that the catalogue does not know, once mapped by hand, is known from then on", async () => {
  const text = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8").replace("Số: 57/", "Số: 58/")
  const answer = await previewPlan({ viewer: people.bao, now }, { file: new File([text], "kh.txt") })
  if (!answer.ok || answer.value.kind !== "readable") throw new Error("not readable")
  const words = answer.value.unknown.map((entry) => entry.words)
  expect(words).not.toContain("Sở Nông nghiệp và Môi trường")
})

test.each([
  ["tests/files/ke-hoach-hang-thieu-o.txt", /ô/],
  ["tests/files/ke-hoach-thieu-muc.txt", /mục/i],
  ["tests/files/ke-hoach-trung-so.txt", /trùng|đã có/i],
])("%s is refused with the line, what stands there and what would be accepted", async (name, words) => {
  const answer = await preview(name)
  if (!answer.ok || answer.value.kind !== "problems") throw new Error("not refused")
  const [problem] = answer.value.problems
  expect(problem?.line).toBeGreaterThan(0)
  expect(`${problem?.message} ${problem?.accepted}`).toMatch(words)
})

test.each([
  "tests/files/ke-hoach-bang-ma-tcvn3.txt",
  "tests/files/ke-hoach-bang-ma-vni.txt",
  "tests/files/ke-hoach-tcvn3-chep-thanh-unicode.txt",
  "tests/files/ke-hoach-vni-chep-thanh-unicode.txt",
])("%s is refused because of its old encoding", async (name) => {
  expect(await preview(name)).toMatchObject({
    ok: false,
    reason: "unreadable-text",
    detail: expect.stringMatching(/Unicode/),
  })
})

test("5 MB and binary files are refused with a sentence", async () => {
  for (const content of ["Kế hoạch\n".repeat(500_000), new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 1])]) {
    const answer = await previewPlan({ viewer: people.bao, now }, { file: new File([content], "kh.txt") })
    expect(answer).toMatchObject({ ok: false, reason: "unreadable-text", detail: expect.stringMatching(/\.$/) })
  }
})

test("a text that cannot be read in full changes nothing, not even the names that were mapped", async () => {
  const before = await counts()
  const text = readFileSync("tests/files/ke-hoach-hang-thieu-o.txt", "utf8")
  const answer = await confirmPlan(
    { viewer: people.bao, now },
    ConfirmPlan.parse({
      text,
      issuer: "UBND tỉnh",
      periodFrom: 2021,
      periodTo: 2025,
      consolidator: "STC",
      unknown: ["Sở Mới"],
      means: ["agency:STC"],
    }),
  )
  expect(answer).toMatchObject({ ok: false, reason: "unreadable-text" })
  expect(await counts()).toEqual(before)
})

test("only an administrator previews or imports", async () => {
  const before = await counts()
  const text = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8").replace("Số: 57/", "Số: 59/")
  for (const viewer of [people.lan, people.quang, people.minh, people.thu]) {
    expect(await previewPlan({ viewer, now }, { file: new File([text], "kh.txt") })).toMatchObject({
      ok: false,
      reason: "not-allowed",
    })
    expect(
      await confirmPlan(
        { viewer, now },
        ConfirmPlan.parse({ text, issuer: "UBND", periodFrom: 2026, periodTo: 2030, consolidator: "STC" }),
      ),
    ).toMatchObject({ ok: false, reason: "not-allowed" })
  }
  expect(await counts()).toEqual(before)
})
