import { signedInRoute } from "@/lib/access/routes"
import { FORMATS } from "@/lib/exports/file-name"
import { findKeptFile } from "@/lib/exports/kept-files"
import { keptFile, refusal, stepOf } from "../../file-answer"

/** A file that the person had made within the last day. */
export const GET = signedInRoute(async (request, { params, viewer }) => {
  const file = await findKeptFile(viewer, stepOf((await params).id))
  const format = FORMATS.find((one) => file?.name.endsWith(`.${one}`))
  return file && format ? keptFile(format, file) : refusal(request, "not-found")
})
