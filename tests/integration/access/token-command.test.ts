import { spawn } from "node:child_process"
import { beforeAll, describe, expect, test } from "vitest"
import { migrate } from "@/scripts/migrate.mjs"
import { temporaryFolder } from "@/tests/support/operations"

const place = temporaryFolder()

// The command as the operator runs it, in a process of its own; once is enough, the rules are tested in tokens.test.ts.
describe.runIf(process.env.TEST_ENGINE === "sqlite")("npm run token", { timeout: 60_000 }, () => {
  const run = (script: "person" | "token", args: string[], stdin = "") =>
    new Promise<{ code: number | null; out: string; problem: string }>((resolve) => {
      const env = { ...process.env, DATABASE_URL: `file:${place("app.db")}`, DATA_DIR: place() }
      const child = spawn(
        process.execPath,
        ["--conditions=react-server", "--import", "tsx", `scripts/${script}.ts`, ...args],
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
  const token = (...args: string[]) => run("token", args)

  beforeAll(async () => {
    await (migrate(`file:${place("app.db")}`) as Promise<unknown>)
    await run(
      "person",
      ["add", "--email", "bao@tinh.gov.vn", "--name", "Đặng Quốc Bảo", "--role", "administrator", "--password-stdin"],
      "trâu về ngõ tối, suối reo\n",
    )
  })

  test("prints the token alone, lists it without its secret part, and revokes it", async () => {
    const made = await token("create", "--email", "Bao@tinh.gov.vn", "--scope", "updates:write", "--expires", inAYear())
    expect(made).toMatchObject({ code: 0, problem: "" })
    expect(made.out).toMatch(/^stdkh_[A-Za-z0-9_-]{43}\n$/)
    const { out } = await token("list")
    const [id, email, name, scopes, hint] = out.trim().split("\t")
    expect([email, name, scopes, hint]).toEqual([
      "bao@tinh.gov.vn",
      "Tạo từ máy chủ",
      "read updates:write",
      `${made.out.slice(0, 10)}…`,
    ])
    expect(out).not.toContain(made.out.trim())
    expect(await token("revoke", "--id", id as string)).toEqual({ code: 0, out: "Đã thu hồi khóa.\n", problem: "" })
    expect((await token("list", "--email", "bao@tinh.gov.vn")).out).toBe("Chưa có khóa nào.\n")
  })

  test.each([
    ["no e-mail", ["create"], /^Thiếu --email/],
    ["nobody's e-mail", ["create", "--email", "ai@tinh.gov.vn"], /^Không có tài khoản đang dùng/],
    ["a scope that is none", ["create", "--email", "bao@tinh.gov.vn", "--scope", "admin"], /^--scope là read/],
    [
      "a day that is none",
      ["create", "--email", "bao@tinh.gov.vn", "--expires", "2027-02-31"],
      /^--expires là một ngày/,
    ],
    [
      "a day that is over",
      ["create", "--email", "bao@tinh.gov.vn", "--expires", "2020-01-01"],
      /^Ngày hết hạn phải từ/,
    ],
    ["a token that is not there", ["revoke", "--id", "x"], /^Không có khóa đang dùng/],
    ["another option", ["create", "--password", "x"], /^Không hiểu các tùy chọn --password/],
    ["another command", ["show"], /^Không hiểu lệnh show/],
  ])("%s is one sentence and exit code 1", async (_, args, sentence) => {
    const { code, out, problem } = await token(...args)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(problem).toMatch(sentence)
    expect(problem.trim().split("\n")).toHaveLength(1)
  })

  test("each command explains itself", async () => {
    expect(await token("create", "--help")).toMatchObject({ code: 0, out: expect.stringContaining("--scope") })
  })
})

const inAYear = () => `${new Date().getFullYear() + 1}-06-30`
