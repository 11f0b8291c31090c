import type { Locator } from "@playwright/test"

export const PLAN = "/plans/124-kh-ubnd"

/** The numbers in the ledger column of a table of tasks, in their order. */
export async function numbersIn(table: Locator): Promise<string[]> {
  const cells = await table.locator("td.ledger").allInnerTexts()
  return cells.map((text) => text.trim()).filter(Boolean)
}
