import { ActionForm } from "@/components/ui/action-form"
import type { FormAction } from "@/lib/access/form-state"
import { PartText } from "./part-text"

type PartFormProps = {
  action: FormAction
  report: { plan: string; year: number; agency: string }
  part: string
  label: string
  body: string
  version: number
}

/** The text of one part: keeps itself while it is typed; without a script the button keeps it. */
export function PartForm({ action, report, part, label, body, version }: PartFormProps) {
  return (
    <ActionForm action={action} id={`soan-${part.replace("/", "-")}`}>
      {Object.entries({ ...report, part }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <PartText save={action} label={label} body={body} version={version} />
    </ActionForm>
  )
}
