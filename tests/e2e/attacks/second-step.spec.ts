import { expect, test } from "@playwright/test"
import { call, cookieOf, enter, idOf } from "../support/call"
import { type Answer, knock } from "../support/knock"
import { askOne } from "../support/oracle"
import { bao } from "../support/people"
import { codeNow } from "../support/second-step"

test.describe.configure({ timeout: 120_000 })

const kha = { email: "kha.le@sct.gov.vn", password: "đò đầy qua bến sông quê" }
const pendingOf = ({ headers }: Answer) =>
  [headers["set-cookie"] ?? []]
    .flat()
    .find((line) => /^sign-in=[^;]/.test(line))
    ?.split(";", 1)[0] ?? ""

/** Somebody new whose sign-in has a second step, all of it by the actions. */
async function arrange(): Promise<void> {
  const invitation = { name: "Lê Văn Kha", email: kha.email, position: "", role: "LEADER", agency: "" }
  const invited = await call(idOf("invitePersonAction"), invitation, { as: await enter(bao), path: "/people/new" })
  const token = /invitation\?token=([\w-]{43})/.exec(invited.body)?.[1] ?? ""
  const chosen = { token, password: kha.password, passwordAgain: kha.password }
  const as = cookieOf(await call(idOf("acceptInvitationAction"), chosen, { path: "/invitation" })) as string
  await call(idOf("proposeTwoFactorAction"), {}, { as, path: "/two-factor" })
  const secret = /secret=([A-Z2-7]{32})/.exec((await knock("/two-factor", { as })).body)?.[1] ?? ""
  const done = await call(idOf("turnOnTwoFactorAction"), { code: codeNow(secret) }, { as, path: "/two-factor" })
  expect(done.body).toContain("recoveryCodes")
}

test("the password of somebody with a second step opens nothing, on no way in", async () => {
  await arrange()
  const half = await call(idOf("signInAction"), kha)
  const pending = pendingOf(half)
  expect(cookieOf(half)).toBeNull()
  expect(pending).toMatch(/^sign-in=[\w-]{43}$/)
  const line = [half.headers["set-cookie"] ?? []].flat().join("\n")
  for (const part of [/HttpOnly/i, /SameSite=Lax/i, /Path=\/(;|$)/m]) expect(line).toMatch(part)

  const token = pending.replace("sign-in=", "")
  for (const cookie of [pending, `session=${token}`, `${pending}; session=${token}`])
    for (const address of ["/account", "/", "/two-factor"]) {
      const { status, headers } = await knock(address, { headers: { cookie } })
      expect([status, String(headers.location).slice(0, 8)], `${address} with ${cookie.slice(0, 12)}`).toEqual([
        307,
        "/sign-in",
      ])
    }

  const { body, headers } = await knock("/api/auth/csrf")
  const csrf = [headers["set-cookie"] ?? []]
    .flat()
    .map((one) => one.split(";", 1)[0])
    .join("; ")
  const answer = await knock("/api/auth/callback/credentials", {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      cookie: csrf,
      origin: process.env.E2E_URL as string,
    },
    body: new URLSearchParams({ csrfToken: JSON.parse(body).csrfToken, json: "true", ...kha }).toString(),
  })
  expect(answer.status).toBe(401)
  expect(cookieOf(answer)).toBeNull()
  expect(await askOne(`SELECT COUNT(*) FROM "JournalEntry" WHERE verb = 'code-asked'`)).not.toBe("0")
})

test("codes cannot be tried: after ten the account waits, through as many passwords as one likes", async () => {
  const messages: string[] = []
  for (let tries = 0; tries < 11; tries++) {
    const as = pendingOf(await call(idOf("signInAction"), kha))
    const { body } = await call(
      idOf("enterCodeAction"),
      { code: String(100_000 + tries) },
      { as, path: "/sign-in/code" },
    )
    messages.push(/Đã nhập sai nhiều lần|Mã không đúng/.exec(body)?.[0] ?? body.slice(0, 200))
  }
  expect(messages).toEqual([...Array(10).fill("Mã không đúng"), "Đã nhập sai nhiều lần"])
})
