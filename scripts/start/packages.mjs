// Whether node_modules holds exactly what the lockfile names, and how it gets there.
import { spawnSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { OperatorProblem } from "../operator-problem.mjs"

/**
 * Compares what npm wrote down after its last complete installation with the lockfile: by content, so that neither
 * clones nor clocks nor an interrupted installation can mislead. Optional packages (of other platforms) may be absent.
 */
export function packagesAreInstalled() {
  if (!existsSync("node_modules/.package-lock.json")) return false
  const wanted = packagesOf("package-lock.json")
  const there = packagesOf("node_modules/.package-lock.json")
  return Object.entries(wanted).every(([path, wantedPackage]) => {
    if (path === "") return true
    const installed = there[path]
    if (!installed) return wantedPackage.optional === true
    return installed.version === wantedPackage.version && installed.integrity === wantedPackage.integrity
  })
}

const packagesOf = (file) => JSON.parse(readFileSync(file, "utf8")).packages

/** Installs by `npm ci` where something is missing; throws an OperatorProblem with npm's reason. */
export function ensurePackages(say) {
  if (packagesAreInstalled()) return
  say("Đang cài các gói cần dùng (lần đầu mất vài phút)…")
  // NODE_ENV=production in the operator's environment would leave out what the build needs.
  const run = spawnSync("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    encoding: "utf8",
    shell: process.platform === "win32",
    maxBuffer: 64 * 1024 * 1024,
  })
  if (run.status === 0) return
  throw new OperatorProblem(`Không cài được các gói bằng "npm ci": ${reasonOfNpm(run)}`)
}

function reasonOfNpm(run) {
  if (run.error) return run.error.code === "ENOENT" ? "không tìm thấy lệnh npm." : run.error.message
  const lines = run.stderr.split("\n").filter((line) => /^npm (error|ERR!)/.test(line))
  if (lines.some((line) => line.includes("ENOSPC"))) return "ổ đĩa đã đầy."
  const telling = lines
    .map((line) => line.replace(/^npm (error|ERR!)\s*/, ""))
    .filter((line) => !/^(code|errno|syscall)\b/.test(line))
  return telling.find(Boolean) ?? `npm kết thúc với mã ${run.status ?? run.signal}.`
}
