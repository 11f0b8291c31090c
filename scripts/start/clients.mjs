// The generated database clients, one for each engine.
import { generateClients } from "../prisma-clients.mjs"
import { hashOf, isStamped, writeStamp } from "./stamp.mjs"

const STAMP = "lib/generated/made-from"

/** Generates both clients where the schema, the generator or its packages changed since the last time. */
export function ensureClients(say) {
  const hash = hashOf(["prisma/schema.prisma", "scripts/prisma-clients.mjs", "package-lock.json"])
  if (isStamped(STAMP, hash)) return
  say("Đang tạo mã truy cập cơ sở dữ liệu…")
  generateClients()
  writeStamp(STAMP, hash)
}
