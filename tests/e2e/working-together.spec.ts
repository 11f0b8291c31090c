import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan, minh } from "./support/people"
import { numbersIn, PLAN } from "./support/places"

const TASK = `${PLAN}/tasks/46`
test.describe.configure({ mode: "serial" })
test.use({ javaScriptEnabled: false })

test("the lead asks another agency for help, which finds it on its desk and contributes", async ({ page, browser }) => {
  await signIn(page, lan, TASK)
  await page.getByText("Đề nghị phối hợp", { exact: true }).last().click()
  const ask = page.getByRole("form", { name: "Đề nghị phối hợp" })
  await ask.getByLabel("Cơ quan được đề nghị").selectOption("Sở Kế hoạch và Đầu tư")
  await ask.getByLabel("Nội dung đề nghị").fill("Cho ý kiến về nguồn vốn.")
  await ask.getByRole("button", { name: "Ghi đề nghị" }).click()
  await expect(page.getByText("Đề nghị Sở Kế hoạch và Đầu tư phối hợp", { exact: true })).toBeVisible()

  const other = await browser.newContext({ javaScriptEnabled: false })
  const desk = await other.newPage()
  await signIn(desk, minh)
  await expect(desk.getByText("Cho ý kiến về nguồn vốn.")).toBeVisible()
  await desk
    .getByRole("link", { name: /^46\. / })
    .first()
    .click()
  await desk.getByText("Thêm đóng góp của cơ quan phối hợp").click()
  await desk.getByLabel("Nội dung đóng góp").fill("Đã có ý kiến tại Công văn số 12.")
  await desk.getByRole("button", { name: "Ghi đóng góp" }).click()
  await expect(desk.getByText("Sở Kế hoạch và Đầu tư đóng góp", { exact: true })).toBeVisible()
  await desk.goto("/")
  await expect(desk.getByText("Cho ý kiến về nguồn vốn.")).toHaveCount(0)
  await other.close()
})

test("the lead names at whose desk the task lies; the dashboard counts it and opens it, until it is over", async ({
  page,
}) => {
  await signIn(page, lan, TASK)
  await page.getByText("Ghi nhiệm vụ đang ở ai").click()
  const form = page.getByRole("form", { name: "Đang ở ai" })
  await form.getByLabel("Đang ở", { exact: true }).selectOption("Thủ tướng Chính phủ")
  await form.getByLabel("Đang chờ việc gì").fill("Phê duyệt quy hoạch.")
  await form.getByRole("button", { name: "Ghi" }).click()
  await expect(page.getByText(/^Đang ở Thủ tướng Chính phủ từ ngày/).first()).toBeVisible()
  await page.goto(`${PLAN}/status`)
  await page.getByRole("link", { name: /nhiệm vụ: Đang chờ Thủ tướng Chính phủ/ }).click()
  await expect(page.getByRole("row", { name: /^46 / })).toBeVisible()
  await page.goto(TASK)
  await page.getByRole("button", { name: "Không còn chờ" }).click()
  await expect(page.getByRole("button", { name: "Không còn chờ" })).toHaveCount(0)
})

test("a task tells whom to call, and which leader is in charge of its section", async ({ page, browser }) => {
  await signIn(page, lan, TASK)
  await page.getByText("Ghi người theo dõi").click()
  const contact = page.getByRole("form", { name: "Người theo dõi nhiệm vụ" })
  await contact.getByLabel("Họ tên").fill("Trần Thị Mai")
  await contact.getByLabel("Điện thoại").fill("0255 111 222")
  await contact.getByRole("button", { name: "Ghi" }).click()
  await expect(page.getByRole("link", { name: "0255 111 222" })).toBeVisible()

  const other = await browser.newContext({ javaScriptEnabled: false })
  const reviewer = await other.newPage()
  await signIn(reviewer, minh, TASK)
  await reviewer.getByText("Ghi lãnh đạo phụ trách").click()
  const charge = reviewer.getByRole("form", { name: "Lãnh đạo phụ trách" })
  await charge.getByLabel("Chức vụ, họ tên").fill("Phó Chủ tịch Võ Thị Thu")
  await charge.getByRole("radio", { name: "Cả mục" }).check()
  await charge.getByRole("button", { name: "Ghi" }).click()
  await expect(reviewer.getByText("Phó Chủ tịch Võ Thị Thu (cả mục)")).toBeVisible()

  await reviewer.goto(`${PLAN}/tasks`)
  const filter = reviewer.getByRole("form", { name: "Lọc nhiệm vụ" })
  await filter.getByLabel("Lãnh đạo").selectOption("Phó Chủ tịch Võ Thị Thu")
  await filter.getByRole("button", { name: "Lọc" }).click()
  await expect(reviewer.getByText("Lãnh đạo phụ trách: Phó Chủ tịch Võ Thị Thu").first()).toBeVisible()
  expect(await numbersIn(reviewer.getByRole("table"))).toContain(TASK.split("/").at(-1))
  await other.close()
})
