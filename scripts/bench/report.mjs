// The figures as tables in Markdown, with the ratios that the targets are about.

/** @param {any[]} results  one for each scale */
export function report(results, { processor, cores }) {
  const sizes = results.map(({ size }) => size.toLocaleString("en"))
  const over = (value) => results.map(value).join(" / ")
  const lines = results[0].rows.map(({ name }) => {
    // what is not made at a scale has no figures there
    const at = results.flatMap(({ size, rows }) => {
      const row = rows.find((one) => one.name === name)
      return row ? [{ ...row, size, list: rows.find((one) => one.name === "list") }] : []
    })
    return [
      name,
      at.map(({ app }) => round(app.processor)).join(" / "),
      at.map(({ app, next }) => ratio(app, next)).join(" / "),
      at.map(({ app, node }) => ratio(app, node)).join(" / "),
      ratio(at.at(-1).app, at[0].app),
      at.map(({ app }) => round(app.wait)).join(" / "),
      verdictOf(at),
    ]
  })
  const heads = ["ms of processor", "× bare Next", "× bare Node", "largest ÷ smallest", "ms to wait", "must"]
  return [
    `${new Date().toISOString().slice(0, 10)}, ${cores} × ${processor}, Node ${process.versions.node}; ${sizes.join(" / ")} tasks`,
    table(["", ...heads], lines),
    table(["", "measured", "must"], machineLines(over)),
    ...browserLines(results),
  ].join("\n\n")
}

const machineLines = (over) => [
  ["bare Next, ms of processor", over((result) => round(result.rows[0].next?.processor)), ""],
  ["bare Node, ms of processor", over((result) => round(result.rows[0].node?.processor)), ""],
  ["requests/s, list, 8 connections", over(({ perSecond }) => Math.round(perSecond)), "≥ 60"],
  [
    "memory, idle → loaded, MB",
    over(({ memory }) => `${round(memory.idle, 0)} → ${round(memory.loaded, 0)}`),
    "≤ 250 → 350",
  ],
  ["cold start to first list, s", over(({ coldStart }) => round(coldStart / 1000)), "≤ 2.5"],
]

function browserLines(results) {
  const seen = results.filter(({ browser }) => browser)
  if (seen.length === 0) return []
  const kB = (bytes) => Math.round(bytes / 1000)
  const over = (value) => seen.map(({ browser }) => value(browser)).join(" / ")
  return [
    table(
      ["list in a browser, cold cache, slow 4G", "the application", "bare Next", "must"],
      [
        ["bytes, kB", over(({ app }) => kB(app.total)), over(({ next }) => kB(next.total)), "≤ 210"],
        ["JavaScript, kB", over(({ app }) => kB(app.script)), over(({ next }) => kB(next.script)), "≤ 30 more"],
        ["LCP, s", over(({ app }) => round(app.lcp / 1000, 2)), over(({ next }) => round(next.lcp / 1000, 2)), "≤ 1.3"],
        ["CLS", over(({ app }) => round(app.cls, 3)), over(({ next }) => round(next.cls, 3)), "0"],
      ],
    ),
  ]
}

/** Whether a row meets its target at every scale (the wait for a file at 56 tasks), and stays as flat as it must. */
function verdictOf(at) {
  const [{ must = {}, flat, size, app: smallest }] = at
  const largest = at.at(-1).app
  const everywhere = (holds) => mark(at.every(holds))
  const verdicts = []
  if (must.ms) verdicts.push(`≤ ${must.ms} ms ${everywhere(({ app }) => app.processor <= must.ms)}`)
  if (must.ofNext) {
    const isMet = ({ app, next }) => app.processor <= must.ofNext * next.processor
    verdicts.push(`≤ ${must.ofNext} × bare Next ${everywhere(isMet)}`)
  }
  if (must.ofList) {
    const isMet = ({ app, list }) => !list || app.processor <= must.ofList * list.app.processor
    verdicts.push(`≤ list ${everywhere(isMet)}`)
  }
  if (must.wait && size === 56) verdicts.push(`≤ ${must.wait} ms to wait at 56 ${mark(smallest.wait <= must.wait)}`)
  if (flat) verdicts.push(`≤ ${flat} × ${mark(largest.processor <= flat * smallest.processor)}`)
  return verdicts.join(", ")
}

const mark = (holds) => (holds ? "✓" : "✗")
const round = (value, digits = 1) => (value === undefined ? "–" : value.toFixed(digits))
const ratio = (one, other) => (other ? round(one.processor / other.processor) : "–")

const table = (heads, lines) =>
  [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
