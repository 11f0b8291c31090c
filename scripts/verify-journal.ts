// npm run verify-journal
import { readEnvironment } from "@/lib/environment"
import { readHeads, writeHead } from "@/lib/journal/heads"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"
import { breakSentence, walkJournal } from "./walk-journal"

const HELP = `npm run verify-journal
Đọc toàn bộ nhật ký, kiểm tra chuỗi mã và đối chiếu với các mã đã ghi ở DATA_DIR/journal-heads.log.
Nguyên vẹn: ghi thêm mã của mục cuối và kết thúc với mã 0. Không nguyên vẹn: nêu mục đầu tiên sai, mã 1.`

await orExplain(async () => {
  if (process.argv.includes("--help")) return console.log(HELP)
  const { dataDir } = readEnvironment()
  const { broken, count, head } = await walkJournal(readHeads(dataDir))
  if (broken) throw new OperatorProblem(breakSentence(broken))
  if (head) writeHead(dataDir, head, new Date())
  console.log(`Nhật ký nguyên vẹn: ${count} mục.`)
  process.exit(0)
})
