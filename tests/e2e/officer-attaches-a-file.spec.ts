import type { Browser, Page } from "@playwright/test"
import { docx, pdf } from "../support/made-files"
import { expectAccessible, expectNoSidewaysScroll } from "./support/accessible"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, minh, type Person, thu } from "./support/people"
import { PLAN } from "./support/places"

const UPDATE = `${PLAN}/tasks/19/update`
const NAME = "Quyết định số 906 (bản quét).pdf"
const bytes = pdf(300_000)
const file = (name: string, buffer: Buffer) => ({ name, mimeType: "application/octet-stream", buffer })
test.describe.configure({ mode: "serial" })

async function as(
  browser: Browser,
  person: Person,
  at: string,
  options: { javaScriptEnabled?: boolean } = {},
): Promise<Page> {
  const viewport = { width: 360, height: 740 }
  const context = await browser.newContext({ viewport, locale: "vi-VN", timezoneId: "Asia/Ho_Chi_Minh", ...options })
  const page = await context.newPage()
  await signIn(page, person, at)
  return page
}

test("from a telephone an officer attaches a scanned decision; what is not taken says why, and the form keeps its text", async ({
  browser,
}) => {
  const page = await as(browser, lan, UPDATE)
  await page.getByRole("radio", { name: "Đang thực hiện" }).check()
  await page.getByLabel("Kết quả thực hiện").fill("Đã có Quyết định, bản quét gửi kèm.")
  const chooser = page.getByLabel("Tệp đính kèm")
  await expect(page.getByText("Chọn tệp hoặc chụp ảnh")).toBeVisible()
  await chooser.setInputFiles([file(NAME, bytes), file("anh.pdf", Buffer.from("không phải PDF")), file("a.exe", bytes)])
  const list = page.getByRole("list", { name: "Tệp đã chọn" })
  await expect(list.getByRole("link", { name: NAME })).toBeVisible()
  await expect(list.getByText("Tệp ‘anh.pdf’ không phải PDF. Nhận pdf, docx, xlsx, png, jpg.")).toBeVisible()
  await expect(list.getByText("Tệp ‘a.exe’ không thuộc loại được nhận. Nhận pdf, docx, xlsx, png, jpg.")).toBeVisible()
  await expectAccessible(page, "an update with files")
  await expectNoSidewaysScroll(page, "an update with files")
  await list.getByRole("button", { name: "Bỏ tệp này" }).first().click()
  await list.getByRole("button", { name: "Bỏ tệp này" }).click()
  await expect(list.getByText("anh.pdf")).toBeHidden()
  await chooser.setInputFiles([file("Biên bản.docx", docx())])
  await list.getByRole("button", { name: "Gỡ tệp Biên bản.docx" }).click()
  await expect(list.getByText("Biên bản.docx")).toBeHidden()
  await expect(page.getByLabel("Kết quả thực hiện")).toHaveValue("Đã có Quyết định, bản quét gửi kèm.")
  await page.context().close()
})

test("before it is sent nobody else gets it, by no address; afterwards a colleague of another agency opens it under its own name", async ({
  browser,
}) => {
  const page = await as(browser, lan, UPDATE)
  const href = String(await page.getByRole("link", { name: NAME }).getAttribute("href"))
  const reviewer = await as(browser, minh, PLAN)
  const leader = await as(browser, thu, PLAN)
  for (const other of [reviewer, leader]) expect((await other.request.get(href)).status()).toBe(404)
  await page.getByRole("radio", { name: "Đang thực hiện" }).check()
  await page.getByLabel("Kết quả thực hiện").fill("Đã có Quyết định, bản quét gửi kèm.")
  await page.getByRole("button", { name: /^Gửi / }).click()
  await expect(page.getByText("Đã ghi cập nhật")).toBeVisible()

  await reviewer.goto(`${PLAN}/tasks/19`)
  const link = reviewer.getByRole("list", { name: "Tệp đính kèm" }).getByRole("link", { name: NAME })
  await expect(link).toBeVisible()
  const answer = await reviewer.request.get(href)
  expect(answer.status()).toBe(200)
  expect((await answer.body()).equals(bytes)).toBe(true)
  const headers = answer.headers()
  expect(headers).toMatchObject({
    "content-type": "application/pdf",
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
    "cross-origin-resource-policy": "same-origin",
    "cache-control": "no-store",
  })
  expect(headers["content-disposition"]).toContain(
    `filename*=UTF-8''${encodeURIComponent(NAME).replace("(", "%28").replace(")", "%29")}`,
  )
  expect((await reviewer.request.head(href)).status()).toBe(200)
  for (const one of [page, reviewer, leader]) await one.context().close()
})

test("without JavaScript a file is uploaded and taken away, and what was typed is there again", async ({ browser }) => {
  const page = await as(browser, lan, `${PLAN}/tasks/46/update`, { javaScriptEnabled: false })
  await page.getByLabel("Kết quả thực hiện").fill("Đang thẩm định.")
  await page.getByLabel("Tệp đính kèm").setInputFiles([file("Tờ trình 12.docx", docx())])
  await page.getByRole("button", { name: "Tải tệp lên" }).click()
  await expect(page.getByText("Đã tải tệp lên. Tệp gửi đi cùng cập nhật.")).toBeVisible()
  await expect(page.getByLabel("Kết quả thực hiện")).toHaveValue("Đang thẩm định.")
  await expect(page.getByRole("link", { name: "Tờ trình 12.docx" })).toBeVisible()
  await page.getByLabel("Tệp đính kèm").setInputFiles([file("anh.pdf", Buffer.from("x"))])
  await page.getByRole("button", { name: "Tải tệp lên" }).click()
  await expect(page.getByText(/không phải loại tệp mà tên nêu/)).toBeVisible()
  await page.getByRole("radio", { name: "Đang thực hiện" }).check()
  await page.getByLabel("Tệp đính kèm").setInputFiles([file("quên.pdf", pdf())])
  await page.getByRole("button", { name: /^Gửi / }).click()
  await expect(page.getByText("Tệp đã chọn chưa được tải lên.").first()).toBeVisible()
  await page.getByRole("button", { name: "Gỡ tệp Tờ trình 12.docx" }).click()
  await expect(page.getByText("Đã gỡ tệp.")).toBeVisible()
  await expect(page.getByLabel("Kết quả thực hiện")).toHaveValue("Đang thẩm định.")
  await page.context().close()
})
