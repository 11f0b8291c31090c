import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/**
 * No rule of axe is broken on the page as it stands; each fault is told with the places where it stands. `rules`: only
 * these, where nothing else can have changed.
 */
export async function expectAccessible(page: Page, what = page.url(), rules?: string[]): Promise<void> {
  // Bringing axe into a page takes longer than looking with it: a page that has it already gets nothing again.
  const isThere = await page.evaluate(() => "axe" in window)
  // no page has frames, so that axe needs no second page to put its findings together
  const axe = new AxeBuilder({ page, ...(isThere ? { axeSource: ";" } : {}) }).setLegacyMode()
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  const faults = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)
  expect.soft(faults, what).toEqual([])
}

/** Nothing stands beside the screen: a page is never moved sideways. */
export async function expectNoSidewaysScroll(page: Page, what = page.url()): Promise<void> {
  const { wide, has } = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth,
    has: window.innerWidth,
  }))
  expect.soft(wide, `width of ${what}`).toBeLessThanOrEqual(has)
}
