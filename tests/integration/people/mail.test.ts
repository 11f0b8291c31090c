import { createServer, type Server } from "node:net"
import { simpleParser } from "mailparser"
import { SMTPServer } from "smtp-server"
import { afterEach, beforeAll, expect, test, vi } from "vitest"
import { findLinkHolder } from "@/lib/access/queries"
import { invitePerson, makeResetLink } from "@/lib/people/commands"
import { arrangePeople, NOON, type People } from "@/tests/support/people"

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

test("an invitation goes into the post with a link that works, and the link is shown all the same", async () => {
  const arrived = new Promise<Awaited<ReturnType<typeof simpleParser>>>((resolve, reject) => {
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
      void invite("Phan Thanh Bình", "binh@sct.tinh.gov.vn").then((outcome) =>
        expect(outcome).toMatchObject({ ok: true, value: { mailed: true } }),
      )
    })
  })
  const mail = await arrived
  expect(mail.subject).toBe("Mời sử dụng Sổ theo dõi kế hoạch (hiệu lực 72 giờ)")
  expect(mail.to).toMatchObject({ value: [{ address: "binh@sct.tinh.gov.vn", name: "Phan Thanh Bình" }] })
  const link = /http\S+/.exec(mail.text ?? "")?.[0] ?? ""
  expect(await findLinkHolder("INVITATION", new URL(link).searchParams.get("token"), NOON)).toMatchObject({
    name: "Phan Thanh Bình",
  })
  expect(mail.text).toContain("đến 12:00 ngày 26/11/2026")
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
