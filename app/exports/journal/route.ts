import { signedInRoute } from "@/lib/access/routes"
import { exportJournal } from "@/lib/journal/export-journal"
import { JournalFilter } from "@/lib/journal/input"
import { JournalFile } from "@/lib/papers/input"
import { askedOf, fileAnswer } from "../file-answer"

/** The journal under the conditions behind the question mark, for administrators. */
export const GET = signedInRoute(async (request, context) => {
  const asked = askedOf(request)
  const { format } = JournalFile.parse(asked)
  return fileAnswer(request, context, format, () =>
    exportJournal(context, { filter: JournalFilter.parse(asked), format }),
  )
})
