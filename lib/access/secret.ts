import "server-only"
import { randomBytes } from "node:crypto"
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { EnvironmentProblem, readEnvironment } from "@/lib/environment"

const held = new Map<string, string>()

/**
 * The key that sessions are sealed with: AUTH_SECRET, or one that is made once and kept in DATA_DIR/auth-secret, readable
 * by its owner alone. Refuses a file that was shortened or emptied.
 */
export function authSecret(): string {
  const { authSecret: given, dataDir } = readEnvironment()
  if (given) return given
  const file = path.join(dataDir, "auth-secret")
  const secret = held.get(file) ?? readOrMake(file)
  held.set(file, secret)
  return secret
}

function readOrMake(file: string): string {
  const secret = read(file) ?? make(file)
  if (secret.length < 32 || new Set(secret).size < 8)
    throw new EnvironmentProblem(
      `Tệp ${file} quá ngắn hoặc đã hỏng. Xóa tệp để hệ thống tạo lại; mọi người sẽ phải đăng nhập lại.`,
    )
  return secret
}

// Written aside and linked into place: of two processes that start together one wins, and both read the winner's.
function make(file: string): string {
  const aside = `${file}.${randomBytes(6).toString("hex")}`
  try {
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(aside, `${randomBytes(48).toString("base64url")}\n`, { mode: 0o600, flag: "wx" })
    linkSync(aside, file)
  } catch (problem) {
    if (!isCode(problem, "EEXIST"))
      throw new EnvironmentProblem(`Không ghi được tệp ${file}. Kiểm tra quyền ghi và dung lượng của thư mục dữ liệu.`)
  } finally {
    rmSync(aside, { force: true })
  }
  return read(file) ?? ""
}

function read(file: string): string | null {
  try {
    const secret = readFileSync(file, "utf8").trim()
    chmodSync(file, 0o600)
    return secret
  } catch (problem) {
    if (isCode(problem, "ENOENT")) return null
    throw new EnvironmentProblem(`Không đọc được tệp ${file}. Kiểm tra quyền đọc của tài khoản chạy hệ thống.`)
  }
}

const isCode = (problem: unknown, code: string) =>
  problem instanceof Error && "code" in problem && problem.code === code
