import "server-only"
import { databaseState } from "@/lib/database"
import { version } from "@/package.json"

/** Whether the database answers and what it runs with; null when it does not within some seconds. Anybody may ask. */
export async function findHealth() {
  const tooLate = new Promise<null>((resolve) => setTimeout(resolve, 3000, null).unref())
  const state = await Promise.race([databaseState().catch(() => null), tooLate])
  return state && { ...state, version }
}
