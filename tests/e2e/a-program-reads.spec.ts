import { signIn } from "./support/browser"
import { expect, test } from "./support/journey"
import { lan } from "./support/people"
import { PLAN } from "./support/places"
import { makeToken, read, send } from "./support/tokens"

test("an officer makes a token for a program, sees that it was used, and revokes it", async ({ page }) => {
  await signIn(page, lan, "/account")
  const form = page.getByRole("form", { name: "Tạo khóa truy cập" })
  await form.getByRole("button", { name: "Tạo khóa" }).click()
  await expect(page.getByRole("heading", { name: "Vui lòng xem lại 01 mục" })).toBeVisible()
  await form.getByLabel("Dùng cho").fill("Kho dữ liệu của tỉnh")
  await form.getByRole("button", { name: "Tạo khóa" }).click()
  await expect(page.getByText("Khóa chỉ hiện một lần")).toBeVisible()
  const token = (await form.locator("code").innerText()).trim()

  const answer = await read(`/api/v1${PLAN}/tasks?lead=SCT`, token)
  expect(JSON.parse(answer.body)).toMatchObject({ total: 7, plan: { name: "Kế hoạch 124/KH-UBND" } })

  await page.reload()
  await expect(page.getByText(token)).toHaveCount(0)
  const row = page.getByRole("row").filter({ hasText: "Kho dữ liệu của tỉnh" })
  await expect(row).toContainText(`${token.slice(0, 10)}…`)
  await expect(row).toContainText(/\d\d:\d\d ngày/)
  await row.getByRole("button", { name: /^Thu hồi/ }).click()
  await expect(page.getByText("Đã thu hồi khóa.", { exact: false })).toBeVisible()
  await expect(row).toHaveCount(0)
  expect((await read("/api/v1/plans", token)).status).toBe(401)
})

test("a program reports for its owner: once however often it asks, told both texts when somebody was quicker", async ({
  page,
}) => {
  const token = await makeToken(lan, "Kho dữ liệu của tỉnh", "read updates:write")
  const task = `/api/v1${PLAN}/tasks/45`
  const known = JSON.parse((await read(task, token)).body)
  const body = { version: known.version, progress: "IN_PROGRESS", result: "Đã gửi lấy ý kiến các sở, ban, ngành." }
  const headers = { "idempotency-key": "2a1d4c52-cap-nhat-dau" }
  const copies = await Promise.all(Array.from({ length: 5 }, () => send(`${task}/updates`, token, body, { headers })))
  expect(copies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201])
  const late = await send(`${task}/updates`, token, body, { headers })
  expect(new Set([...copies, late].map((answer) => answer.body)).size).toBe(1)
  expect(JSON.parse(late.body)).toMatchObject({ version: known.version + 1, state: "SENT" })

  const stale = await send(`${task}/updates`, token, { ...body, result: "Lời nói sau." })
  expect(stale.status).toBe(409)
  expect(JSON.parse(stale.body)).toMatchObject({
    version: known.version + 1,
    yours: { result: "Lời nói sau." },
    theirs: { result: body.result, agency: "SCT" },
  })
  const again = JSON.parse((await read(task, token)).body)
  expect(again).toMatchObject({ progress: "IN_PROGRESS", version: known.version + 1 })
  expect(JSON.parse((await read(`${task}/updates`, token)).body)).toMatchObject({
    version: again.version,
    updates: [{ result: body.result }],
  })

  await signIn(page, lan, `${PLAN}/tasks/45`)
  await expect(page.getByText(body.result)).toBeVisible()
  await expect(page.getByText("gửi bằng phần mềm “Kho dữ liệu của tỉnh”")).toBeVisible()
})

test("the engineers' page leads from the account to every address and shows how to ask", async ({ page }) => {
  await signIn(page, lan, "/account")
  await page.getByRole("link", { name: "Hướng dẫn cho kỹ sư" }).click()
  await expect(page.getByRole("heading", { level: 1, name: "Dữ liệu cho phần mềm" })).toBeVisible()
  await expect(page.getByText(`${process.env.E2E_URL}/api/v1${PLAN}/tasks/1`)).toBeVisible()
  await expect(page.getByRole("heading", { name: "GET /api/v1/plans/{plan}/tasks", exact: true })).toBeVisible()
})

test("the list leaves the screen as an Excel file, with the conditions that are on it", async ({ page }) => {
  await signIn(page, lan, `${PLAN}/tasks?lead=SCT`)
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Tải Excel" }).click(),
  ])
  expect(file.suggestedFilename()).toMatch(/^NV_KH124_\d{8}\.xlsx$/)
})
