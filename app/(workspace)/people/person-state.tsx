import { Badge } from "@/components/ui/badge"
import { PERSON_STATE_WORDS } from "@/lib/words"

/** Whether an account is in use, waits for its invitation to be accepted, or is shut. */
export function PersonState({ state }: { state: keyof typeof PERSON_STATE_WORDS }) {
  const looks = {
    invited: { tone: "azure", icon: "hourglass" },
    active: { tone: "green", icon: "circle-check" },
    disabled: { tone: "stone", icon: "lock" },
  } as const
  return <Badge {...looks[state]}>{PERSON_STATE_WORDS[state]}</Badge>
}
