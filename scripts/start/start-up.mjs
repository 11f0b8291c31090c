// From a bare clone to a running server. Each step is skipped when its result is already there, so that the second
// start takes seconds; what can be refused is refused before the long work.
import { existsSync } from "node:fs"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { OperatorProblem, orExplain } from "../operator-problem.mjs"
import { ensureBuild, isBuilt } from "./build.mjs"
import { runNode, typescript } from "./child.mjs"
import { ensureClients } from "./clients.mjs"
import { ensurePackages } from "./packages.mjs"
import { ensurePortIsFree, portFrom } from "./port.mjs"

const HELP = `npm start                 cài đặt, chuẩn bị cơ sở dữ liệu, dựng và chạy hệ thống
npm start -- --no-backup  không sao lưu trước khi nâng cấp cơ sở dữ liệu (đã tự sao lưu)
npm run dev               như trên, cho người lập trình: trang đổi ngay khi sửa mã
npm run demo              như trên, với cơ sở dữ liệu minh họa riêng
Biến môi trường: xem .env.example; tệp .env được đọc khi có.`

const OPTIONS = ["--dev", "--demo", "--no-backup", "--help"]

export const startUp = (args) =>
  orExplain(async () => {
    const unknown = args.find((arg) => !OPTIONS.includes(arg))
    if (unknown) throw new OperatorProblem(`Không hiểu tùy chọn ${unknown}. Xem: npm start -- --help`)
    if (args.includes("--help")) return console.log(HELP)
    process.chdir(path.resolve(fileURLToPath(import.meta.url), "../../.."))
    const dev = args.includes("--dev")
    const demo = args.includes("--demo")
    takeEnvironment({ demo })
    const say = sayWithSeconds()

    await ensurePortIsFree(portFrom(process.env.PORT), process.env.HOST?.trim() || undefined)
    ensurePackages(say)
    ensureClients(say)
    if (!dev && !isBuilt()) {
      // A wrong environment or database is refused before the minute that the build takes, and an application that
      // cannot be built must not have moved the database on.
      await prepare(["--check"])
      await ensureBuild(say)
    }
    // The server's own code is read while the child prepares the database.
    const [prepared, { serve }] = await Promise.all([
      prepare(args.filter((arg) => arg === "--no-backup")),
      import("../serve.mjs"),
    ])
    Object.assign(process.env, prepared.environment)
    await serve({ dev, ...prepared.serve })
    say(`Hệ thống đang chạy tại ${prepared.serve.appUrl}`)
    for (const line of prepared.announcements) console.log(line)
  })

/** `.env` fills in what the environment does not say; a demonstration never touches the real database. */
function takeEnvironment({ demo }) {
  if (existsSync(".env")) process.loadEnvFile(".env")
  if (!demo) return
  process.env.DATA_DIR = `${process.env.DATA_DIR?.trim() || "data"}-demo`
  process.env.DATABASE_URL = ""
  process.env.DEMO = "1"
}

/** One child checks the environment, migrates, imports and answers what the server needs to know. */
async function prepare(args) {
  let answer = null
  const run = await runNode(typescript("scripts/prepare.ts", ...args), { onMessage: (message) => (answer = message) })
  // The child has said its sentence.
  if (run.code !== 0) process.exit(1)
  return answer
}

function sayWithSeconds() {
  const start = performance.now()
  return (sentence) =>
    console.log(`[${((performance.now() - start) / 1000).toFixed(1).replace(".", ",")} s] ${sentence}`)
}
