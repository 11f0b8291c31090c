// npm run restore -- --from FILE [--replace]
import { parseArgs } from "node:util"
import { database, write } from "@/lib/database"
import { readEnvironment } from "@/lib/environment"
import { findBrokenFiles } from "@/lib/evidence/broken-files"
import { readHeads } from "@/lib/journal/heads"
import { restoreBackup } from "./backup/restore-backup"
import { migrate } from "./migrate.mjs"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"
import { breakSentence, walkJournal } from "./walk-journal"

const HELP = `npm run restore -- --from TỆP [--replace]
Phục hồi cơ sở dữ liệu và tệp đính kèm từ một bản sao lưu. Hệ thống phải đang dừng.
--replace  thay dữ liệu đang có; dữ liệu cũ được giữ lại dưới tên có chữ "before-restore".`

await orExplain(async () => {
  const { from, replace, help } = optionsOf(process.argv.slice(2))
  if (help) return console.log(HELP)
  if (!from) throw new OperatorProblem("Thiếu tệp sao lưu: npm run restore -- --from TỆP")
  const { databaseUrl, dataDir } = readEnvironment()
  const now = new Date()
  const order = { file: from, databaseUrl, dataDir, replace: replace === true, now }
  let broken = 0
  const { manifest, aside } = await restoreBackup(order, async () => {
    try {
      await migrate(databaseUrl)
      const journal = await walkJournal(readHeads(dataDir))
      if (journal.broken) throw new OperatorProblem(breakSentence(journal.broken))
      await shutOldDoors(now)
      broken = (await findBrokenFiles()).length
    } finally {
      await (await database()).$disconnect()
    }
  })
  const kept = aside ? ` Dữ liệu cũ được giữ tại ${aside}.` : ""
  console.log(
    `Đã phục hồi bản sao lưu lúc ${manifest.madeAt}, nhật ký ${manifest.journalHead?.seq ?? 0} mục nguyên vẹn.${kept}`,
  )
  if (broken > 0) console.log(`Có ${broken} tệp đính kèm thiếu hoặc hỏng trong bản sao lưu này.`)
  process.exit(0)
})

/** Sessions and links that were ended after the backup was made must not come back to life with it. */
async function shutOldDoors(now: Date): Promise<void> {
  await write(async (tx) => {
    await tx.session.updateMany({ where: { endedAt: null }, data: { endedAt: now } })
    await tx.pendingSignIn.deleteMany()
    await tx.oneTimeLink.updateMany({ where: { usedAt: null, endedAt: null }, data: { endedAt: now } })
  })
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      options: { from: { type: "string" }, replace: { type: "boolean" }, help: { type: "boolean" } },
    }).values
  } catch {
    throw new OperatorProblem("Không hiểu tùy chọn. Xem: npm run restore -- --help")
  }
}
