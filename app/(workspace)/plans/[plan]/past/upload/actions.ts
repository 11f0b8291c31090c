"use server"

import type { FormState } from "@/lib/access/form-state"
import { signedInAction } from "@/lib/access/signed-in-action"
import { pastPath } from "@/lib/addresses"
import { recordPast } from "@/lib/progress/past"
import { RecordPast, UploadPast } from "@/lib/progress/past-input"
import { type PastPreview, previewPast } from "@/lib/progress/past-preview"
import { problemsOf } from "@/lib/progress/past-sheet"

/**
 * Both steps are one form, so that it works without JavaScript: the file is read and what it would change is shown, or what
 * was shown is confirmed. What has come between is told by line; then the file is read anew.
 */
export async function importPastAction(state: FormState, form: FormData): Promise<FormState> {
  const preview = signedInAction<typeof UploadPast, PastPreview>(UploadPast, previewPast)
  const isConfirmed = form instanceof FormData && form.get("step") === "confirm"
  return isConfirmed ? confirmOrTellWhy(state, form) : preview(state, form)
}

const confirm = signedInAction(RecordPast, recordPast, {
  revalidate: "/",
  redirectTo: ({ plan, recorded }) => pastPath(plan, { recorded }),
})

async function confirmOrTellWhy(state: FormState, form: FormData): Promise<FormState> {
  const { fields = {}, values: _, ...refusal } = await confirm(state, form)
  const problems = problemsOf(fields)
  return problems.length > 0 ? { ...refusal, value: { kind: "problems", problems } satisfies PastPreview } : refusal
}
