"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { decideCorrection, decideProposal, overrideDeadline } from "@/lib/tasks/commands"
import { DecideCorrection, OverrideDeadline } from "@/lib/tasks/input"

export const decideCorrectionAction = signedInAction(DecideCorrection, decideCorrection, {
  revalidate: "/",
  done: "Đã ghi nhận.",
})

export const decideProposalAction = signedInAction(DecideCorrection, decideProposal, {
  revalidate: "/",
  done: "Đã ghi nhận.",
})

export const overrideDeadlineAction = signedInAction(OverrideDeadline, overrideDeadline, {
  revalidate: "/",
  done: "Đã ghi cách hiểu mới của thời hạn. Các cách hiểu trước vẫn được lưu.",
})
