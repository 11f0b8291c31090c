import { expect, test } from "vitest"
import { endOtherSessions } from "@/lib/access/account-commands"
import { findLiveSession } from "@/lib/access/live-session"
import { database } from "@/lib/database"
import { arrangePeople, arriveAgain, NOON as now, OFFICE } from "@/tests/support/people"

const isOpen = async (sessionId: string) => (await findLiveSession(sessionId, OFFICE, now)) !== null
const lastEntry = async () => (await database()).journalEntry.findFirst({ orderBy: { seq: "desc" } })

test("ending the other sessions leaves the present one and everybody else's, and is on the record", async () => {
  const { lan, quang } = await arrangePeople()
  const onTelephone = await arriveAgain(lan.personId)
  expect(await endOtherSessions({ viewer: lan, now })).toEqual({ ok: true, value: undefined })
  expect(await isOpen(lan.sessionId)).toBe(true)
  expect(await isOpen(onTelephone.sessionId)).toBe(false)
  expect(await isOpen(quang.sessionId)).toBe(true)
  const entry = await lastEntry()
  expect(entry).toMatchObject({ verb: "session-ended", actorId: lan.personId, objectId: lan.personId })
  expect(JSON.parse(entry?.particulars ?? "{}")).toEqual({ name: "Nguyễn Thị Lan", count: 1 })
  await endOtherSessions({ viewer: lan, now })
  expect((await lastEntry())?.seq).toBe(entry?.seq)
})
