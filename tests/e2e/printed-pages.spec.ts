import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { minh } from "./support/people"
import { PLAN } from "./support/places"

test("a task on paper is a dossier: its plan, its facts and its history, and nothing that could be pressed", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/tasks/35`)
  await page.emulateMedia({ media: "print" })
  await expect(page.getByText(/^Kế hoạch 124\/KH-UBND ngày 04 tháng 8 năm 2022, Phụ lục, Mục V/)).toBeVisible()
  for (const heading of ["Nội dung giao", "Diễn biến", "Văn bản được viện dẫn", "Lịch sử"])
    await expect(page.getByRole("heading", { name: heading })).toBeVisible()
  await expect(page.getByText(/· bản hiệu đính · in bởi Trần Văn Minh lúc/)).toBeVisible()
  await expect(page.getByRole("banner")).toBeHidden()
  await expect(page.getByRole("button")).toHaveCount(0)
  await expect(page.getByRole("heading", { name: /^Đề xuất hiệu đính/ })).toBeHidden()
})

test("the appendix on paper is the appendix as it was issued: its title, seven columns, 56 rows, no line numbers", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/tasks/13`)
  await page.getByRole("link", { name: "Phụ lục, Mục II, dòng 243 của văn bản" }).click()
  await expect(page).toHaveURL(`${PLAN}/appendix?text=corrected#dong-243`)
  await page.getByRole("navigation", { name: "Bản" }).getByRole("link", { name: "Nguyên văn" }).click()
  await expect(page).toHaveURL(`${PLAN}/appendix`)
  const row = page.getByRole("row").filter({ hasText: "Năm 2002" })
  await expect(row.getByRole("cell", { name: "243" })).toBeVisible()

  await page.emulateMedia({ media: "print" })
  await expect(page.getByRole("heading", { level: 1 })).toBeHidden()
  await expect(page.getByRole("columnheader")).toHaveText([
    "TT",
    "Nhiệm vụ",
    "Cơ quan chủ trì tham mưu",
    "Cơ quan phối hợp",
    "Thời gian hoàn thành",
    "Cấp trinh/Phê duyệt",
    "Ghi chú",
  ])
  await expect(page.locator("tr[id^=dong-]:not(.group)")).toHaveCount(56)
  await expect(row.getByRole("cell", { name: "243" })).toHaveCount(0)
})

test("an agency's tasks and the plan's figures are printed on landscape sheets that say who printed them", async ({
  page,
}) => {
  await signIn(page, minh, "/agencies/SCT")
  await page.emulateMedia({ media: "print" })
  for (const [address, foot] of [
    [
      "/agencies/SCT",
      page
        .getByRole("table")
        .first()
        .getByText(/· in bởi Trần Văn Minh lúc/),
    ],
    [`${PLAN}/status`, page.getByText(/^Số liệu đến .* · in bởi Trần Văn Minh lúc/)],
  ] as const) {
    await page.goto(address)
    await expect(foot).toBeVisible()
    expect(await page.evaluate(() => getComputedStyle(document.body).getPropertyValue("page"))).toBe("landscape")
  }
})
