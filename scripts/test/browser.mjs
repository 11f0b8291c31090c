// A Chromium for the browser tests: one that really starts, found or installed.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { OperatorProblem } from "../operator-problem.mjs"

const USUAL_PLACES = [
  ...[
    "/usr/bin/chromium",
    "/usr/bin/chromium-browser",
    "/usr/bin/google-chrome-stable",
    "/usr/bin/google-chrome",
    "/snap/bin/chromium",
  ],
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** Chromium's own sandbox refuses to start for root; nothing it does on the side may use the network. */
export const LAUNCH_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
  ...[
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
]

/**
 * Path of a Chromium: CHROMIUM_PATH, Playwright's own, the system's, else Debian's package (as root), else Playwright's
 * download. Throws an OperatorProblem when none of these starts.
 */
export async function ensureBrowser(say) {
  const found = await findBrowser()
  if (found) return found
  for (const install of [installFromDebian, installByPlaywright]) {
    say("Đang cài trình duyệt để kiểm thử…")
    if (!install()) continue
    const installed = await findBrowser()
    if (installed) return installed
  }
  throw new OperatorProblem("Không có trình duyệt để kiểm thử. Cài chromium hoặc đặt CHROMIUM_PATH.")
}

async function findBrowser() {
  const { chromium } = await import("@playwright/test")
  for (const file of [process.env.CHROMIUM_PATH, chromium.executablePath(), ...USUAL_PLACES]) {
    if (!file || !existsSync(file)) continue
    try {
      const browser = await chromium.launch({ executablePath: file, args: LAUNCH_ARGUMENTS, timeout: 30_000 })
      await browser.close()
      return file
    } catch {
      // A package whose browser lies elsewhere (snap), or one that lacks a library: the next may do.
    }
  }
  return null
}

function installFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return false
  return (
    run("apt-get", ["update", "-qq"]) && run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"])
  )
}

const installByPlaywright = () => run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"])

const run = (program, args) =>
  spawnSync(program, args, {
    stdio: ["ignore", "ignore", "inherit"],
    timeout: 5 * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  }).status === 0
