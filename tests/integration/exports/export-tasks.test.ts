import readExcelFile from "read-excel-file/node"
import { beforeAll, beforeEach, describe, expect, test } from "vitest"
import type { Viewer } from "@/lib/access/permissions"
import { COLUMN_NAMES } from "@/lib/appendix/columns"
import { database } from "@/lib/database"
import { exportTasks } from "@/lib/exports/commands"
import { listExportedTasks } from "@/lib/exports/queries"
import { statusPhrase } from "@/lib/progress/status-words"
import { TaskListView } from "@/lib/tasks/input"
import { listTasks } from "@/lib/tasks/list"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

const now = new Date("2026-11-25T07:05:00Z")
const today = "2026-11-25"
const PLAN = "124-kh-ubnd"
let people: People

beforeAll(() => importSeeds(now))
beforeEach(async () => {
  const db = await database()
  for (const table of [db.session, db.membership, db.person] as { deleteMany(): unknown }[]) await table.deleteMany()
  people = await arrangePeople(now)
})

type Asked = Record<string, string>
async function takeFile(asked: Asked = {}, viewer: Viewer = people.lan) {
  const outcome = await exportTasks({ viewer, now }, { slug: PLAN, view: TaskListView.parse(asked) })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome))
  const [sheet] = (await readExcelFile(outcome.value.content)) as unknown as [{ sheet: string; data: unknown[][] }]
  const headAt = sheet.data.findIndex((row) => row[0] === COLUMN_NAMES.NUMBER)
  const heads = sheet.data[headAt] as string[]
  const rows = sheet.data.slice(headAt + 1).map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])))
  const lines = sheet.data.slice(0, headAt).map(([line]) => line)
  return { ...outcome.value, lines, heads, rows }
}
const numbers = (rows: Record<string, unknown>[]) => rows.map((row) => String(row.TT))

test("the file has the 56 tasks with the columns of the appendix, their days as days, and the keys that never change", async () => {
  const { name, heads, rows, lines } = await takeFile()
  expect(name).toBe("NV_KH124_20261125.xlsx")
  expect(heads).toEqual([
    "TT",
    "Mục",
    "Nhiệm vụ",
    "Cơ quan chủ trì",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Hạn",
    "Tình trạng",
    "Cấp trình/phê duyệt",
    "Ghi chú",
    "Mã nhiệm vụ",
  ])
  expect(rows).toHaveLength(56)
  expect(rows[22]).toMatchObject({
    TT: 23,
    Mục: "III",
    "Cơ quan chủ trì": "Thanh tra tỉnh",
    Hạn: new Date("2022-09-30T00:00:00Z"),
    "Mã nhiệm vụ": "124-kh-ubnd/23",
  })
  expect(lines).toEqual([
    "UBND TỈNH QUẢNG NGÃI",
    "Danh sách nhiệm vụ, Kế hoạch 124/KH-UBND ngày 04 tháng 8 năm 2022",
    expect.stringContaining("Thực hiện Nghị quyết số 54/NQ-CP"),
    "Điều kiện: không có, toàn bộ nhiệm vụ",
    "56 nhiệm vụ; xếp theo mục; bản hiệu đính",
    "Số liệu đến ngày 25/11/2026; lập bởi Nguyễn Thị Lan lúc 14:05 ngày 25/11/2026",
  ])
})

describe("what stands in the file is what stands on the screen", () => {
  test.each<Asked>([
    {},
    { group: "lead" },
    { group: "deadline", text: "verbatim" },
    { group: "none", sort: "deadline" },
    { lead: "SCT", sort: "lead" },
    { coordinating: "SXD", group: "lead" },
    { q: "rung ben vung" },
    { year: "2024", kind: "ANNUAL" },
    { status: "overdue" },
    { asOf: "2023-06-30", group: "section" },
  ])("%j", async (asked) => {
    const list = await listTasks(people.lan, PLAN, TaskListView.parse(asked), today)
    const shown = list?.groups.flatMap(({ tasks }) => tasks) ?? []
    const { rows } = await takeFile(asked)
    expect(numbers(rows)).toEqual(shown.map(({ number }) => number))
    const reading = asked.text === "verbatim" ? "verbatim" : "corrected"
    for (const [at, task] of shown.entries())
      expect(rows[at]).toMatchObject({
        Mục: task.section.numeral,
        "Nhiệm vụ": task.title[reading],
        "Cơ quan chủ trì": task.leadText[reading],
        "Thời gian hoàn thành": task.deadlineText[reading] || null,
        Hạn: task.deadline.due ? new Date(`${task.deadline.due}T00:00:00Z`) : null,
        "Tình trạng": task.status ? expect.stringContaining(statusPhrase(task.status)) : null,
      })
  })

  test("compared, the printed words stand under the corrected ones", async () => {
    const { rows } = await takeFile({ text: "compare" })
    expect(rows[13]?.["Thời gian hoàn thành"]).toMatch(/^Năm 20\d\d(\nNguyên văn: .+)?$/)
    expect(rows.some((row) => /\nNguyên văn: /.test(String(row["Nhiệm vụ"])))).toBe(true)
  })

  test("its conditions stand above it in words", async () => {
    const { lines } = await takeFile({ lead: "SCT", year: "2022" })
    expect(lines).toContain("Điều kiện: Chủ trì: Sở Công Thương; Thời hạn: năm 2022")
  })

  test("open proposals are a condition for the reviewer alone, and no file tells them", async () => {
    expect((await takeFile({ proposals: "open" })).rows).toHaveLength(56)
    expect((await takeFile({ proposals: "open" }, people.minh)).rows.length).toBeLessThan(20)
    expect((await takeFile({}, people.minh)).rows).toEqual((await takeFile()).rows)
  })
})

test("a list without tasks is a file without rows", async () => {
  expect((await takeFile({ q: "khong co that" })).rows).toEqual([])
})

test("who took which list is told in the journal, and nothing else has changed", async () => {
  const before = await everythingStored()
  const entries = await journalOf(() => takeFile({ lead: "SCT" }))
  expect(entries).toMatchObject([
    {
      verb: "exported",
      object: "export",
      objectId: PLAN,
      actorName: "Nguyễn Thị Lan",
      particulars: { plan: "Kế hoạch 124/KH-UBND", tasks: 7, conditions: ["Chủ trì: Sở Công Thương"] },
    },
  ])
  expect(await everythingStored()).toBe(before)
})

test("what is not to be seen is not there, and is told nobody", async () => {
  const view = TaskListView.parse({})
  const entries = await journalOf(async () => {
    expect(await exportTasks({ viewer: people.lan, now }, { slug: "125-kh-ubnd", view })).toMatchObject({
      reason: "not-found",
    })
    const nobody = { ...people.lan, memberships: [] }
    expect(await exportTasks({ viewer: nobody, now }, { slug: PLAN, view })).toMatchObject({ reason: "not-found" })
  })
  expect(entries).toEqual([])
})

test("a third file of one person at once is refused, while a colleague gets theirs", async () => {
  const view = TaskListView.parse({})
  const take = (viewer: Viewer) => exportTasks({ viewer, now }, { slug: PLAN, view })
  const answers = await Promise.all([take(people.lan), take(people.lan), take(people.lan), take(people.minh)])
  const said = answers.map((answer) => (answer.ok ? "file" : answer.reason))
  // which of the three comes last to be made is the database's affair
  expect(said.slice(0, 3).sort()).toEqual(["file", "file", "too-many-attempts"])
  expect(said[3]).toBe("file")
})

test("of a list that is longer than a file may be only its length is read", async () => {
  const list = await listExportedTasks(people.lan, PLAN, TaskListView.parse({}), today, 55)
  expect(list).toMatchObject({ total: 56, tasks: null })
})
