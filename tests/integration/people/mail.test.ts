import { createServer, type Server } from "node:net"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { enterCode } from "@/lib/access/code-commands"
import { signIn } from "@/lib/access/commands"
import { findLinkHolder } from "@/lib/access/queries"
import { changeMembership, invitePerson, makeResetLink, removeTwoFactor } from "@/lib/people/commands"
import { arrangePeople, NOON, OFFICE, PASSWORD, type People, turnOnTwoFactor } from "@/tests/support/people"

let people: People
beforeAll(async () => {
  people = await arrangePeople()
})

const running: { close(done?: () => void): unknown }[] = []
afterEach(() => {
  delete process.env.SMTP_URL
  vi.restoreAllMocks()
  for (const server of running.splice(0)) server.close()
})

const invite = (name: string, email: string) =>
  invitePerson({ viewer: people.bao, now: NOON }, { email, name, position: null, role: "OFFICER", agency: "SCT" })

async function listen(server: Server): Promise<number> {
  running.push(server)
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve))
  return (server.address() as { port: number }).port
}

type Mail = Awaited<ReturnType<typeof simpleParser>>

/** The first letter that arrives at a mail server while that is done. */
const letterOf = (work: () => Promise<unknown>): Promise<Mail> =>
  new Promise((resolve, reject) => {
    const server = new SMTPServer({
      authOptional: true,
      disabledCommands: ["STARTTLS"],
      onData: (stream, _, done) => {
        simpleParser(stream)
          .then(resolve, reject)
          .finally(() => done())
      },
    })
    running.push(server)
    server.listen(0, "127.0.0.1", () => {
      process.env.SMTP_URL = `smtp://127.0.0.1:${(server.server.address() as { port: number }).port}`
      work().catch(reject)
    })
  })

test("an invitation goes into the post with a link that works, and the link is shown all the same", async () => {
  const mail = await letterOf(async () =>
    expect(await invite("Phan Thanh Bình", "binh@sct.tinh.gov.vn")).toMatchObject({
      ok: true,
      value: { mailed: true },
    }),
  )
  expect(mail.subject).toBe("Mời sử dụng Sổ theo dõi kế hoạch (hiệu lực 72 giờ)")
  expect(mail.to).toMatchObject({ value: [{ address: "binh@sct.tinh.gov.vn", name: "Phan Thanh Bình" }] })
  const link = /http\S+/.exec(mail.text ?? "")?.[0] ?? ""
  expect(await findLinkHolder("INVITATION", new URL(link).searchParams.get("token"), NOON)).toMatchObject({
    name: "Phan Thanh Bình",
  })
  expect(mail.text).toContain("đến 12:00 ngày 26/11/2026")
})

test("the owner of an account is told what was changed about it, and is told no secret", async () => {
  const by = { viewer: people.bao, now: NOON }
  const { personId } = people.quang
  let codes: string[] = []
  const letters = [
    await letterOf(async () => {
      codes = (await turnOnTwoFactor(people.quang)).recoveryCodes
    }),
    await letterOf(async () => {
      const half = await signIn({ visitor: OFFICE, now: NOON }, { email: people.quang.email, password: PASSWORD })
      const pendingToken = half.ok && "pendingToken" in half.value ? half.value.pendingToken : null
      await enterCode({ visitor: OFFICE, now: NOON, pendingToken }, { code: codes[0] as string })
    }),
    await letterOf(() => removeTwoFactor(by, { personId })),
    await letterOf(() => changeMembership(by, { personId, role: "OFFICER", agency: "TTT" })),
  ]
  const said = ["đã được bật", "Còn 09 mã chưa dùng", "quản trị đã gỡ xác thực hai bước", "đã đổi vai trò hoặc cơ quan"]
  for (const [at, { to, subject, text }] of letters.entries()) {
    expect(to).toMatchObject({ value: [{ address: people.quang.email, name: people.quang.name }] })
    expect(subject).toBe("Thay đổi về tài khoản trên Sổ theo dõi kế hoạch")
    expect(text).toContain(said[at])
    expect(text).toContain("12:00 ngày 23/11/2026")
    expect(text).not.toMatch(/\d{4} \d{4}|[A-Z2-7]{16}/)
  }
})

test("a mail server that never answers neither delays nor fails the invitation", async () => {
  process.env.SMTP_URL = `smtp://127.0.0.1:${await listen(createServer(() => {}))}`
  const began = performance.now()
  expect(await invite("Hồ Văn An", "an@sct.tinh.gov.vn")).toMatchObject({
    ok: true,
    value: { mailed: true, url: expect.stringContaining("/invitation?token=") },
  })
  expect(performance.now() - began).toBeLessThan(1000)
})

test("a mail server that is down is told to the log, without address or link", async () => {
  const log = vi.spyOn(console, "error").mockImplementation(() => {})
  process.env.SMTP_URL = "smtp://127.0.0.1:1"
  expect(await makeResetLink({ viewer: people.bao, now: NOON }, { personId: people.lan.personId })).toMatchObject({
    ok: true,
  })
  await vi.waitFor(() => expect(log).toHaveBeenCalled(), 5000)
  const line = String(log.mock.calls[0]?.[0])
  expect(JSON.parse(line)).toMatchObject({ level: "error", from: "mail" })
  expect(line).not.toMatch(/token|lan@/)
})

test("without a mail server nothing is sent, and it is said so", async () => {
  expect(await invite("Lý Thị Mai", "mai@sct.tinh.gov.vn")).toMatchObject({ ok: true, value: { mailed: false } })
})
