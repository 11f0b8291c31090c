import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { nameOnOrLast } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import { type Day, plusDays, writtenDay } from "@/lib/day"
import { receivePaper } from "@/lib/reports/paper-commands"
import type { ReportState } from "@/lib/reports/workflow"
import { standInScan } from "./stand-in-scan"

type Context = { viewer: Viewer; now: Date }
type Asked = { plan: string; year: number; agency: string; state: ReportState; version: number }

/** A report of the demonstration that came on paper: the reviewer records it with the page that stands for its scan. */
export async function receiveOnPaper(
  context: Context,
  asked: Asked,
  { arrivedOn, number }: { arrivedOn: Day; number: string },
) {
  const { names } = await (await database()).agency.findUniqueOrThrow({
    where: { key: asked.agency },
    select: { names: true },
  })
  const name = nameOnOrLast(names, arrivedOn)
  const document = { number, symbol: `BC-${name?.symbol ?? asked.agency}`, issuedOn: plusDays(arrivedOn, -1) }
  const title = `Báo cáo số ${number}/${document.symbol}`
  const scan = await standInScan(`BC-${asked.year}-${asked.agency}.pdf`, title, [
    { term: "Cơ quan báo cáo", words: name?.official ?? asked.agency },
    { term: "Ngày ban hành", words: writtenDay(document.issuedOn) },
    { term: "Trích yếu", words: `Kết quả thực hiện kế hoạch năm ${asked.year}` },
  ])
  return receivePaper(context, { ...asked, channel: "PAPER", arrivedOn, ...document }, scan)
}
