// A bare page on the same Next: the rows of the application's list, without database, session or frame.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import path from "node:path"
import { OperatorProblem } from "../operator-problem.mjs"
import { runNode } from "../start/child.mjs"
import { treeOf } from "./markup.mjs"

/** Builds the page in the folder where that version has not been built there yet. */
export async function buildBareNext(folder) {
  const { version } = JSON.parse(readFileSync("node_modules/next/package.json", "utf8"))
  const sources = path.join(import.meta.dirname, "bare-next")
  const stamp = path.join(folder, "built-by")
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === version) return
  rmSync(folder, { recursive: true, force: true })
  cpSync(sources, folder, { recursive: true })
  // The packages are those of the repository, above the folder.
  const root = JSON.stringify(process.cwd())
  writeFileSync(
    path.join(folder, "next.config.mjs"),
    `export default { generateEtags: false, poweredByHeader: false, outputFileTracingRoot: ${root}, turbopack: { root: ${root} } }\n`,
  )
  const build = await runNode(["node_modules/next/dist/bin/next", "build", folder], {
    env: { NODE_ENV: "production" },
    quiet: true,
  })
  if (build.code !== 0) throw new OperatorProblem(`The bare page cannot be built:\n${build.output}`)
  writeFileSync(stamp, version)
}

/** Gives the page the rows of a list. */
export function giveRows(folder, size, table) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(path.join(folder, `table-${size}.json`), JSON.stringify(treeOf(table)))
}

/** What starts it; the page reads its rows from the folder in which it runs. */
export const bareNextServer = (port) => [path.resolve("node_modules/next/dist/bin/next"), "start", "-p", String(port)]
