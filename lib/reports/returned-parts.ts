/** The parts that a return named, each with its reason, as a step keeps them. */
import { z } from "zod"
import { type PartKey, readPartKey } from "@/lib/reports/outline"

const Kept = z.array(z.object({ key: z.string(), reason: z.string() }))

export function readReturnedParts(kept: string | null): { key: PartKey; reason: string }[] {
  const read = kept === null ? null : Kept.safeParse(JSON.parse(kept))
  return (read?.success ? read.data : []).flatMap(({ key, reason }) => {
    const part = readPartKey(key)
    return part ? [{ key: part, reason }] : []
  })
}
