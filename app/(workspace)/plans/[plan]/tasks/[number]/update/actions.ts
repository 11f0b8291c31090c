"use server"

import { signedInAction } from "@/lib/access/signed-in-action"
import { reportNoChange, reportProgress } from "@/lib/progress/commands"
import { dropDraft, saveDraft } from "@/lib/progress/drafts"
import { DropDraft, ReportNoChange, ReportProgress, SaveDraft } from "@/lib/progress/input"

export const reportProgressAction = signedInAction(ReportProgress, reportProgress, {
  revalidate: "/",
  redirectTo: ({ path }) => `${path}?said=1`,
})

export const reportNoChangeAction = signedInAction(ReportNoChange, reportNoChange, {
  revalidate: "/",
  redirectTo: ({ path }) => `${path}?said=1`,
})

export const saveDraftAction = signedInAction(SaveDraft, saveDraft)

export const dropDraftAction = signedInAction(DropDraft, dropDraft, { revalidate: "/", done: "Đã bỏ bản nháp." })
