import { signedInRoute } from "@/lib/access/routes"
import { contentDisposition } from "@/lib/evidence/file-name"
import { FileId } from "@/lib/evidence/input"
import { factsOf } from "@/lib/evidence/kinds"
import { findFile, openFile } from "@/lib/evidence/queries"
import { REFUSAL_WORDS } from "@/lib/words"

/** A file under its own name. Shut in wherever it opens: it runs nothing, asks for nothing and is kept by no cache. */
export const GET = signedInRoute(async (request, { viewer, now, params }) => {
  const asked = FileId.safeParse(await params)
  const file = asked.success ? await findFile(viewer, asked.data.id) : null
  if (!file) return sentence(404, REFUSAL_WORDS["not-found"])
  if (file.scan === "PENDING") return sentence(409, "Tệp đang chờ phần mềm quét. Thử lại sau ít phút.")
  if (file.scan === "REFUSED") return sentence(409, "Phần mềm quét đã chặn tệp này. Đề nghị cơ quan gửi tệp khác.")
  const body = request.method === "HEAD" ? null : await openFile({ viewer, now }, file)
  return new Response(body, {
    headers: {
      "content-type": factsOf(file.kind).mime,
      "content-length": String(file.size),
      "content-disposition": contentDisposition(file.name, file.kind),
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
    },
  })
})

const sentence = (status: number, words: string) =>
  new Response(words, { status, headers: { "content-type": "text/plain; charset=utf-8" } })
