import type { Page } from "@playwright/test"
import { readSheet } from "read-excel-file/node"
import writeExcel from "write-excel-file/node"
import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { minh } from "./support/people"
import { PLAN } from "./support/places"

const PAST = `${PLAN}/past`
test.describe.configure({ mode: "serial" })

/** How many tasks a status has in the list of today. */
async function countOf(page: Page, status: string): Promise<number> {
  await page.goto(`${PLAN}/tasks?group=none&status=${status}`)
  const words = await page.getByRole("status").first().innerText()
  return Number(/^(\d+) nhiệm vụ/.exec(words)?.[1] ?? 0)
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false })

  test("the reviewer records three rows in the grid; one bad row keeps all of them and every word typed", async ({
    page,
  }) => {
    await signIn(page, minh, PAST)
    const before = await countOf(page, "completed")
    await page.goto(PAST)
    for (const [number, document] of [
      ["3", "45/QĐ-UBND"],
      ["4", ""],
    ] as const) {
      await page.getByLabel(`Tiến độ – Nhiệm vụ ${number}`, { exact: true }).selectOption("Đã hoàn thành")
      await page.getByLabel(`Ngày – Nhiệm vụ ${number}`, { exact: true }).fill("15/12/2022")
      await page.getByLabel(`Số, ký hiệu văn bản – Nhiệm vụ ${number}`, { exact: true }).fill(document)
    }
    await page
      .getByRole("checkbox", { name: /^Ghi theo ghi chú của kế hoạch: Đã hoàn thành ngày 15\/02\/2022/ })
      .check()
    await page.getByRole("button", { name: "Ghi các dòng đã chọn" }).click()
    await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
    await page.getByRole("link", { name: /^Nhiệm vụ 4: Đã hoàn thành phải có số/ }).click()
    await expect(page.getByLabel("Ngày – Nhiệm vụ 3", { exact: true })).toHaveValue("15/12/2022")
    await page.getByLabel("Số, ký hiệu văn bản – Nhiệm vụ 4", { exact: true }).fill("46/NQ-HĐND")
    await page.getByRole("button", { name: "Ghi các dòng đã chọn" }).click()
    await expect(page.getByText("Đã ghi 03 việc, được tính từ ngày nêu ở từng dòng.")).toBeVisible()
    await expect(page.getByLabel("Tiến độ – Nhiệm vụ 3", { exact: true })).toHaveCount(0)
    expect(await countOf(page, "completed")).toBe(before + 3)
    await page.goto(`${PLAN}/tasks/3`)
    await expect(page.getByText("nhập bổ sung", { exact: false }).first()).toBeVisible()
  })
})

test("a block copied from Excel fills the grid by number, and nothing is sent by it", async ({ page }) => {
  await signIn(page, minh, PAST)
  await page.getByText("Dán từ Excel", { exact: true }).click()
  await page
    .getByLabel("Khối ô chép từ Excel")
    .fill("TT\tTiến độ\tNgày\tSố, ký hiệu văn bản\n6\tĐã hoàn thành\t1/3/2023\t7/QĐ-UBND\n99\tĐã trình\t1/3/2023")
  await page.getByRole("button", { name: "Điền vào bảng" }).click()
  await expect(page.getByText("Đã điền 01 dòng, chưa ghi. Không tìm thấy dòng cho: “99”.")).toBeVisible()
  await expect(page.getByLabel("Tiến độ – Nhiệm vụ 6", { exact: true })).toHaveValue("COMPLETED")
  await expect(page.getByLabel("Số, ký hiệu văn bản – Nhiệm vụ 6", { exact: true })).toHaveValue("7/QĐ-UBND")
})

test("out to Excel, filled in, back in: problems by cell, then what changes, then all at once", async ({ page }) => {
  await signIn(page, minh, PAST)
  await page.getByRole("link", { name: "Hằng năm, thường xuyên" }).click()
  await expect(page).toHaveURL(/kind=yearly/)
  const download = page.waitForEvent("download")
  await page.getByRole("link", { name: "Tải mẫu Excel" }).click()
  const rows = await readSheet(await (await download).path())
  const head = (rows[1] ?? []).map(String)
  const filled = (day: string) =>
    rows.map((row, line) =>
      row.map((value, column) => {
        if (line < 2 || line > 4) return value === null ? null : { value: String(value) }
        if (head[column] === "Tiến độ") return { value: "Thực hiện thường xuyên" }
        if (head[column] === "Ngày")
          return line === 3 ? { value: day } : { value: new Date("2023-12-31"), type: Date, format: "dd/mm/yyyy" }
        if (head[column] === "Kết quả") return { value: "Đã thực hiện trong năm." }
        return value === null ? null : { value: String(value) }
      }),
    )
  const upload = async (day: string) => {
    const buffer = await writeExcel(filled(day)).toBuffer()
    const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    await page.getByLabel(/^(Tệp|Chọn lại tệp) Excel/).setInputFiles({ name: "đã điền.xlsx", mimeType, buffer })
    await page.getByRole("button", { name: "Đọc thử, chưa ghi" }).click()
  }
  await page.getByRole("link", { name: "nạp tệp đã điền" }).click()
  await upload("cuối năm")
  const problem = page.getByRole("row").filter({ hasText: "cuối năm" })
  await expect(problem).toContainText("4")
  await expect(problem).toContainText("ngày/tháng/năm")
  await upload("31/12/2023")
  await expect(page.getByText(/^03 việc sẽ được ghi, chưa ghi gì\./)).toBeVisible()
  await page.getByRole("button", { name: "Ghi 03 việc" }).click()
  await expect(page.getByText("Đã ghi 03 việc, được tính từ ngày nêu ở từng dòng.")).toBeVisible()
})
