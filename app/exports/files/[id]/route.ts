import { signedInRoute } from "@/lib/access/routes"
import { FORMATS } from "@/lib/exports/file-name"
import { findKeptFile } from "@/lib/exports/kept-files"
import { REFUSAL_WORDS } from "@/lib/words"
import { keptFile, stepOf } from "../../file-answer"

/** A file that the person had made within the last day. */
export const GET = signedInRoute(async (_request, { params, viewer }) => {
  const file = await findKeptFile(viewer, stepOf((await params).id))
  const format = FORMATS.find((one) => file?.name.endsWith(`.${one}`))
  if (file && format) return keptFile(format, file)
  return new Response(`${REFUSAL_WORDS["not-found"]}\n`, {
    status: 404,
    headers: { "content-type": "text/plain; charset=utf-8" },
  })
})
