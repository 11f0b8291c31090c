import { readFileSync } from "node:fs"
import type { Page } from "@playwright/test"
import { signIn } from "../support/browser"
import { call, enter, type Fields, idOf } from "../support/call"
import { listDoors } from "../support/doors"
import { expect, test } from "../support/journey"
import { knock } from "../support/knock"
import { ask, askOne } from "../support/oracle"
import { bao, lan, minh, type Person, quang, thu } from "../support/people"

test.describe.configure({ timeout: 180_000 })

// What runs says so by a name of the window; what only stands in the page as text does not.
const PAYLOADS = [
  "<script>window.ranHere=1</script>",
  '"><img src=x onerror=window.ranHere=1>',
  "<svg/onload=window.ranHere=1>",
  "'-(window.ranHere=1)-'",
  "</title></textarea></style><script>window.ranHere=1</script>",
  '<iframe srcdoc="<script>parent.ranHere=1</script>">',
  "<a href=javascript:window.ranHere=1>x</a><base href=//evil.example>",
  "<math><mtext><table><mglyph><style><img src=x onerror=window.ranHere=1>",
  "{{constructor.constructor('window.ranHere=1')()}}$\u007bwindow.ranHere=1}",
  "\\u003cimg src=x onerror=window.ranHere=1\\u003e&lt;script&gt;",
]
const all = PAYLOADS.join(" ")

/** A plan whose title, sections, tasks and deadlines are full of scripts. */
const plan = readFileSync("tests/files/ke-hoach-2026-2030.txt", "utf8")
  .replaceAll("57/KH-UBND", "66/KH-UBND")
  .replace("Phát triển kinh tế số", `Phát triển ${all}`)
  .replace("Thể chế và nguồn lực", `Thể chế ${all}`)
  .replace("Nâng cấp trung tâm dữ liệu", `Nâng cấp ${all}`)
  .replace("Giữa năm 2027", PAYLOADS[1] as string)

async function send(person: Person, action: string, fields: Fields, path: string) {
  const { status, body } = await call(idOf(action), fields, { as: await enter(person), path })
  expect(`${status} ${body.includes('"ok":true') || body === "" || body.includes('"$@1"')}`, action).toBe("200 true")
}

const MARKUP = /<(script|img|svg|iframe|a|base)\b[^>]*ranHere/
const found = () => "ranHere" in window || document.querySelector("iframe, base, svg[onload], img[onerror]") !== null

async function expectNothingRuns(page: Page, address: string) {
  await page.goto(address)
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1)
  expect(await page.evaluate(found), address).toBe(false)
}

test("scripts that somebody has put into a field stand on the pages of everybody as the text that they are", async ({
  page,
  browser,
}) => {
  const before = await ask(`SELECT name, position, email FROM "Person"`)
  const task = "/plans/124-kh-ubnd/tasks/2"
  for (const payload of PAYLOADS)
    await send(lan, "updateProfileAction", { name: `Lan ${payload}`.slice(0, 100), position: payload }, "/account")
  await send(
    quang,
    "changeContactAction",
    { key: "SCT", person: PAYLOADS[1] as string, phone: "0255 000 0000" },
    "/agencies/SCT",
  )
  const seq = await askOne(
    `SELECT MAX(r.seq) FROM "DeadlineReading" r JOIN "Task" t ON t.id = r."taskId" WHERE t."stableKey" = '124-kh-ubnd/2'`,
  )
  const deadline = { task: "124-kh-ubnd/2", seq, kind: "DATE", start: "", due: "30/6/2023", reason: all }
  await send(minh, "overrideDeadlineAction", deadline, task)
  const invited = {
    name: PAYLOADS[2] as string,
    email: "script@x.vn",
    position: PAYLOADS[0] as string,
    role: "LEADER",
    agency: "",
  }
  await send(bao, "invitePersonAction", invited, "/people/new")

  // shown before it is stored, under a file name that is a script as well
  await signIn(page, bao, "/plans/new")
  await page.getByLabel("Tệp văn bản của kế hoạch").setInputFiles({
    name: `${PAYLOADS[1]}.txt`,
    mimeType: "text/plain",
    buffer: Buffer.from(plan.replace("Trường Chính trị tỉnh", PAYLOADS[2] as string)),
  })
  await page.getByRole("button", { name: "Đọc thử" }).click()
  await expect(page.getByText(/^Đọc được 03 mục/)).toBeVisible()
  expect(await page.evaluate(found)).toBe(false)
  for (const select of await page
    .getByRole("group", { name: /^Tên cơ quan chưa nhận ra/ })
    .getByRole("combobox")
    .all())
    await select.selectOption("words")
  await page.getByRole("button", { name: "Nhập kế hoạch" }).click()
  await expect(page).toHaveURL(/\/plans\/66-kh-ubnd/)

  const own = ["/plans/66-kh-ubnd", "/plans/66-kh-ubnd/tasks", "/plans/66-kh-ubnd/tasks/2.1", task]
  const pages = [
    ...(await listDoors()).filter(({ file }) => !file).map(({ path }) => path),
    ...own,
    `/journal?person=${encodeURIComponent(all)}`,
  ]
  for (const person of [bao, minh]) {
    const context = await browser.newContext()
    const theirs = await context.newPage()
    await signIn(theirs, person)
    for (const address of pages) await expectNothingRuns(theirs, address)
    await context.close()
  }
  // the others see the same pages or fewer; what the server sends them holds no payload as markup
  for (const person of [lan, thu]) {
    const as = await enter(person)
    for (const address of pages) expect((await knock(address, { as })).body, address).not.toMatch(MARKUP)
  }

  for (const { name, position, email } of before)
    if (email === lan.email)
      await send(lan, "updateProfileAction", { name: String(name), position: String(position ?? "") }, "/account")
})
