import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import path from "node:path"
import { afterAll, beforeAll, expect, test, vi } from "vitest"
import { fileAnswer } from "@/app/exports/file-answer"
import { ok, type RefusalReason, refused } from "@/lib/outcome"
import { arrangePeople, type People } from "@/tests/support/people"

const now = new Date("2024-11-25T07:05:00Z")
const folder = mkdtempSync(path.join(tmpdir(), "plan-answer-"))
const asked = "/exports/plans/124-kh-ubnd/tasks?lead=SCT&format=docx"
let people: People

beforeAll(async () => {
  vi.stubEnv("DATA_DIR", folder)
  people = await arrangePeople(now)
})
afterAll(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

const answer = (reason: RefusalReason) =>
  fileAnswer(new Request(`http://localhost${asked}`), { viewer: people.lan, now }, "docx", async () => refused(reason))

test.each(["too-large", "too-many-attempts", "nothing-owed"] as const)(
  "what is refused because it is %s leads to the page that says so and knows which file was asked for",
  async (reason) => {
    const { status, headers } = await answer(reason)
    expect(status).toBe(303)
    const to = new URL(headers.get("location") ?? "", "http://localhost")
    expect(to.pathname).toBe("/exports/refused")
    expect(Object.fromEntries(to.searchParams)).toEqual({ reason, file: asked })
  },
)

test("what is not there, or not theirs, is told in a sentence", async () => {
  const { status, headers } = await answer("not-found")
  expect(status).toBe(404)
  expect(headers.get("content-type")).toBe("text/plain; charset=utf-8")
})

test("a file comes to be kept, under its name and kind", async () => {
  const file = { name: "NV_KH124_20241125.docx", content: Buffer.from("PK") }
  const answered = await fileAnswer(
    new Request(`http://localhost${asked}`),
    { viewer: people.lan, now },
    "docx",
    async () => ok(file),
  )
  expect(answered.headers.get("content-disposition")).toBe('attachment; filename="NV_KH124_20241125.docx"')
  expect(answered.headers.get("content-type")).toContain("wordprocessingml")
  expect(await answered.text()).toBe("PK")
})
