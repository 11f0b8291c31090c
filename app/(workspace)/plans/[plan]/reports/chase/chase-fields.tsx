import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { CHASE_CHANNELS } from "@/lib/reports/channels"
import { CHASE_CHANNEL_WORDS } from "@/lib/words"

/** On which way somebody was asked, and the line that is recorded. */
export function ChaseFields() {
  return (
    <div className="gap-x-4 sm:grid sm:grid-cols-[12rem_1fr]">
      <SelectField
        name="channel"
        label="Bằng"
        defaultValue="TELEPHONE"
        options={CHASE_CHANNELS.map((value) => ({ value, label: CHASE_CHANNEL_WORDS[value] }))}
      />
      <TextField name="words" label="Gặp ai, trả lời thế nào" maxLength={300} />
    </div>
  )
}
