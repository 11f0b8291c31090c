import "server-only"
import { forgetUnfinished } from "@/lib/access/pending-sign-in"
import { authSecret } from "@/lib/access/secret"
import { forgetOldAttempts } from "@/lib/access/throttle"
import { databaseState, isDurable } from "@/lib/database"
import { sweepFiles } from "@/lib/evidence/removal"
import { scanWaiting } from "@/lib/evidence/scan"
import { dropKeptFiles } from "@/lib/exports/kept-files"
import { exportHead } from "@/lib/journal/heads"
import { logSurprise } from "@/lib/log-surprise"

/**
 * When the server starts: refuses to serve without a key for sessions or on an SQLite that would lose what it has
 * acknowledged. Then, every few minutes: writes the journal's head down, drops counters, sign-ins unsent
 * files and files made for somebody that are over, and lets files be scanned that still wait for it.
 */
export async function startHousekeeping(everyMilliseconds: number): Promise<void> {
  authSecret()
  const { pragmas } = await databaseState()
  if (pragmas && !isDurable(pragmas))
    throw new Error(
      `SQLite không chạy được ở chế độ an toàn khi mất điện (${JSON.stringify(pragmas)}). Đặt DATA_DIR trên ổ đĩa của chính máy này.`,
    )
  await keepHouse()
  setInterval(() => void keepHouse(), everyMilliseconds).unref()
}

async function keepHouse(): Promise<void> {
  try {
    await exportHead(new Date())
    await forgetOldAttempts(new Date())
    await forgetUnfinished(new Date())
    await sweepFiles(new Date())
    await dropKeptFiles(new Date())
    await scanWaiting(new Date())
  } catch (problem) {
    logSurprise(problem, "housekeeping", new Date())
  }
}
