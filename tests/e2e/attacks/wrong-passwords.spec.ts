import { expect, test } from "@playwright/test"
import { call, cookieOf, enter, idOf } from "../support/call"
import { askOne } from "../support/oracle"
import { bao, lan, minh, quang, thu } from "../support/people"

const tryToEnter = (email: string, password: string) => call(idOf("signInAction"), { email, password })
const messageOf = (body: string) => /"message":"([^"]*)"/.exec(body)?.[1] ?? ""

test("an unknown account and a wrong password are refused in the same words", async () => {
  const [known, unknown] = [
    await tryToEnter(minh.email, "đoán mò một lần"),
    await tryToEnter("khong.co@sct.gov.vn", "đoán mò một lần"),
  ]
  expect(messageOf(known.body)).toBe("Thư điện tử hoặc mật khẩu không đúng.")
  expect(messageOf(unknown.body)).toBe(messageOf(known.body))
  expect(unknown.status).toBe(known.status)
  expect(Math.abs(unknown.body.length - known.body.length)).toBeLessThan(20)
})

// The last thing that happens to Phạm Văn Quang: his account stays shut for the rest of the quarter of an hour.
test("after ten wrong passwords the account waits for minutes, also for the right one; colleagues behind the same address sign in", async () => {
  for (let tries = 0; tries < 10; tries++)
    expect(messageOf((await tryToEnter(quang.email, `đoán mò lần ${tries}`)).body)).toBe(
      "Thư điện tử hoặc mật khẩu không đúng.",
    )
  const refused = await tryToEnter(quang.email, quang.password)
  expect(cookieOf(refused)).toBeNull()
  expect(messageOf(refused.body)).toMatch(/^Đã nhập sai nhiều lần\. Thử lại sau \d\d phút\.$/)
  expect(
    await askOne(
      `SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'sign-in-refused' AND particulars LIKE '%throttled%'`,
    ),
  ).not.toBe("0")

  const began = Date.now()
  const office = Array.from({ length: 25 }, (_, at) => [bao, lan, minh, thu][at % 4] as typeof lan)
  const cookies = await Promise.all(office.map((colleague) => enter(colleague)))
  expect(new Set(cookies).size).toBe(25)
  expect(Date.now() - began).toBeLessThan(60_000)
})
