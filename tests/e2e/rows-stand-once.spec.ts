import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test("the rows of a list stand once in its document, and are there on every way back to it", async ({ page }) => {
  await signIn(page, lan, PLAN)
  const answer = await page.goto(`${PLAN}/tasks?group=lead`)
  const document = (await answer?.text()) ?? ""
  expect(document.match(/<th scope="row"/g)).toHaveLength(56)
  expect(document).not.toContain('scope=\\"row')
  const rows = () => numbersIn(page.getByRole("table"))
  const byLead = await rows()
  expect(byLead).toHaveLength(56)

  await page.evaluate(() => window.document.body.setAttribute("data-same", ""))
  const ways = page.getByRole("navigation", { name: "Xếp theo" })
  await ways.getByRole("link", { name: "Không nhóm" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ", exact: true })).toBeVisible()
  const inOrder = Array.from({ length: 56 }, (_, index) => String(index + 1))
  expect(await rows()).toEqual(inOrder)

  await page.goBack()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ theo cơ quan chủ trì" })).toBeVisible()
  expect(await rows()).toEqual(byLead)
  await page.goForward()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ", exact: true })).toBeVisible()
  expect(await rows()).toEqual(inOrder)
  await page.goBack()
  await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ theo cơ quan chủ trì" })).toBeVisible()
  expect(await rows()).toEqual(byLead)
  // all of it within the one document
  await expect(page.locator("body[data-same]")).toBeVisible()
})

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the rows of a list are there, and on the way back too", async ({ page }) => {
    await signIn(page, lan, `${PLAN}/tasks`)
    expect(await numbersIn(page.getByRole("table"))).toHaveLength(56)
    await page.getByRole("navigation", { name: "Xếp theo" }).getByRole("link", { name: "Thời hạn" }).click()
    await expect(page.getByRole("heading", { level: 1, name: "Nhiệm vụ theo thời hạn" })).toBeVisible()
    await page.goBack()
    expect(await numbersIn(page.getByRole("table"))).toHaveLength(56)
  })
})
