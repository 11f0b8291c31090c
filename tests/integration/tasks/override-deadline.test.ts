import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { overrideDeadline } from "@/lib/tasks/commands"
import { OverrideDeadline } from "@/lib/tasks/input"
import { findTask } from "@/lib/tasks/queries"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2026-11-23T02:00:00Z")
let people: People

beforeAll(async () => {
  await importSeeds(now)
  people = await arrangePeople()
})

const task = async (number: string) =>
  (await findTask(people.minh, "124-kh-ubnd", number, "2026-11-23")) as NonNullable<
    Awaited<ReturnType<typeof findTask>>
  >
const typed = (number: string, more: Record<string, unknown>) =>
  OverrideDeadline.parse({ task: `124-kh-ubnd/${number}`, seq: 1, reason: "Theo bản ký, đóng dấu", ...more })

test("a reviewer gives row 1 the deadline that the plan does not print; the first reading stays on record", async () => {
  expect((await task("1")).deadline).toMatchObject({ kind: "UNSPECIFIED", due: null })
  expect(
    await overrideDeadline({ viewer: people.minh, now }, typed("1", { kind: "YEAR", due: "31/12/2022" })),
  ).toMatchObject({ ok: true })
  const row = await task("1")
  expect(row.readings.map(({ seq, kind, due, how }) => ({ seq, kind, due, how }))).toEqual([
    { seq: 1, kind: "UNSPECIFIED", due: null, how: "PARSED" },
    { seq: 2, kind: "YEAR", due: "2022-12-31", how: "OVERRIDDEN" },
  ])
  expect(row.deadline).toMatchObject({ reason: "Theo bản ký, đóng dấu", start: "2022-01-01" })
  expect(row.obligations).toEqual([{ year: 2022, originalDue: "2022-12-31" }])
  const entry = await (await database()).journalEntry.findFirstOrThrow({ orderBy: { seq: "desc" } })
  expect(JSON.parse(entry.particulars)).toEqual({
    from: "Kế hoạch không ghi thời hạn",
    to: "Hạn 31/12/2022 – hết năm 2022",
    reason: "Theo bản ký, đóng dấu",
  })
})

test("an obligation that a later reading no longer asks for is kept, out of force", async () => {
  await overrideDeadline({ viewer: people.minh, now }, typed("10", { kind: "YEAR", due: "31/12/2022" }))
  expect((await task("10")).obligations).toEqual([{ year: 2022, originalDue: "2022-12-31" }])
  const all = await (await database()).obligation.findMany({ where: { task: { number: "10" } } })
  expect(all).toHaveLength(4)
})

test("a stored reading can be changed by nobody", async () => {
  await expect((await database()).deadlineReading.updateMany({ data: { due: "2030-12-31" } })).rejects.toThrow()
})

test.each([
  [{ kind: "YEAR", due: "30/6/2022" }, "due"],
  [{ kind: "QUARTER", due: "31/8/2022" }, "due"],
  [{ kind: "YEAR", due: "31/12/2002" }, "due"],
  [{ kind: "DATE" }, "due"],
  [{ kind: "YEAR_RANGE", due: "31/12/2023" }, "start"],
  [{ kind: "YEAR_RANGE", start: "01/01/2024", due: "31/12/2023" }, "start"],
  [{ kind: "UNREADABLE" }, "kind"],
  [{ kind: "OPEN_FROM_YEAR" }, "start"],
])("%j does not fit and is refused at its field, changing nothing", async (more, field) => {
  const before = await (await database()).deadlineReading.count()
  const answer = await overrideDeadline({ viewer: people.minh, now }, typed("20", more))
  expect(answer).toMatchObject({ ok: false, reason: "invalid", fields: { [field]: expect.stringMatching(/\.$/) } })
  expect(await (await database()).deadlineReading.count()).toBe(before)
})

test("a reason is asked for, and a day that the calendar does not have is refused", () => {
  const problems = OverrideDeadline.safeParse({
    task: "124-kh-ubnd/20",
    seq: "1",
    kind: "DATE",
    due: "31/6/2022",
    reason: " ",
  })
  expect(problems.error?.issues.map((issue) => issue.path[0])).toEqual(["due", "reason"])
})

test("whoever saw an older reading is told that it changed meanwhile", async () => {
  expect(
    await overrideDeadline({ viewer: people.minh, now }, typed("1", { kind: "YEAR", due: "31/12/2023" })),
  ).toMatchObject({ ok: false, reason: "changed-meanwhile" })
})

test("nobody but the reviewer may read a deadline otherwise", async () => {
  for (const viewer of [people.lan, people.quang, people.hoa, people.thu, people.bao]) {
    expect(await overrideDeadline({ viewer, now }, typed("30", { kind: "YEAR", due: "31/12/2022" }))).toMatchObject({
      ok: false,
      reason: "not-allowed",
    })
  }
  expect((await task("30")).readings).toHaveLength(1)
})
