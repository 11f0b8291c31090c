import "server-only"
import type { z } from "zod"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { dayOf, screenMoment } from "@/lib/day"
import { MOST_EXPORTED } from "@/lib/exports/columns"
import type { Sheet } from "@/lib/exports/sheet"
import { inTurn, TWO_AT_ONCE } from "@/lib/exports/turns"
import { writeCsv } from "@/lib/exports/write-csv"
import { writeXlsx } from "@/lib/exports/write-xlsx"
import type { JournalFilter } from "@/lib/journal/input"
import { listJournalForFile } from "@/lib/journal/queries"
import { actorOf, record } from "@/lib/journal/record"
import type { JournalVerb } from "@/lib/journal/verbs"
import { type Outcome, ok, refused } from "@/lib/outcome"
import { JOURNAL_VERB_WORDS } from "@/lib/words"

type Asked = { filter: z.output<typeof JournalFilter>; format: "csv" | "xlsx" }

/** The journal under the page's conditions as a file, for administrators; taking it is an entry itself. */
export async function exportJournal(
  { viewer, now }: { viewer: Viewer; now: Date },
  { filter, format }: Asked,
): Promise<Outcome<{ name: string; content: Buffer }>> {
  const outcome = await inTurn(viewer.personId, async (): Promise<Outcome<{ name: string; content: Buffer }>> => {
    const found = await listJournalForFile(viewer, filter, MOST_EXPORTED)
    if (!found) return refused("not-found")
    if (!found.entries) return refused("too-large")
    const sheet = sheetOf(found.entries, viewer.name, now)
    const content = format === "csv" ? await writeCsv(sheet) : await writeXlsx(sheet)
    const name = `NHATKY_${dayOf(now).replaceAll("-", "")}.${format}`
    const particulars = { what: `nhật ký hệ thống, ${found.count} mục`, format: format.toUpperCase(), name }
    await write((tx) =>
      record(tx, actorOf(viewer), now, { verb: "paper-exported", object: "export", objectId: null, particulars }),
    )
    return ok({ name, content })
  })
  return outcome ?? refused("too-many-attempts", { detail: TWO_AT_ONCE })
}

type Entry = {
  seq: number
  at: Date
  actorName: string | null
  actorAgency: string | null
  verb: string
  sentence: string
  address: string | null
}

function sheetOf(entries: Entry[], by: string, now: Date): Sheet {
  return {
    name: "Nhật ký",
    issuer: "Quản trị",
    title: "Nhật ký hệ thống",
    lines: [`${entries.length} mục, mới nhất ở trên; lập bởi ${by} lúc ${screenMoment(now)}`],
    columns: [
      { heading: "Số", width: 8 },
      { heading: "Thời điểm", width: 22 },
      { heading: "Người thực hiện", width: 24 },
      { heading: "Cơ quan", width: 12 },
      { heading: "Việc", width: 28 },
      { heading: "Nội dung", width: 70 },
      { heading: "Địa chỉ mạng", width: 18 },
    ],
    rows: entries.map(({ seq, at, actorName, actorAgency, verb, sentence, address }) => [
      seq,
      screenMoment(at),
      actorName,
      actorAgency,
      Object.hasOwn(JOURNAL_VERB_WORDS, verb) ? JOURNAL_VERB_WORDS[verb as JournalVerb] : verb,
      sentence,
      address,
    ]),
  }
}
