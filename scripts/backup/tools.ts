import { execFile } from "node:child_process"
import { existsSync, readdirSync } from "node:fs"
import { promisify } from "node:util"
import { OperatorProblem } from "../operator-problem.mjs"

const run = promisify(execFile)

/** Runs a program of the system to its end; throws an OperatorProblem with the first line of what it complained of. */
export async function runTool(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
): Promise<void> {
  try {
    await run(program, args, { env: { ...process.env, ...environment }, maxBuffer: 16 * 1024 * 1024 })
  } catch (problem) {
    const { code, stderr, message } = problem as { code?: string | number; stderr?: string; message: string }
    if (code === "ENOENT") throw new OperatorProblem(`Không tìm thấy lệnh ${program}. Cài đặt lệnh này rồi chạy lại.`)
    throw new OperatorProblem(`Lệnh ${program} không thành công: ${(stderr?.trim() || message).split("\n")[0]}`)
  }
}

/** Path of a PostgreSQL program: the newest that Debian installed, else whichever the PATH finds. */
export function postgresqlTool(name: "pg_dump" | "pg_restore"): string {
  const home = "/usr/lib/postgresql"
  const releases = existsSync(home) ? readdirSync(home).sort((a, b) => Number(b) - Number(a)) : []
  return releases.map((release) => `${home}/${release}/bin/${name}`).find((file) => existsSync(file)) ?? name
}

/** How a PostgreSQL program reaches the database; the password goes by the environment, where `ps` does not show it. */
export function postgresqlAccess(databaseUrl: string): { dbname: string; environment: Record<string, string> } {
  const url = new URL(databaseUrl)
  const password = decodeURIComponent(url.password)
  url.password = ""
  url.searchParams.delete("schema") // a word of Prisma's that libpq does not know
  return { dbname: `--dbname=${url.href}`, environment: password ? { PGPASSWORD: password } : {} }
}
