// npm run token -- create | list | revoke
import { mkdirSync } from "node:fs"
import { userInfo } from "node:os"
import { parseArgs } from "node:util"
import { USUAL_DAYS } from "@/lib/access/api-token"
import { normaliseEmail } from "@/lib/access/email"
import { readScopes } from "@/lib/access/scopes"
import { listTokens, makeTokenByEmail, revokeTokenById } from "@/lib/access/token-console"
import { dayOf, isDay, plusDays, screenMoment, writtenDay } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import type { Refusal } from "@/lib/outcome"
import { REFUSAL_WORDS } from "@/lib/words"
import { countPendingMigrations } from "./migrate.mjs"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"

const SEE_HELP = "Xem: npm run token -- --help"

const HELP: Record<string, string> = {
  "": `npm run token -- create  tạo khóa truy cập cho phần mềm
npm run token -- list    liệt kê khóa
npm run token -- revoke  thu hồi khóa
Chi tiết từng lệnh: npm run token -- create --help`,
  create: `npm run --silent token -- create --email ĐỊA-CHỈ [--scope read|updates:write] [--name "DÙNG ĐỂ LÀM GÌ"]
                                 [--expires NĂM-THÁNG-NGÀY]
In ra khóa, và chỉ khóa. Hệ thống không giữ lại khóa: chép ngay vào nơi an toàn.
Phần mềm cầm khóa xem được đúng những gì chủ tài khoản đang được xem. --scope updates:write gồm cả read.
Không nêu --expires thì khóa dùng được ${USUAL_DAYS} ngày.`,
  list: `npm run token -- list [--email ĐỊA-CHỈ]
Mỗi dòng một khóa chưa thu hồi: mã số, chủ, tên, phạm vi, những ký tự đầu, ngày hết hạn, lần dùng gần nhất.`,
  revoke: `npm run token -- revoke --id MÃ-SỐ
Thu hồi khóa có mã số ấy (xem lệnh list); yêu cầu kế tiếp bằng khóa bị từ chối.`,
}

await orExplain(async () => {
  const { verb, options } = readArguments(process.argv.slice(2))
  if (options.help || verb === "") return console.log(HELP[verb])
  const { databaseUrl, dataDir } = readEnvironment()
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  if ((await countPendingMigrations(databaseUrl)) > 0)
    throw new OperatorProblem("Cơ sở dữ liệu chưa sẵn sàng cho bản chương trình này. Chạy npm start một lần trước.")
  const context = { operatorName: `Máy chủ (${userInfo().username})`, now: new Date() }
  console.log(await run(verb, options, context))
  process.exit(0)
})

type Options = ReturnType<typeof readArguments>["options"]

async function run(verb: string, options: Options, context: { operatorName: string; now: Date }): Promise<string> {
  if (verb === "create") return create(options, context)
  if (verb === "list") return list(options.email === undefined ? undefined : emailOf(options))
  if (!options.id) throw new OperatorProblem("Thiếu --id: mã số của khóa, xem npm run token -- list.")
  orRefuse(await revokeTokenById(context, options.id), "Không có khóa đang dùng với mã số này.")
  return "Đã thu hồi khóa."
}

async function create(options: Options, context: { operatorName: string; now: Date }): Promise<string> {
  const email = emailOf(options)
  // Whoever may send updates has to read what they are about.
  const scopes = readScopes(`read ${(options.scope ?? []).join(" ")}`)
  if (!scopes) throw new OperatorProblem("--scope là read hoặc updates:write.")
  const name = (options.name ?? "Tạo từ máy chủ").trim()
  if (name === "" || name.length > 80) throw new OperatorProblem("--name có từ 1 đến 80 ký tự.")
  const expiresOn = options.expires ?? plusDays(dayOf(context.now), USUAL_DAYS)
  if (!isDay(expiresOn)) throw new OperatorProblem("--expires là một ngày, ví dụ 2027-12-31.")
  const made = await makeTokenByEmail(context, { email, name, scopes, expiresOn })
  return orRefuse(made, "Không có tài khoản đang dùng, có vai trò, với thư điện tử này.").token
}

async function list(email: string | undefined): Promise<string> {
  const tokens = await listTokens(email)
  if (tokens.length === 0) return "Chưa có khóa nào."
  return tokens
    .map(({ id, person, name, scopes, hint, expiresAt, lastUsedAt }) =>
      [
        id,
        person.email,
        name,
        scopes,
        `${hint}…`,
        expiresAt ? `hết hạn ${writtenDay(plusDays(dayOf(expiresAt), -1))}` : "không hết hạn",
        lastUsedAt ? `dùng ${screenMoment(lastUsedAt)}` : "chưa dùng",
      ].join("\t"),
    )
    .join("\n")
}

function emailOf(options: Options): string {
  const email = normaliseEmail(options.email ?? "")
  if (!email) throw new OperatorProblem("Thiếu --email, hoặc thư điện tử không đúng dạng.")
  return email
}

function orRefuse<T>(outcome: { ok: true; value: T } | Refusal, notFound: string): T {
  if (outcome.ok) return outcome.value
  const fields = Object.values(outcome.fields ?? {})
  const sentence = outcome.reason === "not-found" ? notFound : REFUSAL_WORDS[outcome.reason]
  throw new OperatorProblem(fields.length > 0 ? fields.join(" ") : (outcome.detail ?? sentence))
}

function readArguments(args: string[]) {
  const { verb, options } = parse(args)
  if (!Object.hasOwn(HELP, verb)) throw new OperatorProblem(`Không hiểu lệnh ${verb}. ${SEE_HELP}`)
  return { verb, options }
}

function parse(args: string[]) {
  const text = { type: "string" } as const
  const options = {
    ...{ email: text, name: text, expires: text, id: text },
    scope: { type: "string", multiple: true },
    help: { type: "boolean" },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    return { verb: positionals.join(" "), options: values }
  } catch {
    throw new OperatorProblem(
      `Không hiểu các tùy chọn ${args.filter((arg) => arg.startsWith("--")).join(" ")}. ${SEE_HELP}`,
    )
  }
}
