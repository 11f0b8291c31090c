import { expect, type Locator, type Page } from "@playwright/test"

type TabKey = "Tab" | "Shift+Tab"

/** Presses Tab until what is meant has the focus, as somebody without a mouse does; backwards where that is nearer. */
export async function tabTo(page: Page, target: Locator, key: TabKey = "Tab"): Promise<void> {
  await expect(target).toBeVisible()
  for (let presses = 0; presses < 400; presses++) {
    if (await target.evaluate((it) => it === document.activeElement)) return
    await page.keyboard.press(key)
  }
  throw new Error(`Tab never reaches ${target}.`)
}

/** Goes there by Tab and presses Enter. */
export async function enter(page: Page, target: Locator, key: TabKey = "Tab"): Promise<void> {
  await tabTo(page, target, key)
  await page.keyboard.press("Enter")
}

/** Goes there by Tab and types. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target)
  await page.keyboard.insertText(text)
}
