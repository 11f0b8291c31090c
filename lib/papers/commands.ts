import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf } from "@/lib/day"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import { type Format, fileName } from "@/lib/exports/file-name"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import { actorOf, record } from "@/lib/journal/record"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { annualSummary } from "@/lib/papers/annual-summary"
import { readAnnualSummary } from "@/lib/papers/annual-summary-data"
import { MOST_ROWS, type Paper } from "@/lib/papers/paper"
import { sheetsOfPaper } from "@/lib/papers/sheets-of-paper"
import { writePaper } from "@/lib/papers/write-paper"
import { planName } from "@/lib/plans/names"

type Context = { viewer: Viewer; now: Date }
export type File = { name: string; content: Buffer }

/** Báo cáo năm of a plan, with its appendices, for the province's leaders and the plan's reviewers. */
export async function exportAnnualSummary(
  context: Context,
  { slug, year, format }: { slug: string; year: number; format: "docx" | "pdf" | "xlsx" },
): Promise<Outcome<File>> {
  const { viewer, now } = context
  return taking(context, { what: `báo cáo năm ${year}`, objectId: slug, format }, async () => {
    const found = await readAnnualSummary(viewer, slug, year, dayOf(now), mostRows(format))
    if (!found) return refused("not-found")
    const { summary, total } = found
    if (!summary) return refused("too-large", { detail: tooLong(total) })
    const content = await writeAs(format, annualSummary(summary))
    const { plan, asOf, issuer } = summary
    return ok({
      plan: planName(plan),
      name: fileName(["BC", issuer.head.symbol.replace(/^BC-/, ""), String(year)], plan, asOf, format),
      content,
    })
  })
}

const mostRows = (format: Format) => (format === "xlsx" ? MOST_EXPORTED : MOST_ROWS)
const writeAs = (format: "docx" | "pdf" | "xlsx", paper: Paper) =>
  format === "xlsx" ? writeXlsx(...sheetsOfPaper(paper)) : writePaper(paper, format)

type Taken = { plan: string; name: string; content: Buffer }

/** In this person's turn, and told in the journal before the file is handed over. */
async function taking(
  { viewer, now }: Context,
  { what, objectId, format }: { what: string; objectId: string; format: Format },
  make: () => Promise<Outcome<Taken>>,
): Promise<Outcome<File>> {
  const outcome = await inTurn(viewer.personId, async (): Promise<Outcome<File>> => {
    const made = await make()
    if (!made.ok) return made
    const { plan, name, content } = made.value
    const particulars = { what: `${what}, ${plan}`, format: format.toUpperCase(), name }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "paper-exported", object: "export", objectId, particulars }),
    )
    return ok({ name, content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}

const tooLong = (total: number) =>
  `Có ${total.toLocaleString("vi-VN")} nhiệm vụ; tệp Word, PDF nhận nhiều nhất ${MOST_ROWS.toLocaleString("vi-VN")} dòng. Tải tệp Excel thay cho tệp này.`
