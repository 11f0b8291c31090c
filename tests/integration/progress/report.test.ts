import { beforeAll, expect, test } from "vitest"
import { database } from "@/lib/database"
import { listAwaiting } from "@/lib/progress/awaiting"
import { reportNoChange, reportProgress } from "@/lib/progress/commands"
import { ReportNoChange, ReportProgress } from "@/lib/progress/input"
import { findParts } from "@/lib/progress/parts"
import { findProgress } from "@/lib/progress/queries"
import {
  confirmUpdate,
  confirmUpdates,
  handBackUpdate,
  passUpdate,
  returnUpdate,
  withdrawUpdate,
} from "@/lib/progress/review"
import { reportSheet } from "@/lib/progress/sheet"
import { ReportSheet } from "@/lib/progress/sheet-input"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"
import { everythingStored, journalOf } from "@/tests/support/traces"

let people: People
const on = (day: string, time = "09:00") => new Date(`${day}T${time}:00+07:00`)

beforeAll(async () => {
  await importSeeds(on("2022-08-10"))
  people = await arrangePeople(on("2022-08-10"))
})

const KEY = "124-kh-ubnd"
/** The number of the newest update of a task, as a form would send it. */
async function seen(number: string, year: number | null = null): Promise<number> {
  const last = await (await database()).progressUpdate.findFirst({
    where: { obligation: { task: { stableKey: `${KEY}/${number}` }, ...(year !== null && { year }) } },
    orderBy: { seq: "desc" },
  })
  return last?.seq ?? 0
}
const typed = async (number: string, more: Record<string, unknown>) =>
  ReportProgress.parse({
    task: `${KEY}/${number}`,
    seen: await seen(number, (more.year as number) ?? null),
    progress: "IN_PROGRESS",
    result: "Đã lập đề cương, đang lấy ý kiến các sở.",
    ...more,
  })
const say = async (viewer: People["lan"], now: Date, number: string, more: Record<string, unknown> = {}) =>
  reportProgress({ viewer, now }, await typed(number, more))
const standingOf = async (number: string) =>
  (await database()).standing.findFirst({
    where: { obligation: { task: { stableKey: `${KEY}/${number}` } } },
    orderBy: { from: "desc" },
  })
const listingOf = async (number: string) =>
  (await database()).taskListing.findFirstOrThrow({ where: { task: { stableKey: `${KEY}/${number}` } } })
const idOf = (answer: Awaited<ReturnType<typeof reportProgress>>) => {
  if (!answer.ok) throw new Error(JSON.stringify(answer))
  return answer.value.id
}

test("an officer of the lead agency reports progress; it counts from the day and is in the history", async () => {
  const entries = await journalOf(async () =>
    expect(await say(people.lan, on("2022-09-01"), "43")).toMatchObject({ ok: true, value: { state: "SENT" } }),
  )
  expect(entries).toMatchObject([
    { verb: "update-sent", objectId: `${KEY}/43`, particulars: { progress: "IN_PROGRESS", from: null } },
  ])
  expect(await standingOf("43")).toMatchObject({
    from: "2022-09-01",
    progress: "IN_PROGRESS",
    lastSaidOn: "2022-09-01",
  })
  expect(await listingOf("43")).toMatchObject({ progress: "IN_PROGRESS", due: "2022-12-31", lastSaidOn: "2022-09-01" })
})

test("completed goes through the head, waits for the reviewer, is returned, sent again and confirmed", async () => {
  const complete = {
    progress: "COMPLETED",
    documentNumber: "20/NQ-HĐND",
    issuedOn: "7/12/2022",
    submittedOn: "1/11/2022",
  }
  const first = await say(people.lan, on("2022-12-10"), "43", complete)
  expect(first).toMatchObject({ ok: true, value: { state: "WITH_HEAD" } })
  expect(await standingOf("43")).toMatchObject({ progress: "IN_PROGRESS", pendingSince: null })
  const step = (id: string, state: "WITH_HEAD" | "SENT", reason = "") => ({ id, state, reason })
  const id = idOf(first)
  expect(await passUpdate({ viewer: people.quang, now: on("2022-12-12") }, step(id, "WITH_HEAD"))).toMatchObject({
    ok: true,
  })
  expect(await standingOf("43")).toMatchObject({ progress: "IN_PROGRESS", pendingSince: "2022-12-12" })
  const context = { viewer: people.minh, now: on("2022-12-20") }
  expect(await returnUpdate(context, step(id, "SENT"))).toMatchObject({
    fields: { reason: "Chưa nhập lý do trả lại." },
  })
  expect(await returnUpdate(context, step(id, "SENT", "Đề nghị bổ sung ngày trình."))).toMatchObject({ ok: true })
  expect(await standingOf("43")).toMatchObject({
    progress: "IN_PROGRESS",
    pendingSince: null,
    returnedOn: "2022-12-20",
  })
  const again = await say(people.lan, on("2022-12-21"), "43", { ...complete, replaces: id })
  await passUpdate({ viewer: people.quang, now: on("2022-12-21") }, step(idOf(again), "WITH_HEAD"))
  expect(await confirmUpdate({ viewer: people.minh, now: on("2023-01-05") }, step(idOf(again), "SENT"))).toMatchObject({
    ok: true,
  })
  expect(await standingOf("43")).toMatchObject({ progress: "COMPLETED", finishedOn: "2022-12-07", returnedOn: null })
  expect(await listingOf("43")).toMatchObject({ progress: "COMPLETED", finishedOn: "2022-12-07", pendingSince: null })
})

test("nobody else speaks for a task, and the refusal is on the record", async () => {
  for (const viewer of [people.hoa, people.thu, people.bao]) {
    const before = await everythingStored()
    const entries = await journalOf(async () =>
      expect(await say(viewer, on("2022-09-02"), "41")).toMatchObject({ ok: false, reason: "not-allowed" }),
    )
    expect(entries).toMatchObject([{ verb: "denied" }])
    expect(await everythingStored()).toBe(before)
  }
})

test("the reviewer speaks on behalf only with the letter by which it came", async () => {
  expect(await say(people.minh, on("2022-09-02"), "41")).toMatchObject({
    ok: false,
    fields: { onBehalf: expect.any(String) },
  })
  const answer = await say(people.minh, on("2022-09-02"), "41", { onBehalf: "Công văn 815/SCT-KH ngày 01/9/2022" })
  expect(answer).toMatchObject({ ok: true, value: { state: "SENT" } })
})

test("nobody confirms what they wrote or sent themselves", async () => {
  const done = { progress: "COMPLETED", documentNumber: "12/KH-UBND", issuedOn: "1/9/2022", onBehalf: "Công văn 9/SCT" }
  const id = idOf(await say(people.minh, on("2022-09-03"), "45", done))
  const step = { id, state: "SENT" as const, reason: "" }
  expect(await confirmUpdate({ viewer: people.minh, now: on("2022-09-04") }, step)).toMatchObject({
    ok: false,
    reason: "not-allowed",
    detail: expect.stringContaining("Không tự xác nhận"),
  })
})

test.each([
  [{ result: "" }, "result", "Chưa nhập kết quả thực hiện."],
  [{ progress: "COMPLETED" }, "documentNumber", "phải có số, ký hiệu và ngày ban hành"],
  [{ progress: "COMPLETED", documentNumber: "1/QĐ-UBND" }, "issuedOn", "phải có số, ký hiệu và ngày ban hành"],
  [{ progress: "SUSPENDED" }, "documentNumber", "văn bản quyết định"],
  [{ progress: "SUBMITTED" }, "submittedOn", "Chưa nhập ngày trình."],
  [{ speaksOn: "1/12/2024" }, "speaksOn", "Ngày 01/12/2024 chưa đến."],
  [
    { progress: "COMPLETED", documentNumber: "1/QĐ-UBND", submittedOn: "14/6/2022", issuedOn: "3/6/2022" },
    "issuedOn",
    "Ngày ban hành 03/6/2022 trước ngày trình 14/6/2022.",
  ],
  [{ progress: "ONGOING" }, "progress", "Chọn tiến độ khác"],
])("what cannot be true is refused at its field: %j", async (more, field, sentence) => {
  const before = await everythingStored()
  const answer = await say(people.lan, on("2022-09-05"), "44", more)
  expect(answer).toMatchObject({ ok: false, reason: "invalid", fields: { [field]: expect.stringContaining(sentence) } })
  expect(await everythingStored()).toBe(before)
})

test("a completion without a document says why, and stays visible as without evidence", async () => {
  const done = { progress: "COMPLETED", noEvidenceReason: "Văn bản đang ở Văn phòng UBND tỉnh", speaksOn: "1/9/2022" }
  const id = idOf(await say(people.quang, on("2022-09-06"), "46", done))
  await confirmUpdate({ viewer: people.minh, now: on("2022-09-07") }, { id, state: "SENT", reason: "" })
  expect(await listingOf("46")).toMatchObject({ progress: "COMPLETED", isWithoutEvidence: true })
})

test("whoever speaks after somebody else is told with the words, nothing is stored, and sends again knowing them", async () => {
  const stale = await typed("47", {})
  await say(people.lan, on("2022-09-08"), "47", { result: "Lời của Lan.", difficulties: "Thiếu kinh phí." })
  const quang = { viewer: people.quang, now: on("2022-09-08", "10:00") }
  const answer = await reportProgress(quang, stale)
  expect(answer).toMatchObject({
    ok: false,
    reason: "changed-meanwhile",
    detail: expect.stringContaining("Nguyễn Thị Lan"),
    theirs: {
      version: 1,
      text: "Đang thực hiện, ngày 08/9/2022\nLời của Lan.\nKhó khăn, vướng mắc: Thiếu kinh phí.",
    },
  })
  expect(await seen("47")).toBe(1)
  expect(await reportProgress(quang, { ...stale, seen: 1 })).toMatchObject({ ok: true })
})

test("what lies in an agency's house is told to nobody outside who speaks meanwhile", async () => {
  const stale = await typed("45", { onBehalf: "Công văn 7" })
  const inside = { progress: "COMPLETED", result: "Lời trong nhà.", documentNumber: "7/QĐ", issuedOn: "1/9/2022" }
  expect(await say(people.lan, on("2022-09-08"), "45", inside)).toMatchObject({ value: { state: "WITH_HEAD" } })
  const answer = await reportProgress({ viewer: people.minh, now: on("2022-09-08", "11:00") }, stale)
  expect(answer).toMatchObject({ reason: "changed-meanwhile", theirs: { text: "" } })
  for (const words of ["Lời trong nhà", people.lan.name]) expect(JSON.stringify(answer)).not.toContain(words)
})

test("the same form sent five times at once is one update", async () => {
  const form = await typed("19", { clientKey: "form-19-0001" })
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => reportProgress({ viewer: people.lan, now: on("2022-09-09") }, form)),
  )
  expect(answers.map((answer) => answer.ok && answer.value.again).sort()).toEqual([false, true, true, true, true])
  expect(await seen("19")).toBe(1)
})

test("'không thay đổi' needs a word before it, and refreshes the day", async () => {
  const same = async (number: string) => ReportNoChange.parse({ task: `${KEY}/${number}`, seen: await seen(number) })
  expect(await reportNoChange({ viewer: people.lan, now: on("2022-10-01") }, await same("44"))).toMatchObject({
    ok: false,
  })
  expect(await reportNoChange({ viewer: people.lan, now: on("2022-10-01") }, await same("19"))).toMatchObject({
    ok: true,
  })
  expect(await standingOf("19")).toMatchObject({ progress: "IN_PROGRESS", lastSaidOn: "2022-10-01" })
})

test("a task that recurs is reported year by year", async () => {
  expect(await say(people.minh, on("2022-10-01"), "48", { onBehalf: "Công văn 1" })).toMatchObject({
    reason: "not-found",
  })
  expect(await say(people.minh, on("2022-10-01"), "48", { year: 2022, onBehalf: "Công văn 1" })).toMatchObject({
    ok: true,
  })
})

test("each member of a group reports its own part of the task that the group leads", async () => {
  expect(await say(people.lan, on("2022-10-02"), "9", { part: "SCT" })).toMatchObject({ ok: true })
  expect(await say(people.lan, on("2022-10-02"), "9", { part: "TTT" })).toMatchObject({
    ok: false,
    reason: "not-allowed",
  })
  expect(await standingOf("9")).toMatchObject({ progress: "IN_PROGRESS" })
})

test("what another member said of its part neither stands in the way of one's own part nor counts as a word of it", async () => {
  const own = { task: "124-kh-ubnd/9", part: "TTT", seen: 0 }
  const hoa = { viewer: people.hoa, now: on("2022-10-02", "11:00") }
  expect(await reportNoChange(hoa, ReportNoChange.parse(own))).toMatchObject({ reason: "invalid" })
  const typedPart = { ...own, progress: "IN_PROGRESS", result: "Phần của Thanh tra." }
  expect(await reportProgress(hoa, ReportProgress.parse(typedPart))).toMatchObject({ ok: true })
})

test("the parts of what a group leads stand side by side on any day, each for those who may speak of it", async () => {
  const parts = async (viewer: People["lan"], asOf = "2022-10-03") => findParts(viewer, KEY, "9", asOf, "2022-10-03")
  const seenByLan = await parts(people.lan)
  expect(seenByLan).toHaveLength(33)
  expect(
    seenByLan.filter(({ status }) => status.standing.progress === "IN_PROGRESS").map(({ agency }) => agency),
  ).toEqual(expect.arrayContaining(["SCT", "TTT"]))
  expect(seenByLan.filter(({ mayReport }) => mayReport).map(({ agency }) => agency)).toEqual(["SCT"])
  expect((await parts(people.minh)).every(({ mayReport }) => mayReport)).toBe(true)
  expect((await parts(people.thu)).some(({ mayReport }) => mayReport)).toBe(false)
  const before = await parts(people.minh, "2022-10-01")
  expect(before.some(({ status, mayReport }) => mayReport || status.standing.progress !== null)).toBe(false)
  expect(await findParts(people.lan, KEY, "43", "2022-10-03", "2022-10-03")).toEqual([])
})

test("the reviewer tells of a member's part on its behalf", async () => {
  const part = { part: "SNV", onBehalf: "Công văn 12/SNV ngày 01/10/2022" }
  const [update] = (await findProgress(people.minh, KEY, "9", "2022-10-03", "2022-10-03"))?.updates ?? []
  expect(update?.partName).toBe("Thanh tra tỉnh")
  expect(await say(people.minh, on("2022-10-03"), "9", { ...part, seen: 0 })).toMatchObject({ ok: true })
})

test("nobody un-completes a task: what follows a confirmed completion corrects it, and counts once it is confirmed", async () => {
  const done = { progress: "COMPLETED", documentNumber: "30/QĐ", issuedOn: "1/9/2022" }
  const id = idOf(await say(people.quang, on("2022-10-04"), "19", done))
  await confirmUpdate({ viewer: people.minh, now: on("2022-10-05") }, { id, state: "SENT", reason: "" })
  const form = await typed("19", { clientKey: "form-19-0009", result: "Còn một phần." })
  const lan = { viewer: people.lan, now: on("2022-10-06") }
  const not = idOf(await reportProgress(lan, form))
  expect(await reportProgress(lan, form)).toMatchObject({ ok: true, value: { id: not, again: true } })
  const [row] = [{ key: `${KEY}/19`, seen: String(await seen("19")), says: "update", progress: "IN_PROGRESS" }]
  const sheet = {
    plan: KEY,
    ...Object.fromEntries(Object.entries({ ...row, result: "x" }).map(([k, v]) => [`0-${k}`, v])),
  }
  expect(await reportSheet(lan, ReportSheet.parse(sheet))).toMatchObject({ ok: true })
  expect(await standingOf("19")).toMatchObject({ progress: "COMPLETED", pendingProgress: "IN_PROGRESS" })
  expect(await listingOf("19")).toMatchObject({ progress: "COMPLETED", pendingSince: "2022-10-06" })
  const [waiting] = (await listAwaiting(people.minh, "2022-10-06")).withReviewer.filter(
    ({ task }) => task.number === "19",
  )
  expect(waiting).toMatchObject({ verbs: ["confirm", "return"], replacesId: id })
  const step = { id: waiting?.id ?? "", state: "SENT" as const, reason: "" }
  expect(await confirmUpdate({ viewer: people.minh, now: on("2022-10-07") }, step)).toMatchObject({ ok: true })
  expect(await standingOf("19")).toMatchObject({ progress: "IN_PROGRESS", pendingProgress: null })
})

test("opposed steps at once: exactly one wins", async () => {
  const id = idOf(
    await say(people.quang, on("2022-10-03"), "41", {
      progress: "COMPLETED",
      documentNumber: "5/QĐ",
      issuedOn: "1/10/2022",
    }),
  )
  const step = { id, state: "SENT" as const, reason: "Thiếu văn bản" }
  const now = on("2022-10-04")
  const answers = await Promise.all([
    confirmUpdate({ viewer: people.minh, now }, step),
    returnUpdate({ viewer: people.minh, now }, step),
    withdrawUpdate({ viewer: people.lan, now }, step),
  ])
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
  expect(await (await database()).reviewStep.count({ where: { updateId: id } })).toBe(2)
})

test("several completions are confirmed at once, all or none", async () => {
  const done = { progress: "COMPLETED", documentNumber: "8/QĐ", issuedOn: "1/10/2022", onBehalf: "Công văn 2" }
  const tuan = await colleagueOf(people.minh)
  const ids = [] as string[]
  for (const number of ["28", "30", "38"]) ids.push(idOf(await say(people.minh, on("2022-10-05"), number, done)))
  const own = idOf(await say(tuan, on("2022-10-05"), "37", done))
  const now = on("2022-10-06")
  const before = await everythingStored()
  expect(await confirmUpdates({ viewer: tuan, now }, { ids: [...ids, own] })).toMatchObject({ reason: "not-allowed" })
  expect(await confirmUpdates({ viewer: people.lan, now }, { ids })).toMatchObject({ reason: "not-allowed" })
  expect(await everythingStored()).toBe(before)
  expect(
    (await listAwaiting(tuan, "2022-10-06")).withReviewer
      .filter(({ verbs }) => verbs.includes("confirm"))
      .map(({ id }) => id),
  ).toEqual(expect.arrayContaining(ids))
  expect(await confirmUpdates({ viewer: tuan, now }, { ids })).toMatchObject({ ok: true, value: { count: 3 } })
  expect(await listingOf("30")).toMatchObject({ progress: "COMPLETED" })
  expect((await listAwaiting(people.lan, "2022-10-06")).withReviewer).toEqual([])
})

/** Somebody else of the same agency. */
async function colleagueOf(viewer: People["minh"]): Promise<People["minh"]> {
  const person = { email: "tuan@skhdt.tinh.gov.vn", name: "Đỗ Anh Tuấn", createdAt: on("2022-08-10") }
  const { id } = await (await database()).person.create({ data: person })
  return { ...viewer, personId: id, name: person.name }
}

test("what lies with another agency's head does not exist for others", async () => {
  const id = idOf(
    await say(people.lan, on("2022-10-05"), "44", {
      progress: "COMPLETED",
      documentNumber: "7/QĐ",
      issuedOn: "1/10/2022",
    }),
  )
  const step = { id, state: "WITH_HEAD" as const, reason: "Xem lại" }
  for (const viewer of [people.hoa, people.minh, people.thu])
    expect(await handBackUpdate({ viewer, now: on("2022-10-06") }, step)).toEqual({ ok: false, reason: "not-found" })
  expect(await handBackUpdate({ viewer: people.lan, now: on("2022-10-06") }, step)).toMatchObject({
    reason: "not-allowed",
  })
  expect(await handBackUpdate({ viewer: people.quang, now: on("2022-10-06") }, step)).toMatchObject({ ok: true })
})

test("what was said can be changed by nobody", async () => {
  const db = await database()
  await expect(db.progressUpdate.updateMany({ data: { result: "khác" } })).rejects.toThrow()
  await expect(db.progressUpdate.deleteMany()).rejects.toThrow()
  await expect(db.reviewStep.updateMany({ data: { reason: "khác" } })).rejects.toThrow()
})
