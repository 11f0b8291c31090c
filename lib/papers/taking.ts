import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { type Day, dayOf } from "@/lib/day"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { fileName } from "@/lib/exports/file-name"
import type { MadeFile } from "@/lib/exports/kept-files"
import type { Sheet } from "@/lib/exports/sheet"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { type IssuedBy, MOST_ROWS, type Paper } from "@/lib/papers/paper"
import { sheetsOfPaper } from "@/lib/papers/sheets-of-paper"
import { writePaper } from "@/lib/papers/write-paper"
import { planName } from "@/lib/plans/names"

export type Context = { viewer: Viewer; now: Date }
export type PaperFormat = "docx" | "pdf" | "xlsx"

/** A paper about a plan with what its file is called after. */
type Made = {
  plan: { kind: string; number: string; symbol: string }
  slug: string
  parts: readonly [string, ...string[]]
  asOf: Day
  paper: Paper
  /** Where a spreadsheet says more than the tables of the paper. */
  sheets?: Sheet[]
}

/**
 * Has a paper made in this person's turn, written in a thread of its own, and told in the journal before its file is handed
 * over. Whoever makes it asks who is reading.
 */
export async function taking(
  { viewer, now }: Context,
  { what, format }: { what: string; format: PaperFormat },
  make: (today: Day) => Promise<Outcome<Made>>,
): Promise<Outcome<MadeFile>> {
  const outcome = await inTurn(viewer.personId, async (): Promise<Outcome<MadeFile>> => {
    const made = await make(dayOf(now))
    if (!made.ok) return made
    const { plan, slug, parts, asOf, paper, sheets } = made.value
    const content =
      format === "xlsx" ? await writeXlsx(...(sheets ?? sheetsOfPaper(paper))) : await writePaper(paper, format)
    const name = fileName(parts, plan, asOf, format)
    const particulars = { what: `${what}, ${planName(plan)}`, format: format.toUpperCase(), name }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "paper-exported", object: "export", objectId: slug, particulars }),
    )
    return ok({ name, content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}

/** What a file's name says of the issuer: "UBND" of "BC-UBND". */
export const officeOf = ({ head }: IssuedBy): string => head.symbol.replace(/^BC-/, "")

/** So many rows a file of a format takes. */
export const mostRows = (format: PaperFormat): number => (format === "xlsx" ? MOST_EXPORTED : MOST_ROWS)
