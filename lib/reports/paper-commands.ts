import "server-only"
import type { z } from "zod"
import type { Viewer } from "@/lib/access/permissions"
import { write } from "@/lib/database"
import { type Day, dayOf, screenDay } from "@/lib/day"
import { type Outcome, ok, refused } from "@/lib/outcome"
import type { ReceivePaper } from "@/lib/reports/input"
import { findForStep, overtaken } from "@/lib/reports/step-commands"
import { storeReportStep } from "@/lib/reports/store-step"

type Context = { viewer: Viewer; now: Date }
type Input = z.output<typeof ReceivePaper>

/**
 * The reviewer records a report that came on paper or by the document system; it is taken as it arrives, and its day of
 * arrival decides where nothing had arrived before. Refused to whoever wrote any of it, for a day that is to come, and where
 * a report was sent here and waits to be taken.
 */
export const receivePaper = ({ viewer, now }: Context, input: Input): Promise<Outcome> =>
  write(async (tx) => {
    const found = await findForStep(tx, { viewer, now }, { ...input, reason: "" }, "receive-paper")
    if (!found.ok) return found
    const { report, to } = found.value
    const fields = paperFaults(input, dayOf(now), report.period.opensOn)
    if (Object.keys(fields).length > 0) return refused("invalid", { fields })
    const { channel, arrivedOn, number, symbol, issuedOn } = input
    const document = [number, symbol].filter(Boolean).join("/") || null
    const more = { arrivedOn, channel, document, issuedOn }
    const step = { verb: "receive-paper", to, arrivedOn, more } as const
    if (!(await storeReportStep(tx, { viewer, now }, report, step))) return overtaken()
    await tx.paperReceipt.create({
      data: {
        reportId: report.id,
        channel,
        arrivedOn,
        number: number || null,
        symbol: symbol || null,
        issuedOn,
        byId: viewer.personId,
        at: now,
      },
    })
    return ok()
  })

function paperFaults({ arrivedOn, issuedOn, number }: Input, today: Day, opensOn: Day): Record<string, string> {
  const faults: Record<string, string> = {}
  if (arrivedOn > today) faults.arrivedOn = `Ngày ${screenDay(arrivedOn)} chưa đến.`
  else if (arrivedOn < opensOn)
    faults.arrivedOn = `Kỳ báo cáo mở từ ngày ${screenDay(opensOn)}. Nhập ngày đến từ ngày đó.`
  if (issuedOn !== null && issuedOn > arrivedOn)
    faults.issuedOn = `Ngày ban hành ${screenDay(issuedOn)} sau ngày đến ${screenDay(arrivedOn)}.`
  if (number === "") faults.number = "Chưa nhập số của văn bản."
  return faults
}
