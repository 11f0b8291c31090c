import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs"
import path from "node:path"
import { beforeAll, expect, test } from "vitest"
import { signIn } from "@/lib/access/commands"
import { database, write } from "@/lib/database"
import { type ChainedEntry, ChainWalk } from "@/lib/journal/chain"
import { exportHead, readHeads } from "@/lib/journal/heads"
import { JournalFilter } from "@/lib/journal/input"
import { listHistory, listJournal } from "@/lib/journal/queries"
import { actorOf, record } from "@/lib/journal/record"
import { changeMembership } from "@/lib/people/commands"
import { arrangePeople, minutesLater, NOON, OFFICE, type People } from "@/tests/support/people"
import { journalOf } from "@/tests/support/traces"

let people: People
beforeAll(async () => {
  people = await arrangePeople()
  await signIn({ visitor: OFFICE, now: NOON }, { email: people.lan.email, password: "sai mật khẩu rồi" })
  await changeMembership(
    { viewer: people.bao, now: minutesLater(1) },
    { personId: people.hoa.personId, role: "HEAD", agency: "TTT" },
  )
  const contact = {
    verb: "contact-changed",
    object: "agency",
    objectId: "SCT",
    particulars: { from: {}, to: { person: "Võ Minh" } },
  } as const
  await write((tx) => record(tx, actorOf(people.lan), minutesLater(60 * 24), contact))
})

const ask = (filter: Record<string, unknown> = {}) => listJournal(people.bao, JournalFilter.parse(filter), NOON)
const sentences = async (filter: Record<string, unknown> = {}) =>
  ((await ask(filter))?.entries ?? []).map((entry) => entry.sentence)

test("an administrator reads the journal in sentences, and reading it is an entry itself", async () => {
  const entries = await journalOf(async () => {
    const page = await ask({ object: "agency" })
    expect(page).toMatchObject({
      count: 1,
      page: 1,
      pages: 1,
      entries: [
        {
          actorName: "Nguyễn Thị Lan",
          actorAgency: "SCT",
          sentence: "Sửa người đầu mối: – → Võ Minh.",
          address: OFFICE.address,
        },
      ],
    })
  })
  expect(entries).toMatchObject([
    { verb: "journal-read", actorName: "Đặng Quốc Bảo", particulars: { object: "agency", page: 1 } },
  ])
})

test("nobody else reads it, and their wish leaves nothing behind", async () => {
  const entries = await journalOf(async () => {
    for (const viewer of [people.lan, people.quang, people.minh, people.thu])
      expect(await listJournal(viewer, JournalFilter.parse({}), NOON)).toBeNull()
  })
  expect(entries).toEqual([])
})

test("it is filtered by person, verb and day; a day is a day in Vietnam", async () => {
  expect(await sentences({ verb: "sign-in-refused" })).toEqual(["Đăng nhập không được: sai mật khẩu."])
  expect(await sentences({ person: people.hoa.personId })).toEqual([
    "Đổi vai trò của Lê Thị Hoa: Cán bộ theo dõi, Thanh tra tỉnh → Lãnh đạo đơn vị, Thanh tra tỉnh.",
  ])
  expect(await sentences({ object: "agency", from: "24/11/2026", to: "2026-11-24" })).toHaveLength(1)
  expect(await sentences({ object: "agency", to: "23/11/2026" })).toEqual([])
})

test("what the address asks for and is not understood is not asked for", () => {
  expect(
    JournalFilter.parse({
      verb: "drop-table",
      from: "31/02/2026",
      page: "-1",
      person: ["a", "b"],
      object: { not: "" },
    }),
  ).toEqual({
    verb: null,
    from: null,
    page: 1,
    person: undefined,
    object: null,
  })
})

test("the history of an agency is everybody's, that of a person their own and the administrators'", async () => {
  expect(await listHistory(people.thu, "agency", "SCT")).toMatchObject([
    { sentence: "Sửa người đầu mối: – → Võ Minh." },
  ])
  expect(await listHistory(people.lan, "person", people.hoa.personId)).toBeNull()
  expect(await listHistory(people.hoa, "person", people.hoa.personId)).toHaveLength(1)
  expect(await listHistory(people.bao, "person", people.hoa.personId)).toHaveLength(1)
  expect(await listHistory({ ...people.lan, memberships: [] }, "agency", "SCT")).toBeNull()
  expect(JSON.stringify(await listHistory(people.thu, "agency", "SCT"))).not.toContain(OFFICE.address)
})

test("the chain holds over all of it, and its head is written down outside the database, once, for its owner alone", async () => {
  const entries = await (await database()).journalEntry.findMany({ orderBy: { seq: "asc" } })
  await exportHead(NOON)
  await exportHead(NOON)
  const folder = process.env.DATA_DIR as string
  const file = path.join(folder, "journal-heads.log")
  expect(readFileSync(file, "utf8").trim().split("\n")).toHaveLength(1)
  expect(statSync(file).mode & 0o777).toBe(0o600)
  const walk = new ChainWalk(readHeads(folder))
  for (const entry of entries) walk.add(entry as ChainedEntry)
  expect(walk.finish()).toBeNull()
  writeFileSync(file, `${readFileSync(file, "utf8")}{"seq":`)
  expect(readHeads(folder)).toHaveLength(1)
  expect(existsSync(path.join(folder, "nothing-else"))).toBe(false)
})
