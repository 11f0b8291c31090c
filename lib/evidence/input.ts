import { z } from "zod"
import { MOST_FILES } from "@/lib/evidence/kinds"

/** The ids of files, as a form sends them: none, one or several. */
export const FileIds = z
  .union([z.uuid(), z.array(z.uuid()).max(MOST_FILES)])
  .transform((ids) => [...new Set([ids].flat())])
  .default([])

export const FileId = z.object({ id: z.uuid() })
