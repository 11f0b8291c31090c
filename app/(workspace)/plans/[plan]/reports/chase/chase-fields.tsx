import { SelectField } from "@/components/ui/select-field"
import { TextField } from "@/components/ui/text-field"
import { CHASE_CHANNELS, type ChaseChannel } from "@/lib/reports/channels"
import { CHASE_CHANNEL_WORDS } from "@/lib/words"

/** On which way somebody was asked, and the line that is recorded. */
export function ChaseFields({ channel, label, hint }: { channel: ChaseChannel; label: string; hint?: string }) {
  return (
    <div className="items-end gap-x-4 sm:grid sm:grid-cols-[12rem_1fr]">
      <SelectField
        name="channel"
        label="Bằng"
        defaultValue={channel}
        options={CHASE_CHANNELS.map((value) => ({ value, label: CHASE_CHANNEL_WORDS[value] }))}
      />
      <TextField name="words" label={label} hint={hint} maxLength={300} />
    </div>
  )
}
