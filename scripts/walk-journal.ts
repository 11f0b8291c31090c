import { database } from "@/lib/database"
import { type ChainBreak, type ChainedEntry, ChainWalk, type ExportedHead } from "@/lib/journal/chain"

const BATCH = 2000

/** Walks the whole journal in its order; answers the first break (null: it holds), how many entries and the last one. */
export async function walkJournal(
  heads: ExportedHead[],
): Promise<{ broken: ChainBreak | null; count: number; head: ExportedHead | null }> {
  const client = await database()
  const walk = new ChainWalk(heads)
  let head: ExportedHead | null = null
  for (;;) {
    const entries: ChainedEntry[] = await client.journalEntry.findMany({
      where: { seq: { gt: head?.seq ?? 0 } },
      orderBy: { seq: "asc" },
      take: BATCH,
    })
    for (const entry of entries) walk.add(entry)
    head = entries.at(-1) ?? head
    if (entries.length < BATCH) break
  }
  return { broken: walk.finish(), count: walk.count, head: head && { seq: head.seq, hash: head.hash } }
}

/** The journal's last entry; null while it is empty. */
export const findJournalHead = async (): Promise<ExportedHead | null> =>
  (await database()).journalEntry.findFirst({ orderBy: { seq: "desc" }, select: { seq: true, hash: true } })

const WHY: Record<ChainBreak["why"], string> = {
  edited: "nội dung đã bị sửa",
  missing: "bị thiếu",
  "out-of-order": "không nối với mục trước",
  "contradicts-exported-head": "khác với mã đã ghi ngoài cơ sở dữ liệu",
}

/** The operator's sentence for a break. */
export const breakSentence = ({ seq, why }: ChainBreak): string =>
  `Nhật ký không còn nguyên vẹn: mục ${seq} ${WHY[why]}.`
