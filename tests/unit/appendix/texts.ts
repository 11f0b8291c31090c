import { readFileSync } from "node:fs"
import { decodeText } from "@/lib/appendix/decode-text"
import { type PlanAsPrinted, type Problem, readPlan } from "@/lib/appendix/read-plan"

export const bytesOf = (path: string) => new Uint8Array(readFileSync(path))

/** The text of a file that is expected to be readable. */
export function textOf(path: string): string {
  const text = decodeText(bytesOf(path))
  if (!text.ok) throw new Error(`${path}: ${text.detail}`)
  return text.value
}

export function planOf(text: string): PlanAsPrinted {
  const reading = readPlan(text)
  if (!reading.ok) throw new Error(reading.problems.map(({ line, message }) => `${line}: ${message}`).join("\n"))
  return reading.plan
}

export function problemsOf(text: string): Problem[] {
  const reading = readPlan(text)
  return reading.ok ? [] : reading.problems
}

export const firstPlan = textOf("seeds/ke-hoach-124-kh-ubnd.txt")
export const secondPlan = textOf("tests/files/ke-hoach-2026-2030.txt")

/** The text with one line replaced (lines from 1), or dropped when the new line is null. */
export function withLine(text: string, line: number, change: (old: string) => string | null): string {
  return text
    .split("\n")
    .flatMap((old, at) => (at + 1 === line ? (change(old) ?? []) : old))
    .join("\n")
}
