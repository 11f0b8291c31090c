import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest"
import { dropKeptFiles, findKeptFile, listKeptFiles, makeAndKeep } from "@/lib/exports/kept-files"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2024-11-25T07:05:00Z")
const folder = mkdtempSync(path.join(tmpdir(), "plan-kept-"))
let people: People

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", folder)
  people = await arrangePeople(now)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

type Made = Outcome<{ name: string; content: Buffer }>
const file = (name: string) => ok({ name, content: Buffer.from(name) })
const make = (viewer: People["lan"], made: () => Promise<Made>, patience = 1_000, at = now) =>
  makeAndKeep({ viewer, now: at }, patience, made)

test("what is ready in time is answered at once and stays for its person", async () => {
  expect(await make(people.lan, async () => file("NV_KH124_20241125.docx"))).toMatchObject({ ok: true })
  const { ready, underWay } = await listKeptFiles(people.lan)
  expect(underWay).toEqual([])
  expect(ready).toMatchObject([{ name: "NV_KH124_20241125.docx", at: now, size: 22 }])
  const kept = await findKeptFile(people.lan, ready[0]?.id ?? "")
  expect(kept?.content.toString()).toBe("NV_KH124_20241125.docx")
})

test("what takes long goes on by itself, is told to be under way, and is there when it is done", async () => {
  let finish = (_: Made) => {}
  const made = new Promise<Made>((resolve) => {
    finish = resolve
  })
  expect(await make(people.minh, () => made, 5)).toBeNull()
  expect(await listKeptFiles(people.minh)).toMatchObject({ underWay: [{ since: now }], ready: [] })
  finish(file("BC_KH124_UBND_2024_20241125.pdf"))
  await vi.waitFor(async () => expect((await listKeptFiles(people.minh)).ready).toHaveLength(1))
  await vi.waitFor(async () => expect((await listKeptFiles(people.minh)).underWay).toEqual([]))
})

test("what was refused or has failed leaves nothing behind", async () => {
  expect(await make(people.hoa, async () => refused("too-large"))).toMatchObject({ reason: "too-large" })
  await expect(make(people.hoa, async () => Promise.reject(new Error("no room")))).rejects.toThrow("no room")
  expect(await listKeptFiles(people.hoa)).toEqual({ underWay: [], ready: [] })
})

describe("a kept file", () => {
  test("is nobody else's, whatever is asked for", async () => {
    const [own] = (await listKeptFiles(people.lan)).ready
    for (const viewer of [people.minh, people.bao, people.thu])
      expect(await findKeptFile(viewer, own?.id ?? "")).toBeNull()
    for (const id of ["", "..", "../..", `../${people.lan.personId}/x`, "\u0000", "%2e%2e"])
      expect(await findKeptFile(people.lan, id)).toBeNull()
  })

  test("is gone after a day, and of many the newest twenty stay", async () => {
    for (let minute = 1; minute <= 22; minute++)
      await make(people.thu, async () => file(`BC_${minute}.xlsx`), 1_000, new Date(now.getTime() + minute * 60_000))
    const { ready } = await listKeptFiles(people.thu)
    expect(ready).toHaveLength(20)
    expect(ready[0]?.name).toBe("BC_22.xlsx")
    await dropKeptFiles(new Date(now.getTime() + 25 * 3_600_000))
    expect((await listKeptFiles(people.thu)).ready).toEqual([])
    const left = readdirSync(path.join(folder, "exports"), { recursive: true, withFileTypes: true })
    expect(left.filter((entry) => entry.isFile())).toEqual([])
  })
})
