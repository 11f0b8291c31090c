import "server-only"
import { receiveForm } from "@/lib/evidence/receive"
import { writePaper } from "@/lib/papers/write-paper"

/** A page that stands for the scan of an invented document, received as if somebody had uploaded it. */
export async function standInScan(fileName: string, title: string, facts: { term: string; words: string }[]) {
  const page = await writePaper(
    {
      title,
      letter: null,
      appendices: [
        {
          ...{ numbered: false, landscape: false, title, notes: ["Dữ liệu minh họa, thay cho bản quét"] },
          body: [{ kind: "facts", facts }],
        },
      ],
    },
    "pdf",
  )
  const form = new FormData()
  form.set("file", new Blob([new Uint8Array(page)]), fileName)
  const received = await receiveForm(new Request("http://localhost/", { method: "POST", body: form }))
  return received?.files[0] ?? null
}
