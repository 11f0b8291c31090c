import path from "node:path"
import { z } from "zod"

/**
 * The one place that reads the environment. Nonsense is refused at start with one Vietnamese sentence for the operator;
 * what is not given has a default that works on a fresh machine. `.env.example` lists the same names.
 */
export type Environment = {
  databaseUrl: string
  engine: "sqlite" | "postgresql"
  dataDir: string
  port: number
  host: string | null // the address to listen on; null: all of this machine's
  appUrl: string // origin without a trailing slash: links are built from it, never from the Host header
  authSecret: string | null // null: one is generated and kept in DATA_DIR (0600)
  smtpUrl: string | null
  mailFrom: string
  trustedProxies: string[]
  appName: string
  supportPhone: string | null
  sessionIdleMinutes: number
  administratorIdleMinutes: number
  sessionHours: number
  requireTwoFactor: readonly TwoFactorGroup[] // of whom the second step of signing in is demanded
  evidenceQuota: number // bytes of attached files, each agency
  evidenceScan: string[] | null // a program and its arguments, to which a file's path is added; null: none looks at them
  demo: boolean
}

const TWO_FACTOR_GROUPS = ["administrators", "reviewers", "everybody"] as const
type TwoFactorGroup = (typeof TWO_FACTOR_GROUPS)[number]

const EXAMPLE_SECRETS = new Set([
  "change-me",
  "changeme",
  "secret",
  "example",
  "your-secret-here",
  "please-change-this-secret-now-000",
])

const blank = (value: unknown) => (typeof value === "string" && value.trim() === "" ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blank, schema.optional())
const listOf = (text: string) =>
  text
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean)
const whole = (name: string, from: number, to: number) =>
  z
    .string()
    .regex(/^\d+$/, `${name} phải là số nguyên từ ${from} đến ${to}.`)
    .transform(Number)
    .refine((n) => n >= from && n <= to, `${name} phải là số nguyên từ ${from} đến ${to}.`)
const url = (name: string, protocols: RegExp, form: string) =>
  z.string().refine((value) => {
    const parsed = URL.canParse(value) ? new URL(value) : null
    return parsed !== null && protocols.test(parsed.protocol)
  }, `${name} không đúng dạng. Ví dụ: ${form}`)

const Variables = z.object({
  DATABASE_URL: optional(
    z
      .string()
      .refine(
        (value) =>
          /^file:.+/.test(value) ||
          (/^postgres(ql)?:\/\//.test(value) && URL.canParse(value) && new URL(value).pathname.length > 1),
        {
          message:
            "DATABASE_URL không đúng dạng. Nhận file:./data/app.db hoặc postgresql://tên:mật-khẩu@máy-chủ:5432/cơ-sở-dữ-liệu",
        },
      ),
  ),
  DATA_DIR: optional(z.string()),
  PORT: optional(whole("PORT", 1, 65_535)),
  HOST: optional(z.string().regex(/^[a-zA-Z0-9.:-]+$/, "HOST là địa chỉ IP hoặc tên máy. Ví dụ: 127.0.0.1")),
  APP_URL: optional(url("APP_URL", /^https?:$/, "https://kehoach.tinh.gov.vn")),
  AUTH_SECRET: optional(
    z
      .string()
      .min(32, "AUTH_SECRET phải dài ít nhất 32 ký tự. Bỏ trống để hệ thống tự tạo.")
      .refine(
        (value) => !EXAMPLE_SECRETS.has(value.toLowerCase()) && new Set(value).size >= 8,
        "AUTH_SECRET là giá trị mẫu hoặc quá đơn giản. Bỏ trống để hệ thống tự tạo.",
      ),
  ),
  SMTP_URL: optional(url("SMTP_URL", /^smtps?:$/, "smtps://tên:mật-khẩu@máy-chủ:465")),
  MAIL_FROM: optional(z.string().regex(/^[^\r\n]+$/, "MAIL_FROM không được xuống dòng.")),
  TRUSTED_PROXIES: optional(
    z.string().regex(/^[0-9a-fA-F.:,\s]+$/, "TRUSTED_PROXIES là danh sách địa chỉ IP, cách nhau bằng dấu phẩy."),
  ),
  APP_NAME: optional(z.string().max(80, "APP_NAME dài quá 80 ký tự.")),
  SUPPORT_PHONE: optional(z.string().max(40, "SUPPORT_PHONE dài quá 40 ký tự.")),
  SESSION_IDLE_MINUTES: optional(whole("SESSION_IDLE_MINUTES", 1, 720)),
  ADMINISTRATOR_IDLE_MINUTES: optional(whole("ADMINISTRATOR_IDLE_MINUTES", 1, 720)),
  SESSION_HOURS: optional(whole("SESSION_HOURS", 1, 24)),
  REQUIRE_TWO_FACTOR: optional(
    z
      .string()
      .transform(listOf)
      .pipe(
        z.array(
          z.enum(
            TWO_FACTOR_GROUPS,
            `REQUIRE_TWO_FACTOR nhận ${TWO_FACTOR_GROUPS.join(", ")}, cách nhau bằng dấu phẩy.`,
          ),
        ),
      ),
  ),
  EVIDENCE_QUOTA_MB: optional(whole("EVIDENCE_QUOTA_MB", 1, 10_000_000)),
  EVIDENCE_SCAN: optional(z.string().max(500, "EVIDENCE_SCAN dài quá 500 ký tự.")),
  DEMO: optional(z.enum(["0", "1"], "DEMO là 0 hoặc 1.")),
})

/** Reads and checks the variables; throws an EnvironmentProblem whose message is a sentence for the operator. */
export function readEnvironment(variables: Record<string, string | undefined> = process.env): Environment {
  // A page asks some ten times for what never changes while a server runs.
  const given = `${process.cwd()}\0${NAMES.map((name) => variables[name] ?? "").join("\0")}`
  if (lastRead?.given !== given) lastRead = { given, environment: checked(variables) }
  return lastRead.environment
}

const NAMES = Object.keys(Variables.shape)
let lastRead: { given: string; environment: Environment } | null = null

function checked(variables: Record<string, string | undefined>): Environment {
  const parsed = Variables.safeParse(variables)
  if (!parsed.success) throw new EnvironmentProblem(parsed.error.issues.map((issue) => issue.message).join(" "))
  const given = parsed.data
  const dataDir = path.resolve(/* turbopackIgnore: true */ given.DATA_DIR ?? "data")
  const databaseUrl = given.DATABASE_URL ?? `file:${path.join(dataDir, "app.db")}`
  const port = given.PORT ?? 3000
  const smtpUrl = given.SMTP_URL ?? null
  return {
    databaseUrl,
    engine: databaseUrl.startsWith("file:") ? "sqlite" : "postgresql",
    dataDir,
    port,
    host: given.HOST ?? null,
    appUrl: new URL(given.APP_URL ?? `http://localhost:${port}`).origin,
    authSecret: given.AUTH_SECRET ?? null,
    smtpUrl,
    mailFrom: given.MAIL_FROM ?? "no-reply@localhost",
    trustedProxies: listOf(given.TRUSTED_PROXIES ?? ""),
    appName: given.APP_NAME ?? "Sổ theo dõi kế hoạch",
    supportPhone: given.SUPPORT_PHONE ?? null,
    sessionIdleMinutes: given.SESSION_IDLE_MINUTES ?? 30,
    administratorIdleMinutes: given.ADMINISTRATOR_IDLE_MINUTES ?? 15,
    sessionHours: given.SESSION_HOURS ?? 12,
    requireTwoFactor: given.REQUIRE_TWO_FACTOR ?? [],
    evidenceQuota: (given.EVIDENCE_QUOTA_MB ?? 5000) * 1024 * 1024,
    evidenceScan: given.EVIDENCE_SCAN?.trim().split(/\s+/) ?? null,
    demo: given.DEMO === "1",
  }
}

/** Something in the environment that the operator has to mend; the message says what and how. */
export class EnvironmentProblem extends Error {
  override name = "EnvironmentProblem"
}
