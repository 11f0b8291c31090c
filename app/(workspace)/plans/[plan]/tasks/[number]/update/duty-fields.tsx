import { randomUUID } from "node:crypto"
import { SeenField } from "@/components/seen-field"

export type Duty = { task: string; year: number | null; part: string | null }

/** Which duty a form is about; with `seen`, what its writer saw, and a key that makes sending it twice one update. */
export function DutyFields({ duty, seen }: { duty: Duty; seen?: number }) {
  return (
    <>
      <input type="hidden" name="task" value={duty.task} />
      <input type="hidden" name="year" value={duty.year ?? ""} />
      <input type="hidden" name="part" value={duty.part ?? ""} />
      {seen !== undefined && (
        <>
          <SeenField name="seen" seen={seen} />
          <input type="hidden" name="clientKey" value={randomUUID()} />
        </>
      )}
    </>
  )
}
