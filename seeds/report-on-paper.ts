import "server-only"
import type { Viewer } from "@/lib/access/permissions"
import { nameOnOrLast } from "@/lib/agencies/validity"
import { database } from "@/lib/database"
import { type Day, documentDay, plusDays } from "@/lib/day"
import { receiveForm } from "@/lib/evidence/receive"
import { writePaper } from "@/lib/papers/write-paper"
import { receivePaper } from "@/lib/reports/paper-commands"
import type { ReportState } from "@/lib/reports/workflow"

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
  const page = await writePaper(
    {
      title,
      letter: null,
      appendices: [
        {
          ...{ numbered: false, landscape: false, title, notes: ["Dữ liệu minh họa, thay cho bản quét"] },
          body: [
            {
              kind: "facts",
              facts: [
                { term: "Cơ quan báo cáo", words: name?.official ?? asked.agency },
                { term: "Ngày ban hành", words: documentDay(document.issuedOn) },
                { term: "Trích yếu", words: `Kết quả thực hiện kế hoạch năm ${asked.year}` },
              ],
            },
          ],
        },
      ],
    },
    "pdf",
  )
  const form = new FormData()
  form.set("file", new Blob([new Uint8Array(page)]), `BC-${asked.year}-${asked.agency}.pdf`)
  const received = await receiveForm(new Request("http://localhost/", { method: "POST", body: form }))
  const scan = received?.files[0] ?? null
  return receivePaper(context, { ...asked, channel: "PAPER", arrivedOn, ...document }, scan)
}
