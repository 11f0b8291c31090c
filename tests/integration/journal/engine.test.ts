import { expect, test } from "vitest"
import { databaseState, isDurable } from "@/lib/database"

test("SQLite runs as a power cut demands, PostgreSQL says its name", async () => {
  const state = await databaseState()
  if (process.env.TEST_ENGINE === "sqlite") {
    expect(state.pragmas).toEqual({ journal_mode: "wal", synchronous: 2, foreign_keys: 1, busy_timeout: 10_000 })
    expect(isDurable(state.pragmas ?? {})).toBe(true)
    expect(isDurable({ ...state.pragmas, synchronous: 1 })).toBe(false)
  } else expect(state).toEqual({ database: "postgresql" })
})
