import { beforeAll, expect, test } from "vitest"
import { listHistory } from "@/lib/journal/queries"
import { reportProgress } from "@/lib/progress/commands"
import { ReportProgress } from "@/lib/progress/input"
import { findProgress } from "@/lib/progress/queries"
import { withdrawUpdate } from "@/lib/progress/review"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const slug = "124-kh-ubnd"
const today = "2022-12-20"
const at = (minute: number) => new Date(`2022-12-20T09:${String(minute).padStart(2, "0")}:00+07:00`)
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2022-08-10T09:00:00+07:00"))
  people = await arrangePeople(new Date("2022-08-10T09:00:00+07:00"))
  for (let seen = 0; seen < 25; seen++) {
    const said = { task: `${slug}/41`, seen, progress: "IN_PROGRESS", result: `Lần ${seen + 1}` }
    const told = await reportProgress({ viewer: people.lan, now: at(seen) }, ReportProgress.parse(said))
    if (!told.ok) throw new Error(JSON.stringify(told))
  }
})

test("of a long story the newest is told, and that there is more; asked for, all of it", async () => {
  const newest = await findProgress(people.thu, slug, "41", today, today, 20)
  expect(newest?.updates.map(({ result }) => result)).toEqual(Array.from({ length: 20 }, (_, at) => `Lần ${25 - at}`))
  expect(newest?.isMore).toBe(true)
  const whole = await findProgress(people.thu, slug, "41", today, today, 25)
  expect(whole?.updates).toHaveLength(25)
  expect(whole?.isMore).toBe(false)
})

test("only the newest word can be taken back, also where the words after it are not shown", async () => {
  const shown = await findProgress(people.lan, slug, "41", today, today, 3)
  expect(shown?.updates.map(({ verbs }) => verbs)).toEqual([["withdraw"], [], []])
  const before = await findProgress(people.lan, slug, "41", "2022-12-19", today, 3)
  expect(before?.updates).toEqual([])
})

test("the history is told newest first, as many entries as are asked for, what stayed in the house not among them", async () => {
  const completed = await reportProgress(
    { viewer: people.lan, now: at(40) },
    ReportProgress.parse({
      ...{ task: `${slug}/41`, seen: 25, progress: "COMPLETED", result: 'Đã xong: "countsOn":null' },
      ...{ documentNumber: "20/NQ-HĐND", issuedOn: "7/12/2022" },
    }),
  )
  if (!completed.ok) throw new Error(JSON.stringify(completed))
  const back = { id: completed.value.id, state: "WITH_HEAD" as const, reason: "" }
  expect(await withdrawUpdate({ viewer: people.lan, now: at(41) }, back)).toMatchObject({ ok: true })
  const history = (await listHistory(people.thu, "task", `${slug}/41`, 21)) ?? []
  expect(history).toHaveLength(21)
  expect(history[0]?.at).toEqual(at(24))
})
