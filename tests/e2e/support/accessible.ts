import AxeBuilder from "@axe-core/playwright"
import { expect, type Page } from "@playwright/test"

/**
 * No rule of axe is broken on the page as it stands; each fault is told with the places where it stands. `rules`: only
 * these, where nothing else can have changed.
 */
export async function expectAccessible(page: Page, what = page.url(), rules?: string[]): Promise<void> {
  // no page has frames, so that axe needs no second page to put its findings together
  const axe = new AxeBuilder({ page }).setLegacyMode()
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
