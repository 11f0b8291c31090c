import { readFileSync } from "node:fs"
import { beforeAll, expect, test } from "vitest"
import type { CellColumn } from "@/lib/appendix/columns"
import { findAppendix } from "@/lib/appendix/find-appendix"
import { importSeeds } from "@/seeds/import-seeds"
import { arrangePeople, type People } from "@/tests/support/people"

const slug = "124-kh-ubnd"
const lines = readFileSync("seeds/ke-hoach-124-kh-ubnd.txt", "utf8").normalize("NFC").split("\n")
let people: People

beforeAll(async () => {
  await importSeeds(new Date("2026-11-23T02:00:00Z"))
  people = await arrangePeople()
})

async function appendix(asked = 1) {
  const found = await findAppendix(people.hoa, slug, asked)
  if (!found) throw new Error("the appendix is not to be seen")
  return found
}

test("the 56 rows stand in seven columns, letter for letter as in their lines of the text", async () => {
  const { columns, sections, total } = await appendix()
  expect([columns.length, total]).toEqual([7, 56])
  const rows = sections.flatMap(({ tasks }) => tasks)
  expect(rows).toHaveLength(56)
  for (const { line, cells } of rows)
    expect(columns.map(({ column }) => cells[column]?.verbatim ?? "").join("\t")).toBe(lines[line - 1])
})

test("the five sections bear the numerals that were printed, and know which they are", async () => {
  const numeral = (of: Partial<Record<CellColumn, { verbatim: string; corrections: { to: string }[] }>>) => of.NUMBER
  const { sections } = await appendix()
  expect(sections.map(({ cells }) => numeral(cells)?.verbatim)).toEqual(["I", "II", "III", "V", "V"])
  expect(sections.map(({ cells }) => numeral(cells)?.corrections.map(({ to }) => to))).toEqual([[], [], [], ["IV"], []])
})

test("a page beyond the last is the last, and begins no section anew", async () => {
  const { page, pages, sections } = await appendix(9)
  expect([page, pages]).toEqual([1, 1])
  expect(sections.some(({ isContinued }) => isContinued)).toBe(false)
})

test("there is none of a plan that is not there, nor for whoever has no role", async () => {
  expect(await findAppendix(people.hoa, "khong-co", 1)).toBeNull()
  expect(await findAppendix({ ...people.hoa, memberships: [] }, slug, 1)).toBeNull()
})
