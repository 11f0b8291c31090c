"use server"

import type { FormState } from "@/lib/access/form-state"
import { signedInAction } from "@/lib/access/signed-in-action"
import { planPath } from "@/lib/addresses"
import { confirmPlan } from "@/lib/appendix/commands"
import { ConfirmPlan, PreviewPlan, PreviewText } from "@/lib/appendix/input"
import { type PlanPreview, previewPlan, previewText } from "@/lib/appendix/preview-plan"

/**
 * Both steps of an import are one form, so that it works without JavaScript: the file is read and shown, or what was shown
 * is confirmed. A refused confirmation brings the preview back with what was chosen; the text travels in the form.
 */
export async function importPlanAction(state: FormState, form: FormData): Promise<FormState> {
  const preview = signedInAction<typeof PreviewPlan, PlanPreview>(PreviewPlan, previewPlan)
  const isConfirmed = form instanceof FormData && form.get("step") === "confirm"
  return isConfirmed ? confirmOrShowAgain(state, form) : preview(state, form)
}

const confirm = signedInAction(ConfirmPlan, confirmPlan, {
  revalidate: "/",
  redirectTo: ({ slug, outcome }) => `${planPath(slug)}?import=${outcome}`,
})
const previewAgain = signedInAction<typeof PreviewText, PlanPreview>(PreviewText, (context, { text }) =>
  previewText(context, text),
)

async function confirmOrShowAgain(state: FormState, form: FormData): Promise<FormState> {
  const { values: { text: _, ...values } = {}, ...refusal } = await confirm(state, form)
  const { value } = await previewAgain(state, form)
  const chosen = form.getAll("means").map(String)
  return { ...refusal, values, ...(value ? { value: { ...value, chosen } } : {}) }
}
