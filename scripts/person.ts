// npm run person -- add | list | disable | reset-link | reset-two-factor
import { mkdirSync } from "node:fs"
import { userInfo } from "node:os"
import { text } from "node:stream/consumers"
import { parseArgs } from "node:util"
import { normaliseEmail } from "@/lib/access/email"
import { screenMoment } from "@/lib/day"
import { readEnvironment } from "@/lib/environment"
import type { Refusal } from "@/lib/outcome"
import { addPerson, disableByEmail, listAccounts, removeTwoFactorByEmail, resetLinkByEmail } from "@/lib/people/console"
import { InvitePerson } from "@/lib/people/input"
import { REFUSAL_WORDS, ROLE_WORDS } from "@/lib/words"
import { countPendingMigrations } from "./migrate.mjs"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"

const ROLES = { officer: "OFFICER", head: "HEAD", leader: "LEADER", administrator: "ADMINISTRATOR" } as const

const SEE_HELP = "Xem: npm run person -- --help"

const HELP: Record<string, string> = {
  "": `npm run person -- add               thêm người dùng
npm run person -- list              liệt kê tài khoản
npm run person -- disable           khóa tài khoản
npm run person -- reset-link        cấp liên kết đặt lại mật khẩu
npm run person -- reset-two-factor  gỡ xác thực hai bước
Chi tiết từng lệnh: npm run person -- add --help`,
  add: `npm run person -- add --email ĐỊA-CHỈ --name "HỌ VÀ TÊN" --role officer|head|leader|administrator
                     [--agency MÃ] [--position "CHỨC VỤ"] --password-stdin
Thêm người dùng, đăng nhập được ngay. Mật khẩu đọc từ đầu vào chuẩn, ví dụ:
  npm run --silent person -- add … --password-stdin < tệp-mật-khẩu
officer, head phải có --agency (mã cơ quan trong danh mục). Mật khẩu ít nhất 12 ký tự, quản trị 15.`,
  list: `npm run person -- list
Mỗi dòng một tài khoản: thư điện tử, họ và tên, vai trò, cơ quan, tình trạng.`,
  disable: `npm run person -- disable --email ĐỊA-CHỈ
Khóa tài khoản; mọi phiên làm việc kết thúc. Không khóa được quản trị cuối cùng.`,
  "reset-link": `npm run person -- reset-link --email ĐỊA-CHỈ
In liên kết đặt lại mật khẩu, dùng một lần trong 30 phút.`,
  "reset-two-factor": `npm run person -- reset-two-factor --email ĐỊA-CHỈ
Gỡ xác thực hai bước của người đã mất điện thoại và mã khôi phục; mọi phiên làm việc kết thúc.`,
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
  if (verb === "add") return add(options, context)
  if (verb === "list") return list(context.now)
  const email = normaliseEmail(options.email ?? "")
  if (!email) throw new OperatorProblem("Thiếu --email, hoặc thư điện tử không đúng dạng.")
  if (verb === "disable") {
    orRefuse(await disableByEmail(context, email))
    return `Đã khóa tài khoản ${email}.`
  }
  if (verb === "reset-two-factor") {
    const { wasOn } = orRefuse(await removeTwoFactorByEmail(context, email))
    return wasOn ? `Đã gỡ xác thực hai bước của ${email}.` : `Tài khoản ${email} không bật xác thực hai bước.`
  }
  const { url, expiresAt } = orRefuse(await resetLinkByEmail(context, email))
  return `Liên kết đặt lại mật khẩu, dùng một lần đến ${screenMoment(expiresAt)}:\n${url}`
}

async function add(options: Options, context: { operatorName: string; now: Date }): Promise<string> {
  if (!options["password-stdin"])
    throw new OperatorProblem("Thiếu --password-stdin: mật khẩu chỉ đọc từ đầu vào chuẩn, không ghi trên dòng lệnh.")
  const role = Object.hasOwn(ROLES, options.role ?? "") ? ROLES[options.role as keyof typeof ROLES] : undefined
  if (!role) throw new OperatorProblem("--role là officer, head, leader hoặc administrator.")
  const { email, name, position, agency } = options
  const parsed = InvitePerson.safeParse(
    { email, name, position, agency, role },
    { error: () => "Nội dung không đúng." },
  )
  if (!parsed.success)
    throw new OperatorProblem(
      parsed.error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join(" "),
    )
  const password = (await text(process.stdin)).replace(/\r?\n$/, "")
  if (password === "") throw new OperatorProblem("Không có mật khẩu trên đầu vào chuẩn.")
  orRefuse(await addPerson(context, { ...parsed.data, password }))
  return `Đã thêm ${parsed.data.name} (${parsed.data.email}), ${ROLE_WORDS[role]}.`
}

async function list(now: Date): Promise<string> {
  const accounts = await listAccounts(now)
  if (accounts.length === 0) return "Chưa có tài khoản nào."
  return accounts
    .map(({ email, name, disabledAt, memberships }) => {
      const roles = memberships.map(({ role, agencyKey }) => [ROLE_WORDS[role], agencyKey].filter(Boolean).join(" "))
      return [email, name, roles.join("; ") || "chưa có vai trò", disabledAt ? "đã khóa" : "đang dùng"].join("\t")
    })
    .join("\n")
}

function orRefuse<T>(outcome: { ok: true; value: T } | Refusal): T {
  if (outcome.ok) return outcome.value
  const fields = Object.values(outcome.fields ?? {})
  const sentence =
    outcome.reason === "not-found" ? "Không có tài khoản với thư điện tử này." : REFUSAL_WORDS[outcome.reason]
  throw new OperatorProblem(fields.length > 0 ? fields.join(" ") : (outcome.detail ?? sentence))
}

function readArguments(args: string[]) {
  const { verb, options } = parse(args)
  if (!Object.hasOwn(HELP, verb)) throw new OperatorProblem(`Không hiểu lệnh ${verb}. ${SEE_HELP}`)
  return { verb, options }
}

function parse(args: string[]) {
  const text = { type: "string" } as const
  const yes = { type: "boolean" } as const
  const options = {
    email: text,
    name: text,
    role: text,
    agency: text,
    position: text,
    "password-stdin": yes,
    help: yes,
  }
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options })
    return { verb: positionals.join(" "), options: values }
  } catch {
    throw new OperatorProblem(
      `Không hiểu các tùy chọn ${args.filter((arg) => arg.startsWith("--")).join(" ")}. ${SEE_HELP}`,
    )
  }
}
