// Called by `npm start` in a process of its own: checks the environment, brings the database up to the code, imports
// the plans into an empty one, and answers what the server needs to know.
import { mkdirSync } from "node:fs"
import path from "node:path"
import { makeSetupLink } from "@/lib/access/commands"
import { authSecret } from "@/lib/access/secret"
import { countUnreadableTwoFactors } from "@/lib/access/two-factor-queries"
import { database, databaseState, isDurable } from "@/lib/database"
import { type Environment, readEnvironment } from "@/lib/environment"
import { readHeads } from "@/lib/journal/heads"
import { makeBackup } from "./backup/make-backup"
import { countPendingMigrations, migrate } from "./migrate.mjs"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"
import { findJournalHead } from "./walk-journal"

await orExplain(async () => {
  const environment = readEnvironment()
  mkdirSync(environment.dataDir, { recursive: true, mode: 0o700 })
  authSecret()
  if (process.argv.includes("--check")) {
    await countPendingMigrations(environment.databaseUrl)
    return process.exit(0)
  }
  await bringUpToDate(environment)
  await ensureDurable()
  await warnOfShorterJournal(environment.dataDir)
  await warnOfAnotherSecret()
  const announcements = [...(await fillAndAnnounce(environment)), ...adviceFor(environment)]
  const { port, host, appUrl, trustedProxies } = environment
  process.send?.(
    { environment: forTheServer(environment), serve: { port, host, appUrl, trustedProxies }, announcements },
    () => process.exit(0),
  )
})

/** An older database is backed up before it is changed, so that there is a way back to the older program. */
async function bringUpToDate({ databaseUrl, dataDir }: Environment): Promise<void> {
  const beforeUpgrade = async () => {
    if (process.argv.includes("--no-backup")) return
    try {
      const { file } = await makeBackup({ databaseUrl, dataDir, to: path.join(dataDir, "backups"), now: new Date() })
      console.log(`Đã sao lưu trước khi nâng cấp: ${file}`)
    } catch (problem) {
      if (!(problem instanceof OperatorProblem)) throw problem
      throw new OperatorProblem(
        `${problem.message} Chưa nâng cấp cơ sở dữ liệu vì chưa sao lưu được; nếu đã tự sao lưu: npm start -- --no-backup`,
      )
    }
  }
  const applied = await migrate(databaseUrl, { beforeUpgrade })
  if (applied.length > 0) console.log(`Đã nâng cấp cơ sở dữ liệu: ${applied.join(", ")}`)
}

async function ensureDurable(): Promise<void> {
  const { pragmas } = await databaseState()
  if (pragmas && !isDurable(pragmas))
    throw new OperatorProblem(
      `SQLite không chạy được ở chế độ an toàn khi mất điện (${JSON.stringify(pragmas)}). Đặt DATA_DIR trên ổ đĩa của chính máy này.`,
    )
}

/** What is to be read on the console once the system runs: the set-up link, or the sign-ins of the demonstration. */
async function fillAndAnnounce({ demo }: Environment): Promise<string[]> {
  const now = new Date()
  // The importer is loaded only where it has something to do: a second start takes seconds.
  if ((await (await database()).plan.count()) === 0) {
    const [{ importSeeds }, { DEMO_BEGINS }] = await Promise.all([
      import("@/seeds/import-seeds"),
      import("@/seeds/demo"),
    ])
    for (const { slug, tasks } of await importSeeds(demo ? DEMO_BEGINS : now))
      console.log(`Đã nhập kế hoạch ${slug}: ${tasks} nhiệm vụ.`)
  }
  await fillListings()
  if (demo) {
    const { makeDemo } = await import("@/seeds/demo")
    return makeDemo(now)
  }
  const link = await makeSetupLink(now)
  return link ? [`Chưa có người quản trị. Liên kết thiết lập, dùng một lần trong vòng 1 giờ: ${link.url}`] : []
}

/** A database of a version without lists: they are derived once from what it holds. */
async function fillListings(): Promise<void> {
  const missing = await (await database()).task.count({ where: { listing: null } })
  if (missing === 0) return
  const { deriveMissing } = await import("@/lib/tasks/store-listing")
  await deriveMissing()
}

/** A journal that has lost its end since the last run must not pass unnoticed. */
async function warnOfShorterJournal(dataDir: string): Promise<void> {
  const head = await findJournalHead()
  if (readHeads(dataDir).some(({ seq }) => seq > (head?.seq ?? 0)))
    console.error("Nhật ký ngắn hơn lần chạy trước. Kiểm tra bằng: npm run verify-journal")
}

/** Codes cannot be checked under another AUTH_SECRET than the one they were set up under (lib/access/sealed-secret.ts). */
async function warnOfAnotherSecret(): Promise<void> {
  const count = await countUnreadableTwoFactors()
  if (count > 0)
    console.error(
      `${count} tài khoản bật xác thực hai bước với một AUTH_SECRET khác. Đặt lại AUTH_SECRET (hoặc tệp auth-secret) cũ; nếu không còn, những người này dùng mã khôi phục, hoặc gỡ bằng npm run person -- reset-two-factor.`,
    )
}

/** Left open for the first start on a desk; in service somebody has to decide. */
function adviceFor({ appUrl, requireTwoFactor }: Environment): string[] {
  return appUrl.startsWith("https:") && requireTwoFactor.length === 0
    ? ["Xác thực hai bước chưa bắt buộc với ai. Nên đặt REQUIRE_TWO_FACTOR=administrators,reviewers."]
    : []
}

function forTheServer({ databaseUrl, dataDir, port, appUrl }: Environment): Record<string, string> {
  return { DATABASE_URL: databaseUrl, DATA_DIR: dataDir, PORT: String(port), APP_URL: appUrl, NEXTAUTH_URL: appUrl }
}
