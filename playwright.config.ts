import { defineConfig } from "@playwright/test"
import { LAUNCH_ARGUMENTS } from "./scripts/test/browser.mjs"

// The journeys run against the built server, on a database of their own that the global set-up makes.
export default defineConfig({
  testDir: "tests/e2e",
  workers: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  outputDir: "test-results/browser",
  globalSetup: "./tests/e2e/support/start-server.ts",
  use: {
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    screenshot: "only-on-failure",
    launchOptions: { executablePath: process.env.CHROMIUM_PATH || "/usr/bin/chromium", args: LAUNCH_ARGUMENTS },
  },
  projects: [
    { name: "first", testMatch: "first-administrator.spec.ts" },
    { name: "journeys", testIgnore: "first-administrator.spec.ts", dependencies: ["first"] },
  ],
})
