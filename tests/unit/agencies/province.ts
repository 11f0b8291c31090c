import { readFileSync } from "node:fs"
import path from "node:path"
import { CatalogueSeed } from "@/lib/agencies/catalogue"

const seeds = path.join(import.meta.dirname, "../../../seeds")
const read = (name: string) => readFileSync(path.join(seeds, name), "utf8")

/** The province's own catalogue, as it is seeded. */
export const catalogue = CatalogueSeed.parse(JSON.parse(read("agencies.json")))

/** The lead and coordinating cells of the plan's 56 rows, verbatim, with the line they stand on. */
export const rows = read("ke-hoach-124-kh-ubnd.txt")
  .split("\n")
  .map((text, i) => ({ line: i + 1, cells: text.split("\t") }))
  .filter(({ cells }) => cells.length === 7 && /^\d+$/.test(cells[0] as string))
  .map(({ line, cells }) => ({
    line,
    number: cells[0] as string,
    lead: cells[2] as string,
    coordinating: cells[3] as string,
  }))

interface Correction {
  line: number
  column: string | null
  from: string | null
  to: string | null
  confidence: string
  kind?: string
}

const corrections: Correction[] = JSON.parse(read("corrections.json"))

/** A cell with its certain corrections applied. */
export const corrected = (line: number, column: string, verbatim: string) =>
  corrections
    .filter((one) => one.line === line && one.column === column && one.confidence === "certain" && !one.kind)
    .reduce((text, { from, to }) => text.replaceAll(from as string, to as string), verbatim)
