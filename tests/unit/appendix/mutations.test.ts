import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { decodeText } from "@/lib/appendix/decode-text"
import { type PlanAsPrinted, readPlan } from "@/lib/appendix/read-plan"
import { firstPlan, secondPlan } from "./texts"

// Milliseconds of processor time that this process has used: what a busy neighbour on the machine cannot stretch.
const processorTime = () => process.cpuUsage().user / 1000

const SEED = 124_2022
const OPERATIONS = [
  "insert",
  "delete",
  "replace",
  "swap",
  "insert-tab",
  "delete-tab",
  "repeat-line",
  "drop-line",
  "swap-lines",
  "join-lines",
  "cut",
] as const
type Mutation = { operation: (typeof OPERATIONS)[number]; at: number; other: number; letters: string }

const mutation: fc.Arbitrary<Mutation> = fc.record({
  operation: fc.constantFrom(...OPERATIONS),
  at: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  other: fc.double({ min: 0, max: 0.999999, noNaN: true }),
  letters: fc.oneof(
    fc.constantFrom(
      "\t",
      "\n",
      "\0",
      "\r",
      " ",
      "1",
      "V",
      "ờ",
      "\u0301",
      "🙂",
      "\uD800",
      "\u202E",
      "TT\tNhiệm vụ\tCơ quan chủ trì",
    ),
    fc.string({ unit: "binary", maxLength: 8 }),
  ),
})

/** Half of the mutations hit the head and the appendix, where they matter; the others fall anywhere. */
function mutate(text: string, { operation, at, other, letters }: Mutation): string {
  const table = text.indexOf("\t")
  const focus =
    other < 0.25
      ? Math.floor(at * 2 * 200)
      : other < 0.75
        ? table + Math.floor(at * (text.length - table))
        : Math.floor(at * text.length)
  const place = Math.min(focus, text.length)
  const tab = text.indexOf("\t", place)
  const from = text.lastIndexOf("\n", place - 1) + 1
  const end = text.indexOf("\n", place) < 0 ? text.length : text.indexOf("\n", place)
  const line = text.slice(from, end)
  switch (operation) {
    case "insert":
      return text.slice(0, place) + letters + text.slice(place)
    case "delete":
      return text.slice(0, place) + text.slice(place + 1 + letters.length)
    case "replace":
      return text.slice(0, place) + letters + text.slice(place + letters.length)
    case "swap":
      return (
        text.slice(0, place) + text.slice(place + 1, place + 2) + text.slice(place, place + 1) + text.slice(place + 2)
      )
    case "insert-tab":
      return `${text.slice(0, place)}\t${text.slice(place)}`
    case "delete-tab":
      return tab < 0 ? text : text.slice(0, tab) + text.slice(tab + 1)
    case "repeat-line":
      return `${text.slice(0, from)}${line}\n${text.slice(from)}`
    case "drop-line":
      return text.slice(0, from) + text.slice(end + 1)
    case "swap-lines": {
      const next = text.indexOf("\n", end + 1) < 0 ? text.length : text.indexOf("\n", end + 1)
      return `${text.slice(0, from)}${text.slice(end + 1, next)}\n${line}${text.slice(next)}`
    }
    case "join-lines":
      return text.slice(0, end) + text.slice(end + 1)
    case "cut":
      return other < 0.2 ? text.slice(0, place) : text
  }
}

/** Every row of numbers below the header is a task of the plan, and its cells are its line. */
function expectWhole(plan: PlanAsPrinted, text: string) {
  const lines = text.split("\n")
  const rows = [...plan.sections, ...plan.tasks]
  for (const { line, cells } of rows)
    if (cells.map(({ verbatim }) => verbatim).join("\t") !== lines[line - 1]) expect.fail(`line ${line} was changed`)
  const read = new Set(rows.map(({ line }) => line))
  const first = Math.min(...read)
  for (const [at, line] of lines.entries())
    if (at + 1 >= first && /^\d[\d.]*\t.*[^\t]/.test(line) && !read.has(at + 1)) expect.fail(`line ${at + 1} was lost`)
}

describe("10,000 random mutations of the plans' texts", () => {
  test("each is refused at a line, or its cells joined again give the text back; none crashes or takes a second", {
    timeout: 120_000,
  }, () => {
    let refused = 0
    let slowest = 0
    fc.assert(
      fc.property(
        fc.constantFrom(firstPlan, firstPlan, firstPlan, secondPlan),
        fc.array(mutation, { minLength: 1, maxLength: 4 }),
        (plan, mutations) => {
          const text = mutations.reduce(mutate, plan)
          const started = processorTime()
          const reading = readPlan(text)
          slowest = Math.max(slowest, processorTime() - started)
          if (reading.ok) return expectWhole(reading.plan, text)
          refused++
          const count = text.split("\n").length
          const isPlaced = ({ line, message, accepted }: (typeof reading.problems)[number]) =>
            line >= 1 && line <= count && message !== "" && accepted !== ""
          if (reading.problems.length === 0 || !reading.problems.every(isPlaced))
            expect.fail("a refusal without a place")
        },
      ),
      { numRuns: 10_000, seed: SEED },
    )
    expect(slowest).toBeLessThan(1000)
    expect(refused).toBeGreaterThan(2_000)
    expect(refused).toBeLessThan(9_500)
  })

  test("random bytes are decoded or refused, never a crash", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const text = decodeText(bytes)
        if (text.ok) readPlan(text.value)
        else expect(text.detail).toMatch(/\.$/)
      }),
      { numRuns: 2_000, seed: SEED },
    )
  })
})

describe("hostile texts are answered quickly", () => {
  const hostile: [string, string][] = [
    ["one line of 100,000 spaces", " ".repeat(100_000)],
    ["one line of 100,000 letters", "a".repeat(100_000)],
    ["one line of 100,000 capitals", `Số: 1/${"A".repeat(100_000)}`],
    ["a number that never ends", `Số: ${"9".repeat(100_000)}`],
    ["100,000 tabs", "\t".repeat(100_000)],
    ["a cell of 100,000 characters", firstPlan.replace("Năm 2002", "Năm ".repeat(25_000))],
    ["a title of 100,000 characters", firstPlan.replace("Thực hiện Nghị quyết", "từ năm 2021 đến ".repeat(7_000))],
    ["reports without end", firstPlan.replace("(qua Sở", `(qua ${"báo cáo qua Sở ".repeat(7_000)}`)],
    ["70,000 rows without a proper header", "1\tnhiệm vụ\tchủ trì\t\n".repeat(70_000).slice(0, 2_000_000)],
    ["40,000 headers", "TT\tNhiệm vụ\tCơ quan chủ trì\tGhi chú\n".repeat(40_000)],
    ["2 MB of sections", firstPlan + "\nV\tCơ cấu\t\t\t\t\t".repeat(100_000)],
    ["2 MB of blank rows", `${firstPlan}${"\n\t\t\t\t\t\t".repeat(280_000)}`],
  ]
  test.each(hostile)("%s", (_, text) => {
    const started = processorTime()
    readPlan(text)
    const limit = text.length > 500_000 ? 1000 : 200
    expect(processorTime() - started).toBeLessThan(limit)
  })
})
