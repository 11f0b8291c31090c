import { spawn } from "node:child_process"
import { beforeAll, describe, expect, test } from "vitest"
import { migrate } from "@/scripts/migrate.mjs"
import { temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

// The command as the operator runs it, in a process of its own; once is enough, the rules are tested beside this file.
describe.runIf(process.env.TEST_ENGINE === "sqlite")("npm run person", { timeout: 60_000 }, () => {
  const urlOf = (name: string) => `file:${place(name)}`
  beforeAll(() => migrate(urlOf("app.db")) as Promise<unknown>)

  const person = (args: string[], stdin = "", url = urlOf("app.db")) =>
    new Promise<{ code: number | null; out: string; problem: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: url, DATA_DIR: place(), APP_URL: "https://kehoach.tinh.gov.vn" }
      const child = spawn(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", "scripts/person.ts", ...args],
        { env },
      )
      let [out, problem] = ["", ""]
      child.stdout.on("data", (text) => {
        out += text
      })
      child.stderr.on("data", (text) => {
        problem += text
      })
      child.on("close", (code) => resolve({ code, out, problem }))
      child.stdin.end(stdin)
    })
  const bao = [
    "add",
    "--email",
    "Bao@tinh.gov.vn",
    "--name",
    "Đặng Quốc Bảo",
    "--role",
    "administrator",
    "--password-stdin",
  ]

  test("adds the first administrator with a password from standard input, lists, and hands out a reset link", async () => {
    expect(await person(bao, "trâu về ngõ tối, suối reo\n")).toEqual({
      code: 0,
      out: "Đã thêm Đặng Quốc Bảo (bao@tinh.gov.vn), Quản trị.\n",
      problem: "",
    })
    expect((await person(["list"])).out).toBe("bao@tinh.gov.vn\tĐặng Quốc Bảo\tQuản trị\tđang dùng\n")
    expect((await person(["reset-link", "--email", "bao@tinh.gov.vn"])).out).toMatch(
      /\nhttps:\/\/kehoach\.tinh\.gov\.vn\/reset\?token=[A-Za-z0-9_-]{43}\n$/,
    )
    expect(await person(["reset-two-factor", "--email", "bao@tinh.gov.vn"])).toEqual({
      code: 0,
      out: "Tài khoản bao@tinh.gov.vn không bật xác thực hai bước.\n",
      problem: "",
    })
    expect(await person(["disable", "--email", "bao@tinh.gov.vn"])).toMatchObject({
      code: 1,
      problem: expect.stringMatching(/^Đây là quản trị duy nhất/),
    })
  })

  test.each([
    ["a weak password", bao, "matkhau\n", /^Mật khẩu phải có ít nhất 15 ký tự/],
    ["a password on the command line", [...bao.slice(0, -1), "--password", "x"], "", /^Không hiểu các tùy chọn/],
    [
      "an officer without an agency",
      ["add", "--email", "a@b.vn", "--name", "An", "--role", "officer", "--password-stdin"],
      "",
      /^--agency: Chưa chọn cơ quan/,
    ],
  ])("%s is one sentence and exit code 1", async (_, args, stdin, sentence) => {
    const { code, out, problem } = await person(args, stdin)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(problem).toMatch(sentence)
    expect(problem.trim().split("\n")).toHaveLength(1)
  })

  test("a database that was never prepared is said to be so", async () => {
    const { code, problem } = await person(["list"], "", urlOf("empty.db"))
    expect({ code, problem }).toEqual({
      code: 1,
      problem: "Cơ sở dữ liệu chưa sẵn sàng cho bản chương trình này. Chạy npm start một lần trước.\n",
    })
  })

  test("each command explains itself", async () => {
    expect(await person(["add", "--help"])).toMatchObject({
      code: 0,
      out: expect.stringContaining("npm run person -- add"),
    })
  })
})
