"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { pastPath } from "@/lib/addresses"
import { recordPast } from "@/lib/progress/past"
import { RecordPast } from "@/lib/progress/past-input"

export const recordPastAction = signedInAction(RecordPast, recordPast, {
  revalidate: "/",
  redirectTo: ({ plan, view, recorded }) => pastPath(plan, { ...view, page: 1, recorded }),
})
