import "server-only"
import type { z } from "zod"
import type { Transaction } from "@/lib/database"
import type { ParagraphUse } from "@/lib/editions/body"
import { type Context, changePart } from "@/lib/editions/change-part"
import type { ChangeParagraph, ChooseFigure, MarkPart, TakeParagraph, WriteParagraph } from "@/lib/editions/input"
import { EDITION_PARTS, headingOf } from "@/lib/editions/outline"
import { ok, refused } from "@/lib/outcome"
import type { PartKey } from "@/lib/reports/outline"
import { readSentReport } from "@/lib/reports/sent-report"

/** The reviewer puts an agency's words into the text, as they are or changed, or leaves them; whose they are is kept. */
export const takeParagraph = (context: Context, input: z.output<typeof TakeParagraph>) =>
  changePart(context, input, async (tx, { found, open }) => {
    const { verb, snapshot, key } = input
    const source = await findOffered(tx, found.period.id, snapshot, key)
    if (!source) return refused("not-found", { detail: NOT_TAKEN })
    const text = verb === "edit" ? input.text : source.body
    if (text === "") return refused("invalid", { fields: { text: "Chưa nhập nội dung." } })
    const use: ParagraphUse = verb === "leave" ? "LEFT" : text === source.body ? "TAKEN" : "EDITED"
    const earlier = await findEarlier(tx, source.reportId, key, verb === "leave" ? snapshot : null)
    if (earlier?.snapshotId === snapshot && earlier.use !== "LEFT") {
      const part = EDITION_PARTS.find((one) => one === earlier.part.key) ?? input.part
      return refused("changed-meanwhile", { detail: `Đoạn này đã có ở mục ${headingOf(part, input.year).number}.` })
    }
    const partId = await open()
    const isInPlace = earlier?.partId === partId && earlier.use !== "LEFT"
    const order = isInPlace ? earlier.order : await nextOrder(tx, partId)
    const data = { partId, text, use, order, snapshotId: snapshot, original: source.body, ...stampOf(context) }
    if (earlier) await tx.consolidationParagraph.update({ where: { id: earlier.id }, data })
    else await tx.consolidationParagraph.create({ data: { ...data, source: "AGENCY", sourceKey: key } })
    return ok({ how: verb, particulars: { agency: source.agency, key, text: verb === "edit" ? text : null } })
  })

/** The reviewer writes a paragraph of their own. */
export const writeParagraph = (context: Context, input: z.output<typeof WriteParagraph>) =>
  changePart(context, input, async (tx, { open }) => {
    const { text } = input
    if (text === "") return refused("invalid", { fields: { text: "Chưa nhập nội dung." } })
    const partId = await open()
    const order = await nextOrder(tx, partId)
    await tx.consolidationParagraph.create({ data: { partId, order, text, source: "OWN", ...stampOf(context) } })
    return ok({ how: "write", particulars: { text } })
  })

/** The reviewer changes a paragraph of the text, takes it out or moves it: an agency's is left, not lost. */
export const changeParagraph = (context: Context, input: z.output<typeof ChangeParagraph>) =>
  changePart(context, input, async (tx, { partId }) => {
    const { id, verb, text } = input
    const rows = await tx.consolidationParagraph.findMany({
      where: { partId: partId ?? "", source: { not: "RULE" }, use: { not: "LEFT" } },
      orderBy: [{ order: "asc" }, { id: "asc" }],
    })
    const place = rows.findIndex((row) => row.id === id)
    const row = rows[place]
    if (!row) return refused("not-found")
    const particulars = { from: row.text, to: verb === "rewrite" ? text : null }
    if (verb === "up" || verb === "down") {
      const other = rows[place + (verb === "up" ? -1 : 1)]
      if (!other) return refused("invalid", { detail: "Đoạn này đã ở đầu hoặc cuối mục." })
      const order = rows.map((one) => (one === row ? other : one === other ? row : one))
      for (const [at, { id: of }] of order.entries())
        await tx.consolidationParagraph.update({ where: { id: of }, data: { order: at } })
      return ok({ how: verb, particulars: { from: row.text } })
    }
    if (verb === "remove") {
      if (row.source === "OWN") await tx.consolidationParagraph.delete({ where: { id } })
      else await tx.consolidationParagraph.update({ where: { id }, data: { use: "LEFT", ...stampOf(context) } })
      return ok({ how: "remove", particulars })
    }
    if (text === "") return refused("invalid", { fields: { text: "Chưa nhập nội dung." } })
    const use = row.source === "AGENCY" && text !== row.original ? "EDITED" : "TAKEN"
    await tx.consolidationParagraph.update({ where: { id }, data: { text, use, ...stampOf(context) } })
    return ok({ how: "rewrite", particulars })
  })

/** A sentence of the rules stands in its part unless the reviewer leaves it out; its words nobody changes. */
export const chooseFigure = (context: Context, input: z.output<typeof ChooseFigure>) =>
  changePart(context, input, async (tx, { partId, open }) => {
    const { rule, verb } = input
    const how = verb === "leave" ? "figure-left" : "figure-restored"
    await tx.consolidationParagraph.deleteMany({ where: { partId: partId ?? "", source: "RULE", sourceKey: rule } })
    if (verb === "leave")
      await tx.consolidationParagraph.create({
        data: {
          partId: await open(),
          order: 0,
          text: "",
          source: "RULE",
          sourceKey: rule,
          use: "LEFT",
          ...stampOf(context),
        },
      })
    return ok({ how })
  })

/** The reviewer marks a part as finished; the next change opens it again. */
export const markPart = (context: Context, input: z.output<typeof MarkPart>) =>
  changePart(context, input, async () => ok({ how: input.verb, isDone: input.verb === "finish" }))

const NOT_TAKEN = "Báo cáo này chưa được tiếp nhận hoặc đã được gửi lại. Tải lại trang để xem bản mới nhất."

/** A part of the newest sending of a report that was taken. */
async function findOffered(tx: Transaction, periodId: string, snapshotId: string, key: PartKey) {
  const snapshot = await tx.reportSnapshot.findFirst({
    where: { id: snapshotId, report: { state: "TAKEN", expected: { periodId } } },
    select: { no: true, content: true, reportId: true, report: { select: { snapshots: { select: { no: true } } } } },
  })
  if (!snapshot || snapshot.report.snapshots.some(({ no }) => no > snapshot.no)) return null
  const sent = readSentReport(snapshot.content)
  const body = sent.parts.find((part) => part.key === key)?.body.trim()
  return body ? { body, agency: sent.agency.name, reportId: snapshot.reportId } : null
}

/** The paragraph that already holds these words, or those of an earlier sending of the same report, which they replace. */
const findEarlier = (tx: Transaction, reportId: string, key: PartKey, snapshotId: string | null) =>
  tx.consolidationParagraph.findFirst({
    where: { sourceKey: key, snapshot: { reportId }, ...(snapshotId === null ? {} : { snapshotId }) },
    orderBy: [{ snapshot: { no: "desc" } }, { use: "asc" }],
    select: { id: true, use: true, order: true, partId: true, snapshotId: true, part: { select: { key: true } } },
  })

async function nextOrder(tx: Transaction, partId: string): Promise<number> {
  const last = await tx.consolidationParagraph.aggregate({ where: { partId }, _max: { order: true } })
  return (last._max.order ?? -1) + 1
}

const stampOf = ({ viewer, now }: Context) => ({ editedById: viewer.personId, editedAt: now })
