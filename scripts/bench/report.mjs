// The figures as tables in Markdown, with the ratios that the targets are about.

/** @param {any[]} results  one for each scale */
export function report(results, { processor, cores }) {
  const sizes = results.map(({ size }) => size.toLocaleString("en"))
  const over = (value) => results.map(value).join(" / ")
  const lines = results[0].rows.map(({ name }, at) => {
    const of = (result) => result.rows[at]
    return [
      name,
      over((result) => round(of(result).app.processor)),
      over((result) => ratio(of(result).app, of(result).next)),
      over((result) => ratio(of(result).app, of(result).node)),
      ratio(of(results.at(-1)).app, of(results[0]).app),
      over((result) => round(of(result).app.wait)),
      verdictOf(results, at),
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

/** Whether a row meets its target at every scale, and stays as flat as it must. */
function verdictOf(results, at) {
  const { must, flat } = results[0].rows[at]
  const met = results.every(({ rows }) => {
    const { app, next } = rows[at]
    if (must.ms) return app.processor <= must.ms
    if (must.ofNext) return app.processor <= must.ofNext * next.processor
    return !rows[0].next || app.processor <= must.ofList * rows[0].app.processor
  })
  const [smallest, largest] = [results[0], results.at(-1)].map(({ rows }) => rows[at].app.processor)
  const isFlat = largest <= flat * smallest
  const words = must.ms ? `≤ ${must.ms} ms` : must.ofNext ? `≤ ${must.ofNext} × bare Next` : "≤ list"
  return `${words} ${mark(met)}, ≤ ${flat} × ${mark(isFlat)}`
}

const mark = (holds) => (holds ? "✓" : "✗")
const round = (value, digits = 1) => (value === undefined ? "–" : value.toFixed(digits))
const ratio = (one, other) => (other ? round(one.processor / other.processor) : "–")

const table = (heads, lines) =>
  [heads, heads.map(() => "---"), ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n")
