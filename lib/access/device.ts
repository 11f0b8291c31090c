/**
 * What a session was begun with, in words a person knows again: "Chrome trên Windows". Read from what the browser says of
 * itself, which it may say falsely: for recognising one's own sessions, never for a decision.
 */
export function deviceOf(userAgent: string | null): string {
  const browser = firstOf(BROWSERS, userAgent)
  const system = firstOf(SYSTEMS, userAgent)
  if (!browser) return system ? `Thiết bị ${system}` : "Thiết bị không rõ"
  return system ? `${browser} trên ${system}` : browser
}

// In the order in which they must be asked: Edge, Cốc Cốc and Opera also call themselves Chrome, Chrome calls itself Safari.
const BROWSERS: [RegExp, string][] = [
  [/\bZalo\b/i, "Zalo"],
  [/coc_coc_browser/i, "Cốc Cốc"],
  [/\bEdg(e|A|iOS)?\//, "Edge"],
  [/\bOPR\//, "Opera"],
  [/\bSamsungBrowser\//, "Samsung Internet"],
  [/\b(Firefox|FxiOS)\//, "Firefox"],
  [/\b(Headless)?Chrome\/|\bCriOS\//, "Chrome"],
  [/\bSafari\//, "Safari"],
]

const SYSTEMS: [RegExp, string][] = [
  [/\bAndroid\b/, "Android"],
  [/\biPhone\b/, "iPhone"],
  [/\biPad\b/, "iPad"],
  [/\bWindows\b/, "Windows"],
  [/\bMac OS X\b/, "macOS"],
  [/\bLinux\b/, "Linux"],
]

const firstOf = (names: [RegExp, string][], userAgent: string | null) =>
  names.find(([mark]) => mark.test(userAgent ?? ""))?.[1]
