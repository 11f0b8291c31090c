import { defineConfig } from "@playwright/test"
import { LAUNCH_ARGUMENTS } from "./scripts/test/browser.mjs"

/** Where a run leaves its pictures and its server's log; two runs side by side have a folder each. */
const RESULTS = process.env.E2E_RESULTS || "test-results"
const FIRST = /first-administrator\.spec\.ts$/
const SCREENS = /pages-for-everybody\.spec\.ts$/
const ATTACKS = /attacks\/.*\.spec\.ts$/

// The journeys run against the built server, on a database of their own that the global set-up makes. One after another:
// they share the people that the first journey invites, and a plan that they decide about.
export default defineConfig({
  testDir: "tests/e2e",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: `${RESULTS}/browser`,
  globalSetup: "./tests/e2e/support/start-server.ts",
  use: {
    baseURL: process.env.E2E_URL,
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    viewport: { width: 1280, height: 900 },
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: LAUNCH_ARGUMENTS },
  },
  projects: [
    { name: "first", testMatch: FIRST },
    { name: "journeys", testIgnore: [FIRST, SCREENS, ATTACKS], dependencies: ["first"] },
    { name: "screens", testMatch: SCREENS, dependencies: ["first"] },
    { name: "attacks", testMatch: ATTACKS, dependencies: ["first"] },
  ],
})
