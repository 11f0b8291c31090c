// Built files as they go over the line: packed once, at the build.
import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import path from "node:path"
import { brotliCompressSync } from "node:zlib"

const PACKABLE = /\.(js|css|svg|json)$/

/** Puts a packed copy beside every built file that is worth it. */
export function packBuiltFiles() {
  for (const file of readdirSync(".next/static", { recursive: true, withFileTypes: true })) {
    if (!file.isFile() || !PACKABLE.test(file.name)) continue
    const at = path.join(file.parentPath, file.name)
    writeFileSync(`${at}.br`, brotliCompressSync(readFileSync(at)))
  }
}
