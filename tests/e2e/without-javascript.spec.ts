import { signIn, signOut } from "./support/browser"
import { expect, test } from "./support/journey"
import { minh } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

test.use({ javaScriptEnabled: false })

test("without JavaScript a wrong password is refused and the e-mail stays typed", async ({ page }) => {
  await page.goto("/sign-in")
  await page.getByLabel("Thư điện tử").fill(minh.email)
  await page.getByLabel("Mật khẩu", { exact: true }).fill("không phải mật khẩu này")
  await page.getByRole("button", { name: "Đăng nhập" }).click()
  await expect(page.getByText("Thư điện tử hoặc mật khẩu không đúng.")).toBeVisible()
  await expect(page.getByLabel("Thư điện tử")).toHaveValue(minh.email)
  await expect(page.getByLabel("Mật khẩu", { exact: true })).toHaveValue("")
})

test("without JavaScript the reviewer decides a proposal, corrects the own profile and signs out", async ({ page }) => {
  await signIn(page, minh, `${PLAN}/tasks/27`)
  const proposal = page
    .getByRole("listitem")
    .filter({ hasText: "“UBND tỉnh/ UBND tỉnh”" })
    .filter({ has: page.getByRole("button") })
  await proposal.getByRole("button", { name: "Chấp nhận" }).click()
  await expect(page.getByText("Đã ghi nhận.")).toBeVisible()
  await expect(page.getByRole("definition").filter({ hasText: "HĐND tỉnh/ UBND tỉnh" }).first()).toBeVisible()

  await page.goto("/account")
  const profile = page.getByRole("form", { name: "Họ tên, chức vụ" })
  await profile.getByLabel("Họ và tên").fill("M1nh")
  await profile.getByLabel("Chức vụ").fill("Trưởng phòng Tổng hợp")
  await profile.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  await expect(profile.getByLabel("Họ và tên")).toHaveValue("M1nh")
  await expect(profile.getByLabel("Chức vụ")).toHaveValue("Trưởng phòng Tổng hợp")
  await profile.getByLabel("Họ và tên").fill(minh.name)
  await profile.getByRole("button", { name: "Lưu" }).click()
  await expect(page.getByText("Đã lưu họ tên, chức vụ.")).toBeVisible()
  await expect(profile.getByLabel("Chức vụ")).toHaveValue("Trưởng phòng Tổng hợp")

  await signOut(page, minh)
  await page.goto("/account")
  await expect(page).toHaveURL(/\/sign-in/)
})

test("without JavaScript the list is searched and narrowed, on a desk and folded on a telephone", async ({ page }) => {
  await signIn(page, minh, `${PLAN}/tasks?group=lead`)
  const form = page.getByRole("form", { name: "Lọc nhiệm vụ" })
  await form.getByLabel("Chủ trì").selectOption("SCT")
  await form.getByLabel("Đề xuất hiệu đính").selectOption("open")
  await form.getByRole("button", { name: "Lọc" }).click()
  await expect(page).toHaveURL(/\/tasks\?group=lead&lead=SCT&proposals=open$/)
  await expect(page.getByRole("button", { name: "In", exact: true })).toHaveCount(0)

  await page.setViewportSize({ width: 360, height: 740 })
  await expect(form.getByLabel("Chủ trì")).toBeHidden()
  await form.getByText("Lọc: 02 điều kiện").click()
  await form.getByLabel("Đề xuất hiệu đính").selectOption("")
  await form.getByLabel("Xếp theo").selectOption("deadline")
  await form.getByRole("button", { name: "Lọc" }).click()
  await expect(page).toHaveURL(/\/tasks\?group=lead&lead=SCT&sort=deadline$/)
  await form.getByLabel("Số thứ tự, nội dung, số văn bản").fill("don dien")
  await form.getByRole("button", { name: "Tìm" }).click()
  await expect(page.getByText("Không có nhiệm vụ nào khớp 02 điều kiện.")).toBeVisible()
})

test("without JavaScript the box in the bar finds what it finds with it", async ({ page }) => {
  await signIn(page, minh, PLAN)
  await page.getByRole("banner").getByRole("searchbox").fill("rung ben vung")
  await page.keyboard.press("Enter")
  await expect(page.getByRole("heading", { level: 1, name: "Tìm “rung ben vung”" })).toBeVisible()
  await expect(page.getByRole("banner").getByRole("searchbox")).toHaveValue("rung ben vung")
  expect(await numbersIn(page.getByRole("table"))).toEqual(["30", "38"])
})

test("without JavaScript agencies stay chosen where their chase is refused, and are all chosen by one link", async ({
  page,
}) => {
  await signIn(page, minh, `${PLAN}/reports/chase?year=2025`)
  const form = page.getByRole("form", { name: "Ghi đôn đốc các cơ quan đã chọn" })
  const box = (name: string) => form.getByRole("checkbox", { name: `Chọn ${name}` })
  for (const name of ["Sở Nội vụ", "Sở Tư pháp"]) await box(name).check()
  await form.getByRole("button").click()
  await expect(form.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  for (const name of ["Sở Nội vụ", "Sở Tư pháp"]) await expect(box(name)).toBeChecked()
  await expect(box("Sở Y tế")).not.toBeChecked()
  await form.getByLabel("Nội dung đôn đốc").fill("Công văn số 31/SKHĐT-TH.")
  await form.getByRole("button").click()
  await expect(form.getByText("Đã ghi đôn đốc 02 cơ quan.")).toBeVisible()
  await page.getByRole("link", { name: "Chọn tất cả" }).click()
  await expect(box("Sở Y tế")).toBeChecked()
  await expect(page.getByRole("link", { name: "Bỏ chọn tất cả" })).toBeVisible()
})
