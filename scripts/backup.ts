// npm run backup -- --to DIR
import { parseArgs } from "node:util"
import { readEnvironment } from "@/lib/environment"
import { makeBackup } from "./backup/make-backup"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"

const HELP = `npm run backup -- --to THƯ-MỤC
Sao lưu cơ sở dữ liệu và tệp đính kèm vào một tệp plan-backup-….tar.gz (kèm .sha256) trong khi hệ thống vẫn chạy.`

await orExplain(async () => {
  const { to, help } = optionsOf(process.argv.slice(2))
  if (help) return console.log(HELP)
  if (!to) throw new OperatorProblem("Thiếu nơi cất bản sao lưu: npm run backup -- --to THƯ-MỤC")
  const { file, manifest } = await makeBackup({ ...readEnvironment(), to, now: new Date() })
  const rows = Object.values(manifest.counts).reduce((sum, count) => sum + count, 0)
  console.log(`Đã sao lưu ${rows} dòng dữ liệu và ${Object.keys(manifest.parts).length - 1} tệp vào ${file}`)
})

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, options: { to: { type: "string" }, help: { type: "boolean" } } }).values
  } catch {
    throw new OperatorProblem("Không hiểu tùy chọn. Xem: npm run backup -- --help")
  }
}
