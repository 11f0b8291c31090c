import "server-only"
import { execFile } from "node:child_process"
import { promisify } from "node:util"
import { database, write } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"
import { placeOf } from "@/lib/evidence/place"
import { operator, record } from "@/lib/journal/record"
import { logSurprise } from "@/lib/log-surprise"
import { objectOfTarget } from "@/lib/progress/duties"

const run = promisify(execFile)
const PATIENCE = 60_000

/**
 * Lets the scanner look at what is waiting for it, one file after another. What it finds something in is handed out to
 * nobody; where it does not answer, the file waits on and is tried again.
 */
export async function scanWaiting(now: Date): Promise<void> {
  const { evidenceScan } = readEnvironment()
  if (!evidenceScan) return
  const waiting = await (await database()).evidenceFile.findMany({ where: { scan: "PENDING" }, take: 100 })
  for (const { id, name, target } of waiting) {
    const verdict = await look(evidenceScan, placeOf(id), now)
    if (verdict === null) return
    await write(async (tx) => {
      const { count } = await tx.evidenceFile.updateMany({ where: { id, scan: "PENDING" }, data: { scan: verdict } })
      if (count === 0 || verdict === "CLEAN") return
      await record(tx, operator("Phần mềm quét"), now, {
        verb: "file-scanned",
        ...objectOfTarget(target),
        particulars: { file: id, name },
      })
    })
  }
}

/** The same in the background: whoever uploads does not wait for the scanner. */
export function scanSoon(now: Date): void {
  scanWaiting(now).catch((problem) => logSurprise(problem, "scan", now))
}

async function look([program, ...args]: string[], place: string, now: Date): Promise<"CLEAN" | "REFUSED" | null> {
  try {
    await run(program as string, [...args, place], { timeout: PATIENCE })
    return "CLEAN"
  } catch (problem) {
    if ((problem as { code?: unknown }).code === 1) return "REFUSED"
    logSurprise(problem, "scan", now)
    return null
  }
}
