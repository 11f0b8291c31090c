// What a browser sees of a page: bytes, its largest paint on a slow line, what moves.
import { chromium } from "@playwright/test"
import { ensureBrowser, LAUNCH_ARGUMENTS } from "../test/browser.mjs"
import { median } from "./drive.mjs"

/** "Slow 4G" as Lighthouse means it. */
const SLOW_4G = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 750e3 / 8 }
const TIMES = 3

/**
 * Opens a page with an empty cache, some times on a slow line.
 * @param {string} url
 * @param {string | null} cookie  "name=value"
 */
export async function seeInBrowser(url, cookie, say) {
  const browser = await chromium.launch({ executablePath: await ensureBrowser(say), args: LAUNCH_ARGUMENTS })
  try {
    const seen = []
    for (let time = 0; time < TIMES; time++) seen.push(await openOnce(browser, url, cookie))
    const { total, script } = seen[0]
    return { total, script, lcp: median(seen.map(({ lcp }) => lcp)), cls: Math.max(...seen.map(({ cls }) => cls)) }
  } finally {
    await browser.close()
  }
}

async function openOnce(browser, url, cookie) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  const [name, value] = cookie?.split(/=(.*)/s) ?? []
  if (cookie) await context.addCookies([{ name, value, url }])
  const page = await context.newPage()
  const line = await context.newCDPSession(page)
  await line.send("Network.enable")
  await line.send("Network.emulateNetworkConditions", SLOW_4G)
  const arrived = new Map() // bytes over the line by request
  const kinds = new Map()
  line.on("Network.responseReceived", ({ requestId, type }) => kinds.set(requestId, type))
  line.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => arrived.set(requestId, encodedDataLength))
  await page.addInitScript(watchPaint)
  await page.goto(url, { waitUntil: "networkidle" })
  const { lcp, cls } = await page.evaluate(() => globalThis.seenPaint)
  const sum = (isCounted) =>
    [...arrived].filter(([id]) => isCounted(kinds.get(id))).reduce((bytes, [, more]) => bytes + more, 0)
  await context.close()
  return { total: sum(() => true), script: sum((kind) => kind === "Script"), lcp, cls }
}

function watchPaint() {
  const seen = { lcp: 0, cls: 0 }
  globalThis.seenPaint = seen
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) seen.lcp = entry.startTime
  }).observe({ type: "largest-contentful-paint", buffered: true })
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (!entry.hadRecentInput) seen.cls += entry.value
  }).observe({ type: "layout-shift", buffered: true })
}
