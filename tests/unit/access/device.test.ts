import { describe, expect, it } from "vitest"
import { deviceOf } from "@/lib/access/device"

const CHROME = "AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0"

describe("a session is shown by the device it was begun with", () => {
  it.each([
    ["Chrome trên Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`],
    ["Edge trên Windows", `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36 Edg/142.0.0.0`],
    [
      "Cốc Cốc trên Windows",
      `Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 coc_coc_browser/140 Chrome/134.0 Safari/537.36`,
    ],
    ["Firefox trên Linux", "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0"],
    ["Chrome trên Android", `Mozilla/5.0 (Linux; Android 14; SM-A155F) ${CHROME} Mobile Safari/537.36`],
    ["Zalo trên Android", `Mozilla/5.0 (Linux; Android 14; SM-A155F) ${CHROME} Mobile Safari/537.36 Zalo android/2500`],
    [
      "Safari trên iPhone",
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1",
    ],
    [
      "Safari trên macOS",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15",
    ],
    ["Thiết bị Windows", "Windows NT 10.0 something else"],
    ["Thiết bị không rõ", "curl/8.5.0"],
    ["Thiết bị không rõ", null],
  ])("%s", (words, userAgent) => {
    expect(deviceOf(userAgent)).toBe(words)
  })
})
