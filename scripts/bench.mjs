// npm run bench: what the pages cost, at three scales, beside a bare Node server and a bare page on the same Next, all in
// one run on one machine. A benchmark, not a test: it fails only where something does not answer.
import "./node-version.mjs"
import { existsSync, mkdirSync } from "node:fs"
import { cpus } from "node:os"
import path from "node:path"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { bareNextServer, buildBareNext, giveRows } from "./bench/bare-next.mjs"
import { seeInBrowser } from "./bench/browser.mjs"
import { drive, median } from "./bench/drive.mjs"
import { tableIn } from "./bench/markup.mjs"
import { report } from "./bench/report.mjs"
import { questionOf, rowsOf } from "./bench/rows.mjs"
import { startServer } from "./bench/server-process.mjs"
import { OperatorProblem, orExplain } from "./operator-problem.mjs"
import { ensureBuild } from "./start/build.mjs"
import { runNode, typescript } from "./start/child.mjs"
import { ensureClients } from "./start/clients.mjs"
import { ensurePackages } from "./start/packages.mjs"

const HELP = `npm run bench                        all rows at 56, 5,600 and 56,000 tasks (a quarter of an hour)
npm run bench -- --size 5600         one scale
npm run bench -- --row list          one row ("list", "task", …), without the browser
npm run bench -- --rounds 5          so often; the median counts (3)
The databases are kept in data-bench; remove the folder to make them anew.`

const SIZES = [56, 5600, 56000]
const FOLDER = "data-bench"
/** Seconds of each row that are not counted: V8 compiles what a page needs in its first hundred answers. */
const WARM_UP = 3
const PORT = 3900

/** Nothing of the operator's own environment reaches the databases of a benchmark. */
const SURROUNDINGS = {
  ...Object.fromEntries(["DATABASE_URL", "SMTP_URL", "REQUIRE_TWO_FACTOR", "HOST", "DEMO"].map((name) => [name, ""])),
  AUTH_SECRET: "only-for-the-benchmark-0123456789",
}

await orExplain(async () => {
  process.chdir(path.resolve(fileURLToPath(import.meta.url), "../.."))
  const options = readOptions()
  if (options.help) return console.log(HELP)
  if (!existsSync("/proc/self/stat"))
    throw new OperatorProblem("The processor time of a server is read from /proc: Linux.")
  ensurePackages(console.error)
  ensureClients(console.error)
  await ensureBuild(console.error)
  await buildBareNext(`${FOLDER}/bare-next`)
  const sizes = options.size ? [Number(options.size)] : SIZES
  const results = []
  for (const size of sizes) results.push(await measureSize(size, options))
  console.log(report(results, { processor: cpus()[0].model, cores: cpus().length }))
  process.exit(0)
})

async function measureSize(size, options) {
  const dataDir = path.resolve(FOLDER, String(size))
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const env = { ...SURROUNDINGS, DATA_DIR: dataDir, PORT: String(PORT), APP_URL: `http://localhost:${PORT}` }
  const seeded = { size, ...(await seed(size, env)) }
  const all = rowsOf(seeded)
  const rows = all.filter(({ name, upTo }) => (!options.row || name === options.row) && !(size > upTo))
  if (rows.length === 0)
    throw new OperatorProblem(`There is no row ${options.row}: ${all.map(({ name }) => name).join(", ")}`)

  const list = `http://localhost:${PORT}${all[0].path}`
  const headers = { cookie: seeded.cookies.officer }
  const app = await startServer({
    args: ["scripts/start.mjs"],
    ...{ env, url: list, headers, log: `${dataDir}/server.log` },
  })
  const table = tableIn(await (await fetch(list, { headers })).text())
  giveRows(`${FOLDER}/bare-next`, size, table)
  const bare = await startBareServers(seeded, dataDir)
  try {
    const idle = app.memory()
    const figures = await measureRows(rows, { app, ...bare, seeded }, options)
    const busy = await drive(app, await questionOf(all[0], { origin: app.url, ...seeded }), {
      seconds: 8,
      connections: 8,
    })
    const memory = { idle, loaded: app.memory() }
    const browser = options.row
      ? null
      : {
          app: await seeInBrowser(list, headers.cookie, console.error),
          next: await seeInBrowser(`${bare.next.url}/${size}`, null, console.error),
        }
    return { size, rows: figures, perSecond: busy.perSecond, memory, coldStart: app.coldStart, browser }
  } finally {
    await Promise.all([app, bare.node, bare.next].map((server) => server.stop()))
  }
}

/** Every row so many times in turn, the bare servers among them, so that a busy moment of the machine hits all alike. */
async function measureRows(rows, { app, node, next, seeded }, { rounds, seconds }) {
  const asked = []
  for (const row of rows) {
    asked.push({ row, of: "app", server: app, ask: await questionOf(row, { origin: app.url, ...seeded }) })
    if (row.node) asked.push({ row, of: "node", server: node, ask: () => ({ path: row.node, headers: {} }) })
    if (row.next)
      asked.push({
        row,
        of: "next",
        server: next,
        ask: () => ({ path: row.next, headers: { "accept-encoding": "gzip" } }),
      })
  }
  for (const { server, ask } of asked) await drive(server, ask, { seconds: WARM_UP })
  const samples = new Map(asked.map((one) => [one, []]))
  for (let round = 0; round < Number(rounds); round++)
    for (const one of asked) samples.get(one).push(await drive(one.server, one.ask, { seconds: Number(seconds) }))
  return rows.map((row) => {
    const figures = { name: row.name, must: row.must, flat: row.flat }
    for (const one of asked.filter((other) => other.row === row)) {
      const all = samples.get(one)
      figures[one.of] = {
        processor: median(all.map(({ processor }) => processor)),
        wait: median(all.map(({ wait }) => wait)),
        bytes: all[0].bytes,
      }
    }
    return figures
  })
}

async function startBareServers({ size, plan, agency }, dataDir) {
  const [nodePort, nextPort] = [PORT + 1, PORT + 2]
  const node = await startServer({
    args: ["scripts/bench/bare-node.mjs", `${dataDir}/app.db`, String(nodePort), plan, agency],
    ...{ env: {}, url: `http://localhost:${nodePort}/list`, log: `${dataDir}/bare-node.log` },
  })
  const next = await startServer({
    args: bareNextServer(nextPort),
    cwd: `${FOLDER}/bare-next`,
    ...{
      env: { NODE_ENV: "production" },
      url: `http://localhost:${nextPort}/${size}`,
      log: `${dataDir}/bare-next.log`,
    },
  })
  return { node, next }
}

async function seed(size, env) {
  let answer = null
  const child = { env: { ...env, NODE_ENV: "production" }, onMessage: (message) => (answer = message) }
  const run = await runNode(typescript("scripts/bench/seed.ts", String(size)), child)
  if (run.code !== 0 || !answer) throw new OperatorProblem(`The database of ${size} tasks cannot be made.`)
  return answer
}

function readOptions() {
  const text = { type: "string" }
  const { values } = parseArgs({
    options: {
      ...{ size: text, row: text, help: { type: "boolean" } },
      ...{ rounds: { type: "string", default: "3" }, seconds: { type: "string", default: "1.5" } },
    },
  })
  return values
}
